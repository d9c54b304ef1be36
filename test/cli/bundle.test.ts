import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runProcess } from './run-cli';

jest.setTimeout(60_000);

/** A copy of the package that was just installed. */
let copy: string;
const cache = (): string => join(copy, 'node_modules', '.cache', 'self-eval');
const bundles = (): string[] => readdirSync(cache()).filter((name) => name.startsWith('bundle-'));
const version = async (): Promise<string> => {
  const ran = await runProcess(process.execPath, [join(copy, 'src', 'cli', 'self-eval.mjs'), '--version']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout.trim();
};

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'self-eval-copy-'));
  for (const name of ['src', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => name !== '.cache')) {
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  }
});

afterEach(() => rmSync(copy, { recursive: true }));

it('bundles the sources on the first run, and again when one has changed', async () => {
  const first = await version();
  const [bundle] = bundles();
  expect(bundles()).toHaveLength(1);

  await version();
  expect(bundles()).toEqual([bundle]);

  const versions = join(copy, 'src', 'reporting', 'versions.ts');
  writeFileSync(versions, `export const TOOL_VERSION = '${first}-changed';\n`);
  appendFileSync(versions, "export const TOOL = '';\nexport const RULESET = '';\nexport const SCHEMA_VERSION = 1;\n");
  expect(await version()).toBe(`${first}-changed`);
  expect(bundles()).toHaveLength(2);
});

it('runs where it may not write, and leaves nothing behind', async () => {
  // A file where the cache should be: what a folder of another user answers.
  writeFileSync(join(copy, 'node_modules', '.cache'), '');
  const before = temporary();
  await version();
  expect(temporary()).toEqual(before);
});

const temporary = (): string[] => readdirSync(tmpdir()).filter((name) => /^self-eval-.{6}$/u.test(name));
