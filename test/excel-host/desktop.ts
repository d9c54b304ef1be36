import { readFileSync } from 'node:fs';
import path from 'node:path';
import { officeJsFolder } from './client';
import type { ExcelHost } from './host';
import type { EventEntry } from './events';

const RICH_API = 93;
const RICH_API_MESSAGE = 33;

type Answer = (result: { toArray: () => unknown[] }) => void;
type Handler = (eventId: number, args: { toArray: () => readonly unknown[] }) => void;

/**
 * Starts the real office.js in the page at hand (jsdom) as Excel on the desktop does, with the host behind `window.external`.
 * Resolves when Office is ready. One host a page.
 */
export async function startDesktopOffice(host: ExcelHost, locale = 'zh-CN'): Promise<void> {
  const handlers = new Map<number, Handler>();
  // The library answers in one turn what it asked in another: everything that comes back is late.
  const later = (call: () => void) => void setTimeout(call, 0);
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => desktopContext(host, locale),
    Execute(method: number, [parameters]: readonly [readonly unknown[]], answer: Answer) {
      if (method !== RICH_API) throw new Error(`The emulated Excel has no method ${method}`);
      const [, , , , body, , flags] = parameters;
      void host.handle(body as string, flags as number).then(({ ooe, text }) => {
        const result = ooe === 0 ? [0, [200, [], text]] : [ooe];
        later(() => answer({ toArray: () => result }));
      });
    },
    RegisterEvent(eventId: number, _target: string, handler: Handler, done: (code: number) => void) {
      handlers.set(eventId, handler);
      later(() => done(0));
    },
    UnregisterEvent(eventId: number, _target: string, done: (code: number) => void) {
      handlers.delete(eventId);
      later(() => done(0));
    },
  };
  host.listen((entries: readonly EventEntry[]) =>
    later(() => handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, { toArray: () => entries })),
  );

  Object.defineProperty(window, 'external', { configurable: true, value: external });
  serveScripts();
  const script = document.createElement('script');
  script.src = 'https://office.test/office-js/office.js';
  document.head.appendChild(script);
  await Office.onReady();
}

/** Scripts that the page asks for are run from the package at once; jsdom itself loads none. */
function serveScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    const added = append(node);
    if (!(node instanceof HTMLScriptElement)) return added;
    const file = /\/office-js\/(.+)$/.exec(node.src)?.[1];
    if (file === undefined) throw new Error(`The page asked for ${node.src}`);
    const run = window.eval as (code: string) => void;
    run(readFileSync(path.join(officeJsFolder, file.toLowerCase()), 'utf8'));
    setTimeout(() => node.dispatchEvent(new Event('load')), 0);
    return added;
  };
}

function desktopContext(host: ExcelHost, locale: string) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'addin-1',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => 'C:\\workbook.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetInstanceId: () => 'addin-1',
    GetHostFullVersion: () => '16.0.0.0',
    GetSettings: () => ({ Read() {}, Write() {} }),
  };
}
