import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Route } from 'playwright-core';
import { officeJsFolder } from './client';
import type { ExcelHost } from './host';
import { createWebOffice } from './web-office';

export interface PaneOptions {
  readonly host: ExcelHost;
  /** Folder of the built add-in; it is served as https://office.test/addin/. */
  readonly folder: string;
  /** Page of the pane in that folder. */
  readonly page?: string;
  /** Office's display language. */
  readonly locale?: string;
  /** Width and height of the pane; a task pane is 320 px wide at first. */
  readonly size?: { readonly width: number; readonly height: number };
  /** `Office.context.officeTheme`; Excel on the web gives none, Excel on the desktop does. */
  readonly officeTheme?: { readonly [colour: string]: string | boolean };
  /** Runs in every document before its own scripts. */
  readonly script?: string;
  /** Of the browser: `colorScheme`, `forcedColors`, `reducedMotion`, `permissions`, … */
  readonly browser?: BrowserContextOptions;
}

/** The pane as it runs in its frame beside the emulated workbook. */
export interface Pane {
  readonly page: Page;
  /** The add-in's own document: locators and evaluations go here. */
  readonly frame: Frame;
  readonly context: BrowserContext;
  /** Presses a ribbon button; resolves when its function calls `event.completed()`. */
  readonly pressButton: (functionName: string) => Promise<void>;
  /** Addresses outside the add-in and office.js that the pane asked for; they were refused. */
  readonly strangers: readonly string[];
  /** Errors that nobody caught in the pane, and messages of its console with level error. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const ORIGIN = 'https://office.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** Opens the built pane in an https frame beside the emulated host, as Excel on the web does. No server, no certificate. */
export async function openPane(browser: Browser, options: PaneOptions): Promise<Pane> {
  const { host, folder, page: file = 'taskpane.html', locale = 'zh-CN', size = { width: 320, height: 720 } } = options;
  const context = await browser.newContext({ viewport: size, ...options.browser });
  const strangers: string[] = [];
  const errors: string[] = [];
  const page = await context.newPage();
  const office = createWebOffice(host, {
    locale,
    origin: ORIGIN,
    post: (message) => {
      void page
        .evaluate((text) => window.dispatchEvent(new CustomEvent('to-pane', { detail: text })), message)
        .catch(() => {
          // The page was closed while an answer was under way.
        });
    },
  });
  await context.route('**/*', (route) => serve(route, folder, hostPage(office.frameName, file), strangers));
  await page.exposeFunction('officeReceive', office.receive);
  if (options.officeTheme) await context.addInitScript({ content: themeScript(options.officeTheme) });
  if (options.script) await context.addInitScript({ content: options.script });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });

  await page.goto(`${ORIGIN}/host.html`);
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (!frame) throw new Error('The pane has no frame');
  await frame.waitForLoadState('load');
  return {
    page,
    frame,
    context,
    pressButton: office.pressButton,
    strangers,
    errors,
    close: () => context.close(),
  };
}

/** The frame gets its name before it is inserted: later, office.js would not see it. */
function hostPage(frameName: string, file: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Emulated Excel</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;overflow:hidden}</style><body><script>
const frame = document.createElement('iframe');
frame.name = ${JSON.stringify(frameName).replace(/</g, '\\u003c')};
frame.title = 'add-in';
frame.allow = 'clipboard-write';
addEventListener('message', (event) => { if (event.source === frame.contentWindow) officeReceive(event.data); });
addEventListener('to-pane', (event) => frame.contentWindow.postMessage(event.detail, '${ORIGIN}'));
frame.src = '/addin/${file}';
document.body.append(frame);
</script></body>`;
}

async function serve(route: Route, folder: string, hostHtml: string, strangers: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.href === `${ORIGIN}/host.html`) return route.fulfill({ contentType: TYPES['.html']!, body: hostHtml });
  const ofOffice = /\/(?:lib\/[^/]+\/hosted|office-js)\/(.+)$/.exec(url.pathname)?.[1];
  const ofAddin = url.origin === ORIGIN ? /^\/addin\/(.*)$/.exec(url.pathname)?.[1] : undefined;
  const file = ofOffice !== undefined ? path.join(officeJsFolder, ofOffice) : ofAddin && path.join(folder, ofAddin);
  if (!file) {
    strangers.push(url.href);
    return route.abort();
  }
  try {
    const body = await readFile(file);
    await route.fulfill({ contentType: TYPES[path.extname(file)] ?? 'application/octet-stream', body });
  } catch {
    strangers.push(url.href);
    await route.fulfill({ status: 404, body: '' });
  }
}

/** A script for the pane: the first to hear that Office is ready, it gives `Office.context` the theme. */
function themeScript(theme: NonNullable<PaneOptions['officeTheme']>): string {
  return `document.addEventListener('load', ({ target }) => {
    if (!/\\/office(\\.debug)?\\.js$/.test(target.src ?? '')) return;
    Office.onReady(() => {
      Object.defineProperty(Office.context, 'officeTheme', { configurable: true, get: () => (${JSON.stringify(theme)}) });
    });
  }, true);`;
}
