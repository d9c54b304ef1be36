import { parseRange, type RangeAddress } from '../../src/sheet';
import { enter, recalculate, type DirtyArea } from './entry';
import { createHostEvents, type EventEntry } from './events';
import { interpret, type RequestBody, type ResponseBody } from './interpreter';
import type { MemberContext } from './members';
import { touchCell, type HostSheet, type HostWorkbook } from './model';
import type { RangeObject } from './objects';

/** The answer to one request: text where `ooe` is 0, otherwise an error number of the Office host. */
export interface HostAnswer {
  readonly ooe: number;
  readonly text: string;
}

/** Error numbers of the Office host. */
export const OOE = {
  cellEditMode: 5004,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  failed: 5001,
} as const;

/** What was asked of the host. */
export interface RequestRecord {
  /** `cleanup` releases references after `Excel.run`, `office` comes from office.js itself: neither is a round trip of ours. */
  readonly kind: 'add-in' | 'cleanup' | 'office';
  readonly flags: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Error code of the answer. */
  readonly error: string | null;
}

/**
 * How a request fails: before anything is done, before its n-th action (counted from 0; what came earlier stays done), or after
 * everything was done, when the answer gets lost.
 */
export interface Fault {
  readonly when: 'before' | 'after' | { readonly atAction: number };
  /** An error code of Excel, by default GeneralException; or an error number of the Office host. */
  readonly code?: string;
  readonly ooe?: number;
}

export interface PendingRequest {
  /** 1 for the first request of the add-in after `resetRequests`. */
  readonly number: number;
  readonly body: RequestBody;
  readonly flags: number;
}

export interface HostOptions {
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Bytes of a request or a response; Excel on the web allows 5 MB. */
  readonly payloadLimit?: number;
  readonly strictNullObjects?: boolean;
}

export interface ExcelHost {
  readonly workbook: HostWorkbook;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly handle: (text: string, flags: number) => Promise<HostAnswer>;
  /** Every request since the last reset, in order. */
  readonly requests: readonly RequestRecord[];
  /** Requests of the add-in itself. */
  roundTrips(): readonly RequestRecord[];
  resetRequests(): void;
  /** Called before each request of the add-in: may change the workbook, as a user would, or answer a fault. */
  intercept: ((request: PendingRequest) => Fault | void) | null;
  otherWorkbookInFocus: boolean;
  /** What happened beside the cells: `undo stack cleared`, `calculate 自评表 all`, `pane Visible`, … */
  readonly notes: string[];
  readonly user: HostUser;
  /** Where an adapter hears of events. */
  listen(listener: (entries: readonly EventEntry[]) => void): void;
  /** Office's own selection event, which does not come as a rich API message. */
  onSelection: (() => void) | null;
}

/** What a person does in Excel. Sheets by name. */
export interface HostUser {
  edit(sheet: string, cell: string, value: string | number | boolean): void;
  select(sheet: string, address: string): void;
  rename(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  protect(sheet: string, options?: { allowFormatCells?: boolean; unlocked?: readonly string[] }): void;
  /** Begins to type in a cell: requests fail, or wait when they ask for it. */
  startTyping(): void;
  stopTyping(): void;
}

/** ExcelApi 1.14 is what Office 2021 has: the oldest host that we support. */
export const OFFICE_2021: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  CustomXmlParts: '1.1',
  RichApiRuntime: '1.3',
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.1',
};

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');
const DELAY_FOR_CELL_EDIT = 64;

export function createExcelHost(workbook: HostWorkbook, options: HostOptions = {}): ExcelHost {
  const limit = options.payloadLimit ?? 5 * 1024 * 1024;
  const requirementSets = options.requirementSets ?? OFFICE_2021;
  const references = new Map<string, RangeObject>();
  const events = createHostEvents(requirementSets);
  const requests: RequestRecord[] = [];
  const notes: string[] = [];
  let typing: { done: Promise<void>; finish: () => void } | null = null;

  function sheetNamed(name: string): HostSheet {
    const sheet = workbook.sheets.find((other) => other.name === name);
    if (!sheet) throw new Error(`The emulated workbook has no sheet ${name}`);
    return sheet;
  }

  /** Recalculates after a write and tells of both. */
  function settle(written: readonly DirtyArea[], trigger: 'ThisLocalAddin' | 'Unknown'): void {
    for (const { sheet, range } of written) events.changed(sheet, range, trigger);
    for (const sheet of recalculate(workbook, written)) events.calculated(sheet);
    events.flush();
  }

  function execute(body: RequestBody, fault: Fault | undefined): ResponseBody {
    const written: DirtyArea[] = [];
    const context: MemberContext = {
      workbook,
      references,
      written: (sheet: HostSheet, range: RangeAddress) => void written.push({ sheet: sheet.id, range }),
      otherWorkbookInFocus: host.otherWorkbookInFocus,
      register: events.register,
      note: (what) => void notes.push(what),
    };
    const atAction = typeof fault?.when === 'object' ? fault.when.atAction : null;
    const response = interpret(body, context, {
      requirementSets,
      ...(options.strictNullObjects ? { strictNullObjects: true } : {}),
      ...(atAction === null ? {} : { failAt: { index: atAction, code: fault?.code ?? 'GeneralException' } }),
    });
    settle(written, 'ThisLocalAddin');
    return response;
  }

  function answer(
    body: RequestBody,
    requestBytes: number,
    fault: Fault | undefined,
  ): HostAnswer & { error: string | null } {
    if (fault?.when === 'before') return failed(fault);
    if (requestBytes > limit) return { ooe: OOE.requestTooLarge, text: '', error: 'RequestPayloadSizeLimitExceeded' };
    const response = execute(body, fault);
    if (fault?.when === 'after') return failed(fault);
    const text = JSON.stringify(response);
    if (bytesOf(text) > limit) {
      return { ooe: OOE.responseTooLarge, text: '', error: 'ResponsePayloadSizeLimitExceeded' };
    }
    return { ooe: 0, text, error: response.Error?.Code ?? null };
  }

  function failed(fault: Fault): HostAnswer & { error: string | null } {
    if (fault.ooe !== undefined) return { ooe: fault.ooe, text: '', error: String(fault.ooe) };
    const code = fault.code ?? 'GeneralException';
    const error = { Code: code, Message: 'An injected fault.', Location: '', ActionIndex: 0 };
    return { ooe: 0, text: JSON.stringify({ Results: [], Error: error } satisfies ResponseBody), error: code };
  }

  const host: ExcelHost = {
    workbook,
    requirementSets,
    requests,
    notes,
    intercept: null,
    otherWorkbookInFocus: false,
    onSelection: null,
    listen: events.listen,
    roundTrips: () => requests.filter(({ kind }) => kind === 'add-in'),
    resetRequests: () => void requests.splice(0),

    async handle(text, flags) {
      const body = JSON.parse(text) as RequestBody;
      const kind = kindOf(body);
      if (typing) {
        if (!(flags & DELAY_FOR_CELL_EDIT)) return { ooe: OOE.cellEditMode, text: '' };
        await typing.done;
      }
      const requestBytes = bytesOf(text);
      const number = host.roundTrips().length + 1;
      const fault = kind === 'add-in' ? (host.intercept?.({ number, body, flags }) ?? undefined) : undefined;
      const { ooe, text: answered, error } = answer(body, requestBytes, fault);
      const responseBytes = bytesOf(answered);
      requests.push({ kind, flags, actions: body.Actions.length, requestBytes, responseBytes, error });
      return { ooe, text: answered };
    },

    user: {
      edit(sheetName, address, value) {
        const sheet = sheetNamed(sheetName);
        const range = parseRange(address);
        enter(workbook, sheet, range.top, range.left, value);
        settle([{ sheet: sheet.id, range }], 'Unknown');
      },
      select(sheetName, address) {
        const sheet = sheetNamed(sheetName);
        const before = workbook.activeSheet;
        workbook.activeSheet = sheet.id;
        workbook.selection = { sheet: sheet.id, range: parseRange(address) };
        if (before !== sheet.id) events.activated(sheet.id, before);
        events.selected(sheet.id, workbook.selection.range);
        events.flush();
        host.onSelection?.();
      },
      rename(sheetName, name) {
        sheetNamed(sheetName).name = name;
      },
      deleteSheet(sheetName) {
        const sheet = sheetNamed(sheetName);
        workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
        if (workbook.activeSheet === sheet.id) workbook.activeSheet = workbook.sheets[0]?.id ?? '';
        events.deleted(sheet.id);
        events.flush();
      },
      protect(sheetName, { allowFormatCells = false, unlocked = [] } = {}) {
        const sheet = sheetNamed(sheetName);
        for (const address of unlocked) {
          const { top, left, bottom, right } = parseRange(address);
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) touchCell(sheet, row, column).locked = false;
          }
        }
        sheet.protection = { allowFormatCells };
      },
      startTyping() {
        let finish = () => {};
        const done = new Promise<void>((resolve) => (finish = resolve));
        typing = { done, finish };
      },
      stopTyping() {
        typing?.finish();
        typing = null;
      },
    },
  };
  return host;
}

function kindOf({ Actions, ObjectPaths }: RequestBody): RequestRecord['kind'] {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === 2)) return 'office';
  const releases = Actions.some(({ Name }) => Name === '_RemoveReference');
  return releases && Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')
    ? 'cleanup'
    : 'add-in';
}
