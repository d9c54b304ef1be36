import { readFile } from 'node:fs/promises';
import { isReportSheet } from '../review';
import { openInput } from './open-input';

/**
 * Whether the command may write to a place: where nothing stands, or something that it wrote itself – a report, or a
 * copy with its report sheet. A workbook of anyone else is never replaced, whoever named its place.
 */
export async function mayReplace(path: string, passwords: readonly string[]): Promise<boolean> {
  try {
    const bytes = await readFile(path);
    if (bytes.length === 0) return true;
    const { workbook } = await openInput(bytes, passwords);
    return (await workbook.read('all')).some(isReportSheet);
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }
}
