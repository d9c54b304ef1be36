import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** Folder of the office.js files of the npm package; they are read from there and never copied or changed. */
export const officeJsFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The library's global objects, as `globalThis` of a page would hold them. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** The way in for a host without a browser. */
  readonly bridge: { init(bridge: NativeBridge): void };
  /** Every class of `Excel` and `OfficeCore` by its name there. */
  readonly classes: Readonly<Record<string, ClientClass>>;
}

export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

export type ClientClass = abstract new (...args: never[]) => object;

let script: vm.Script | undefined;

/** Runs Excel's client library in a fresh context, outside any browser. `requirementSets` is what the host claims to support. */
export function loadOfficeClient(requirementSets: Readonly<Record<string, string>>): OfficeClient {
  script ??= new vm.Script(readFileSync(path.join(officeJsFolder, 'excel-web-16.00.debug.js'), 'utf8'), {
    filename: 'excel-web-16.00.debug.js',
  });
  const element = () => ({ style: {}, setAttribute() {}, appendChild() {} });
  const webExtension: Record<string, unknown> = {};
  const page: Record<string, unknown> = {
    // The tests' own built-ins, so that `instanceof Error` holds on both sides.
    ...{ Error, TypeError, RangeError, Promise, Array, Object, Date, JSON, Math, String, Number, RegExp, Map, Set },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console },
    document: {
      domain: 'office.test',
      URL: 'https://office.test/taskpane.html',
      readyState: 'complete',
      head: element(),
      body: element(),
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: element,
      addEventListener() {},
    },
    location: {
      href: 'https://office.test/taskpane.html',
      hostname: 'office.test',
      search: '',
      hash: '',
      protocol: 'https:',
    },
    navigator: { userAgent: 'emulated' },
    Microsoft: { Office: { WebExtension: webExtension } },
    Office: webExtension,
    addEventListener() {},
  };
  page['window'] = page;
  page['self'] = page;
  const context = vm.createContext(page);
  script.runInContext(context);
  // In a browser the start-up would make the context; the library asks it for requirement sets too.
  const office = Object.create(page['Office'] as object, {
    context: {
      value: {
        requirements: {
          isSetSupported: (set: string, version: string | number = '1.1') =>
            isSupported(requirementSets, set, String(version)),
        },
      },
    },
  }) as typeof Office;
  page['Office'] = office;
  const excel = page['Excel'] as Record<string, unknown>;
  const core = (page['OfficeCore'] ?? {}) as Record<string, unknown>;
  const extension = page['OfficeExtension'] as Record<string, unknown>;
  return {
    Excel: excel as unknown as typeof Excel,
    OfficeExtension: extension as unknown as typeof OfficeExtension,
    Office: office,
    bridge: extension['HostBridge'] as OfficeClient['bridge'],
    classes: Object.fromEntries(
      Object.entries({ ...core, ...excel }).filter(
        (entry): entry is [string, ClientClass] =>
          typeof entry[1] === 'function' && '_className' in (entry[1].prototype as object),
      ),
    ),
  };
}

/** Whether a set is among the claimed ones, at this version or above. */
export function isSupported(sets: Readonly<Record<string, string>>, set: string, version: string): boolean {
  const key = Object.keys(sets).find((name) => name.toLowerCase() === set.toLowerCase());
  if (key === undefined) return false;
  const [major = 0, minor = 0] = sets[key]!.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
