import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { serveFolder, type StaticSite } from './static-site';

export interface WorkbenchPage {
  readonly page: Page;
  readonly errors: string[];
  /** Addresses beyond the page's own origin that it asked for. */
  readonly strangers: string[];
}

export interface PageOptions {
  /** The view that the person chose before; null where they never chose. */
  readonly view?: 'spreadsheet' | 'table' | null;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  /** Called before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The built workbench in a browser; every page has storage of its own. `DIST` names another build. */
export function workbenchPages(): { open(options?: PageOptions): Promise<WorkbenchPage> } {
  let browser: Browser;
  let site: StaticSite;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    const folder = process.env['DIST'] ?? path.join(__dirname, '../../../dist');
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder)]);
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });
  afterAll(async () => {
    site.close();
    await browser.close();
  });
  return {
    async open({ view = null, colorScheme = 'light', width = 1280, prepare } = {}) {
      context = await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true, colorScheme });
      const page = await context.newPage();
      const errors: string[] = [];
      const strangers: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(site.address) && !request.url().startsWith('blob:'))
          strangers.push(request.url());
      });
      if (view !== null) {
        await page.addInitScript(
          (chosen) => localStorage.getItem('self-eval.view') ?? localStorage.setItem('self-eval.view', chosen),
          view,
        );
      }
      await prepare?.(page);
      await page.goto(`${site.address}/workbench.html`);
      await heading(page).getByText('处须修改').waitFor();
      return { page, errors, strangers };
    },
  };
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

export const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
