import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
export const SEEDS = join(ROOT, 'test', 'fixtures', 'forms', 'seeds');
export const REGIONS = join(ROOT, 'test', 'fixtures', 'forms', 'regions');

const LAUNCHER = join(ROOT, 'src', 'cli', 'self-eval.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the command as a user does, in a process of its own, without a terminal and without standard input. */
export function selfEval(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runProcess(process.execPath, [LAUNCHER, ...args], options);
}

export function runProcess(
  program: string,
  args: readonly string[],
  { cwd = ROOT, env = {} }: RunOptions = {},
): Promise<Ran> {
  const inherited = { ...process.env };
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'INIT_CWD']) delete inherited[name];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}
