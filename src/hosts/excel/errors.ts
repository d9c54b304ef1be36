import { WorkbookError, type WorkbookErrorCode } from '../../sheet';

/** What Excel's own error codes mean to us. A code that is not listed means `host-failed`. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  WriteNotSupportedWhenModalDialogOpen: 'cell-edit-mode',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-missing',
  InvalidReference: 'sheet-missing',
  InvalidSelection: 'other-workbook-active',
  InactiveWorkbook: 'other-workbook-active',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  MemoryLimitReached: 'payload-too-large',
  ActivityLimitReached: 'host-busy',
  Conflict: 'host-busy',
  HostRestartNeeded: 'host-busy',
  RequestAborted: 'host-busy',
  ServiceNotAvailable: 'host-busy',
};

/** The error as the port throws it. `focused`: the call needs this workbook in front, where Excel only says GeneralException. */
export function toWorkbookError(error: unknown, focused = false): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, message, location } = describe(error);
  const meaning = focused && code === 'GeneralException' ? 'other-workbook-active' : (CODES[code] ?? 'host-failed');
  const detail = [code, location, message].filter((part) => part !== '').join(': ');
  return new WorkbookError(meaning, detail, { cause: error });
}

/** A chart or macro sheet was asked for its cells. */
export function isUnsupportedSheet(error: unknown): boolean {
  return error instanceof WorkbookError && error.detail.startsWith('UnsupportedSheet');
}

function describe(error: unknown): { code: string; message: string; location: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error), location: '' };
  const { code, debugInfo } = error as Error & { code?: unknown; debugInfo?: { errorLocation?: unknown } };
  return {
    code: typeof code === 'string' ? code : error.name,
    message: error.message,
    location: typeof debugInfo?.errorLocation === 'string' ? debugInfo.errorLocation : '',
  };
}
