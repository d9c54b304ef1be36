import { openWorkbookFile } from '../../hosts/xlsx';
import { createTranslator, type Language } from '../../messages';
import { checkBatchFile, type BatchFile } from '../../session';
import { WorkbookError } from '../../sheet';

/** A file to check; the answer carries the same number. */
export interface BatchRequest {
  readonly number: number;
  readonly path: string;
  readonly file: File;
  readonly language: Language;
}

export interface BatchAnswer {
  readonly number: number;
  readonly checked: BatchFile;
}

/** Reads and checks files away from the page, so that the page never stands still. */
addEventListener('message', ({ data }: MessageEvent<BatchRequest>) => {
  void answer(data).then((message) => postMessage(message));
});

async function answer({ number, path, file, language }: BatchRequest): Promise<BatchAnswer> {
  // A file that was moved or locked meanwhile cannot be read any more.
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  const checked = await checkBatchFile(
    {
      file: path,
      sha256: bytes && (await sha256Of(bytes)),
      open: () => (bytes ? openWorkbookFile(bytes) : Promise.reject(new WorkbookError('unreadable-file', path))),
    },
    createTranslator(language),
  );
  return { number, checked };
}

/** null on pages that are served without encryption: browsers give them no hashes. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!('subtle' in crypto)) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
