import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { message, type Language, type Message } from '../messages';
import type { Policy } from '../policy';
import type { FileError, FileOutcome } from '../reporting';
import { isReportSheet, reviewGrids } from '../review';
import { reviewOptionsOf } from '../session/settings';
import { parseSettings } from '../session/stored-settings';
import { formatCell, WorkbookError } from '../sheet';
import { annotate } from './annotate';
import type { InputFile } from './inputs';
import { mayReplace } from './may-replace';
import { openInput } from './open-input';
import { writeWhole } from './write-file';

export interface CheckFileOptions {
  readonly policy: Policy;
  /** Language of the report in a copy, and the date that it prints. */
  readonly language: Language;
  readonly date: string;
  /** Tried on encrypted files in turn. */
  readonly passwords?: readonly string[];
}

export interface CheckedInput {
  readonly outcome: FileOutcome;
  /** What a person should know of the copy. */
  readonly notices: readonly Message[];
  /** A copy was asked for and could not be written. */
  readonly copyFailed: boolean;
}

/**
 * Reads and reviews one file, and writes its annotated copy where the input names one. Whatever is wrong with the file is
 * part of the outcome. null: a report of ours and nothing else.
 */
export async function checkFile(file: InputFile, options: CheckFileOptions): Promise<CheckedInput | null> {
  const { path, name, copyTo } = file;
  let sha256: string | null = null;
  try {
    const bytes = await readBytes(path);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const { workbook, encryptAgain } = await openInput(bytes, options.passwords ?? []);
    const grids = await workbook.read('all');
    if (grids.length > 0 && grids.every(isReportSheet)) return null;
    const settings = parseSettings(await workbook.loadSettings());
    const reviewed = { file: name, ...reviewOptionsOf(settings) };
    const review = reviewGrids(grids, options.policy, reviewed);
    const outcome: FileOutcome = { file: name, sha256, error: null, review };
    if (copyTo === null) return { outcome, notices: [], copyFailed: false };
    if (!('save' in workbook)) return { outcome, notices: [message('command.copy-needs-xlsx')], copyFailed: false };
    if (!(await mayReplace(copyTo, options.passwords ?? []))) {
      return { outcome, notices: [message('command.copy-target-taken', { target: copyTo })], copyFailed: true };
    }
    try {
      const { bytes: copy, notRecalculated } = await annotate(workbook, grids, outcome, { ...options, ...reviewed });
      // What was encrypted never stands on a disk in the clear.
      await writeWhole(copyTo, encryptAgain(copy));
      const cells = notRecalculated.map((cell) => `${cell.sheet}!${formatCell(cell)}`);
      const notices = [
        ...(workbook.isSigned ? [message('command.signature-lost')] : []),
        ...(cells.length > 0 ? [message('command.not-recalculated', { cells: listed(cells) })] : []),
      ];
      return { outcome, notices, copyFailed: false };
    } catch (error) {
      return { outcome, notices: [message('command.copy-failed', { detail: detailOf(error) })], copyFailed: true };
    }
  } catch (error) {
    const outcome: FileOutcome = { file: name, sha256, error: fileError(error), review: null };
    return { outcome, notices: [], copyFailed: false };
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new WorkbookError('unreadable-file', detailOf(error), { cause: error });
  }
}

function fileError(error: unknown): FileError {
  if (error instanceof WorkbookError) return { code: error.code, detail: error.detail };
  return { code: 'internal', detail: whereabouts(error) };
}

/** The error and the two places nearest to it: enough to find the fault. */
function whereabouts(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join('\n') : String(error);
}

const LISTED = 5;

function listed(cells: readonly string[]): string {
  return cells.slice(0, LISTED).join(', ') + (cells.length > LISTED ? ` … (${cells.length})` : '');
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
