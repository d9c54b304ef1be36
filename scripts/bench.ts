/**
 * What a check costs: forms a second of the engine, and the command on generated workbooks of 10, 100 and 1,000 projects
 * beside merely reading their cells, writing copies beside other libraries, and a folder of workbooks on one core and on all. Every command is a process of its own, start-up included; the median of several runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../src/hosts/xlsx';
import { national } from '../src/policy';
import { reviewForms, reviewGrids } from '../src/review';
import { generatedForm } from './lib/generated-forms';
import type { AnnotateJob } from './bench/annotate-job';
import { sampleSheet } from './lib/sample-form';
import { writeXlsx } from './lib/write-xlsx';

const ROOT = join(__dirname, '..');
const RUNS = 3;
const SIZES = [10, 100, 1000] as const;
const WORKBOOKS = 200;
const PER_WORKBOOK = 5;

interface Measured {
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly cpu: number;
  readonly megabytes: number;
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'self-eval-bench-'));
  try {
    print(`Node ${process.version}, ${cpus().length} cores, median of ${RUNS} runs\n`);
    benchEngine();
    benchCommand(folder);
    benchAnnotate(folder);
    benchFolder(folder);
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
  // Copies, made outside of the time that counts: what is remembered of a sheet or a figure must not help.
  const rate = <T>(originals: readonly T[], work: (copy: T) => void): string => {
    // Processor time: other programs on the machine disturb it least.
    const run = (seconds: number): number => {
      let spent = 0;
      let rounds = 0;
      for (; spent < seconds * 1e6; rounds++) {
        const copies = structuredClone(originals);
        const start = process.cpuUsage();
        copies.forEach(work);
        const { user, system } = process.cpuUsage(start);
        spent += user + system;
      }
      return (rounds * count) / (spent / 1e6);
    };
    run(1);
    return Math.round(run(3)).toLocaleString('en');
  };
  print('engine                                forms a second of CPU');
  print(
    `  cells → forms → scores → findings            ${rate(seeds, (grids) => reviewGrids(grids, national)).padStart(16)}`,
  );
  print(
    `  forms → scores → findings                    ${rate(
      reviews.map(({ forms }) => forms.map(({ form }) => form)),
      (forms) => reviewForms(forms, national),
    ).padStart(16)}\n`,
  );
}

function benchCommand(folder: string): void {
  writeFileSync(join(folder, 'report-usage.cjs'), REPORT_USAGE);
  print(
    'command, process start included              seconds   CPU s   peak MB   CPU s a project   to own reading   to @e965/xlsx',
  );
  for (const size of SIZES) {
    const file = join(folder, `${size}.xlsx`);
    writeFileSync(file, writeXlsx(Array.from({ length: size }, (_, n) => sampleSheet(generatedForm(n)))));
    const own = measure(['--require', 'tsx/cjs', join(ROOT, 'scripts/bench/read-with-own.ts'), file], folder);
    const sheetjs = measure(['--require', 'tsx/cjs', join(ROOT, 'scripts/bench/read-with-sheetjs.ts'), file], folder);
    print(`${size} projects, ${Math.round(statSync(file).size / 1024)} KB`);
    line('  only read, own module', own, size);
    line('  only read, @e965/xlsx', sheetjs, size);
    const options = [
      ['--format', 'text'],
      ['--format', 'json'],
      ['--annotate', join(folder, 'copies')],
    ];
    for (const given of options) {
      const label = `  check ${given[0]} ${given[0] === '--annotate' ? '' : given[1]}`;
      line(label, measure([...CHECK, file, ...given], folder), size, own, sheetjs);
    }
  }
}

/** Only the writing of a copy, beside libraries that build the file anew from a model of it. */
function benchAnnotate(folder: string): void {
  const exceljs = installExceljs(join(folder, 'exceljs'));
  print('write one figure into every sheet, add a table of all projects, save');
  for (const size of SIZES) {
    const job = join(folder, `${size}.json`);
    writeFileSync(job, JSON.stringify(annotateJob(join(folder, `${size}.xlsx`), join(folder, 'annotated.xlsx'))));
    print(`${size} projects`);
    const script = (name: string): string => join(ROOT, 'scripts/bench', name);
    line('  own module', measure(['--require', 'tsx/cjs', script('annotate-with-own.ts'), job], folder), size);
    line('  @e965/xlsx', measure(['--require', 'tsx/cjs', script('annotate-with-sheetjs.ts'), job], folder), size);
    if (exceljs === null) print('  exceljs                                     not available');
    else line('  exceljs', measure([script('annotate-with-exceljs.mjs'), job, exceljs], folder), size);
  }
}

/** A folder of its own for exceljs, which is no dependency of this project; null where it cannot be had. */
function installExceljs(folder: string): string | null {
  mkdirSync(folder);
  // unzipper 0.10, which exceljs 4.4 asks for, needs a package that not every registry has.
  writeFileSync(join(folder, 'package.json'), '{"private":true,"overrides":{"unzipper":"^0.12.3"}}');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync(npm, ['install', '--prefix', folder, ...options, 'exceljs@4.4.0'], { cwd: folder });
  return status === 0 ? folder : null;
}

/** In every sheet the first number, one more; and a row a sheet. */
function annotateJob(input: string, output: string): AnnotateJob {
  const grids = readXlsx(readFileSync(input));
  const edits = grids.flatMap(({ name, rows }) => {
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (typeof cell?.value === 'number') return [{ sheet: name, row, column, value: cell.value + 1 }];
      }
    }
    return [];
  });
  const rows = grids.map(({ name }, index) => [name, String(index), '扣分未说明原因']);
  return { input, output, edits, report: { name: '报告', header: ['项目', '序号', '问题'], rows } };
}

/** A folder of workbooks: on all cores, and held to one where the system can (taskset). */
function benchFolder(folder: string): void {
  const batch = join(folder, 'batch');
  mkdirSync(batch);
  for (let file = 0; file < WORKBOOKS; file++) {
    const forms = Array.from({ length: PER_WORKBOOK }, (_, n) => generatedForm(file * PER_WORKBOOK + n));
    writeFileSync(join(batch, `${file}.xlsx`), writeXlsx(forms.map(sampleSheet)));
  }
  print(`${WORKBOOKS} workbooks of ${PER_WORKBOOK} projects`);
  const check = [...CHECK, batch, '--format', 'ndjson'];
  line(`  check, ${cpus().length} cores`, measure(check, folder), WORKBOOKS * PER_WORKBOOK);
  if (spawnSync('taskset', ['--version']).status === 0) {
    line('  check, one core', measure(check, folder, ['taskset', '-c', '0']), WORKBOOKS * PER_WORKBOOK);
  }
}

const CHECK = [join(ROOT, 'src/cli/self-eval.mjs'), 'check', '--fail-on', 'never'];

/** Preloaded into a measured process: at its end it writes its processor time and its peak memory (KB) to USAGE_FILE. */
const REPORT_USAGE =
  "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();" +
  " require('node:fs').writeFileSync(process.env.USAGE_FILE, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS])); });";

/** Runs a Node program some times. @throws Error when it fails */
function measure(args: readonly string[], folder: string, wrapper: readonly string[] = []): Measured {
  const usage = join(folder, 'usage');
  const [program = process.execPath, ...before] = [...wrapper, process.execPath];
  const runs = Array.from({ length: RUNS }, (): Measured => {
    const start = process.hrtime.bigint();
    const ran = spawnSync(program, [...before, ...args], {
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
    const [cpu, kilobytes] = JSON.parse(readFileSync(usage, 'utf8')) as [number, number];
    return { seconds, cpu, megabytes: kilobytes / 1024 };
  });
  const middle = (key: keyof Measured): number => median(runs.map((run) => run[key]));
  return { seconds: middle('seconds'), cpu: middle('cpu'), megabytes: middle('megabytes') };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Ratios are of processor time: other programs on the machine disturb it least. */
function line(label: string, measured: Measured, projects: number, own?: Measured, sheetjs?: Measured): void {
  const ratio = (to?: Measured): string => (to ? `×${(measured.cpu / to.cpu).toFixed(2)}` : '');
  print(
    [
      label.padEnd(42),
      measured.seconds.toFixed(2).padStart(10),
      measured.cpu.toFixed(2).padStart(8),
      measured.megabytes.toFixed(0).padStart(10),
      (measured.cpu / projects).toFixed(4).padStart(18),
      ratio(own).padStart(17),
      ratio(sheetjs).padStart(16),
    ].join(''),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main();
