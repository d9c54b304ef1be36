import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FIXTURES = join(__dirname, '../../../fixtures');

const workbooksIn = (folder: string): string[] =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => join(FIXTURES, folder, name));

/** Saved by Microsoft Excel or WPS: charts, pivots, macros, controls, comments, tables and whatever else people keep. */
export const realWorkbooks = workbooksIn('workbooks');
export const seedWorkbooks = workbooksIn('forms/seeds');
export const formWorkbooks = [...seedWorkbooks, ...workbooksIn('forms/regions')];

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** For `describe.each` and `test.each`: the name to show, then the path. */
export function named(paths: readonly string[]): [name: string, path: string][] {
  return paths.map((path) => [basename(path), path]);
}
