import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createXlsxWorkbook } from '../hosts/xlsx';
import type { Policy } from '../policy';
import type { FileError, FileOutcome } from '../reporting';
import { isReportSheet, reviewGrids } from '../review';
import { parseSettings } from '../session/settings';
import { WorkbookError } from '../sheet';
import type { InputFile } from './inputs';

/** Reads and reviews one file; whatever is wrong with it is part of the outcome. null: a report of ours and nothing else. */
export async function checkFile({ path, name }: InputFile, policy: Policy): Promise<FileOutcome | null> {
  let sha256: string | null = null;
  try {
    const bytes = await readBytes(path);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const workbook = createXlsxWorkbook(bytes);
    const grids = await workbook.read('all');
    if (grids.length > 0 && grids.every(isReportSheet)) return null;
    const settings = parseSettings(await workbook.loadSettings());
    const review = reviewGrids(grids, policy, { file: name, waivers: settings?.waivers ?? [] });
    return { file: name, sha256, error: null, review };
  } catch (error) {
    return { file: name, sha256, error: fileError(error), review: null };
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new WorkbookError('unreadable-file', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

function fileError(error: unknown): FileError {
  if (error instanceof WorkbookError) return { code: error.code, detail: error.detail };
  return { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
