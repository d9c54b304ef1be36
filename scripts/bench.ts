/**
 * What a check costs: forms a second of the engine, and the command on generated workbooks of 10, 100 and 1,000 projects
 * beside merely reading their cells. Every command is a process of its own, start-up included; the median of several runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../src/hosts/xlsx';
import { national } from '../src/policy';
import { reviewForms, reviewGrids } from '../src/review';
import { generatedForm } from './lib/generated-forms';
import { sampleSheet } from './lib/sample-form';
import { writeXlsx } from './lib/write-xlsx';

const ROOT = join(__dirname, '..');
const RUNS = 3;
const SIZES = [10, 100, 1000] as const;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'self-eval-bench-'));
  try {
    print(`Node ${process.version}, ${cpus().length} cores, median of ${RUNS} runs\n`);
    benchEngine();
    benchCommand(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The seed forms over and over, cells in memory. */
function benchEngine(): void {
  const seeds = ['seed-000-chongming', 'seed-002-baoshan', 'seed-003-qingpu'].map((name) =>
    readXlsx(readFileSync(join(ROOT, 'test', 'fixtures', 'forms', 'seeds', `${name}.sheets.xlsx`))),
  );
  const reviews = seeds.map((grids) => reviewGrids(grids, national));
  const count = reviews.reduce((sum, { forms }) => sum + forms.length, 0);
  const rate = (work: () => void): string => {
    const warm = Date.now() + 1000;
    while (Date.now() < warm) work();
    const start = process.hrtime.bigint();
    let rounds = 0;
    while (process.hrtime.bigint() - start < 3_000_000_000n) {
      work();
      rounds += 1;
    }
    return Math.round((rounds * count) / (Number(process.hrtime.bigint() - start) / 1e9)).toLocaleString('en');
  };
  print('engine, one core                                 forms a second');
  print(
    `  cells → forms → scores → findings            ${rate(() => seeds.forEach((grids) => reviewGrids(grids, national))).padStart(16)}`,
  );
  print(
    `  forms → scores → findings                    ${rate(() =>
      reviews.forEach(({ forms }) =>
        reviewForms(
          forms.map(({ form }) => form),
          national,
        ),
      ),
    ).padStart(16)}\n`,
  );
}

function benchCommand(folder: string): void {
  writeFileSync(join(folder, 'report-usage.cjs'), REPORT_USAGE);
  print(
    'command, process start included              seconds   peak MB   seconds a project   to own reading   to @e965/xlsx',
  );
  for (const size of SIZES) {
    const file = join(folder, `${size}.xlsx`);
    writeFileSync(file, writeXlsx(Array.from({ length: size }, (_, n) => sampleSheet(generatedForm(n)))));
    const own = measure(['--require', 'tsx/cjs', join(ROOT, 'scripts/bench/read-with-own.ts'), file], folder);
    const sheetjs = measure(['--require', 'tsx/cjs', join(ROOT, 'scripts/bench/read-with-sheetjs.ts'), file], folder);
    const command = [join(ROOT, 'src/cli/self-eval.mjs'), 'check', file, '--fail-on', 'never', '--format'];
    print(`${size} projects, ${Math.round(statSync(file).size / 1024)} KB`);
    line('  only read, own module', own, size);
    line('  only read, @e965/xlsx', sheetjs, size);
    for (const format of ['text', 'json', 'ndjson']) {
      line(`  check --format ${format}`, measure([...command, format], folder), size, own, sheetjs);
    }
  }
}

/** Preloaded into a measured process: at its end it writes its peak memory (KB) to the file that USAGE_FILE names. */
const REPORT_USAGE =
  "process.on('exit', () => require('node:fs').writeFileSync(process.env.USAGE_FILE, String(process.resourceUsage().maxRSS)));";

/** Runs a Node program some times. @throws Error when it fails */
function measure(args: readonly string[], folder: string): Measured {
  const usage = join(folder, 'usage');
  const runs = Array.from({ length: RUNS }, (): Measured => {
    const start = process.hrtime.bigint();
    const ran = spawnSync(process.execPath, [...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        USAGE_FILE: usage,
        NODE_OPTIONS: `--require ${join(folder, 'report-usage.cjs')}`,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (ran.status !== 0) throw new Error(`${args.join(' ')} ended with ${ran.status}: ${ran.stderr.toString()}`);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    return { seconds, megabytes: Number(readFileSync(usage, 'utf8')) / 1024 };
  });
  return { seconds: median(runs.map((run) => run.seconds)), megabytes: median(runs.map((run) => run.megabytes)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function line(label: string, measured: Measured, projects: number, own?: Measured, sheetjs?: Measured): void {
  const ratio = (to?: Measured): string => (to ? `×${(measured.seconds / to.seconds).toFixed(2)}` : '');
  print(
    [
      label.padEnd(42),
      measured.seconds.toFixed(2).padStart(10),
      measured.megabytes.toFixed(0).padStart(10),
      (measured.seconds / projects).toFixed(4).padStart(20),
      ratio(own).padStart(17),
      ratio(sheetjs).padStart(16),
    ].join(''),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main();
