import { createTranslator } from '../messages';
import { baseFolder } from './base-folder';
import { check, type ExitCode } from './check';
import { languageOf, parseCommandLine } from './command-line';
import { writeTo } from './output';
import { UsageError } from './usage-error';

/** Where this program itself stands. */
export interface Installation {
  /** The folder of this package. */
  readonly packageRoot: string;
  /** The script of a worker thread. */
  readonly worker: string;
}

/** Runs the command in a Node process and leaves its exit code there: exiting at once would cut off what a pipe still holds. */
export async function run(node: NodeJS.Process, installation: Installation): Promise<void> {
  // A reader that goes away is noticed by the writes; the event must only not be unhandled.
  node.stdout.on('error', () => undefined);
  node.stderr.on('error', () => undefined);
  node.exitCode = await main(node, installation);
}

async function main(node: NodeJS.Process, { packageRoot, worker }: Installation): Promise<ExitCode> {
  const { env, stdout, stderr, stdin } = node;
  const args = node.argv.slice(2);
  const translator = createTranslator(languageOf(args));
  try {
    const { check: options, text } = parseCommandLine(args, translator);
    await writeTo(stdout, text);
    if (!options) return 0;
    const base = baseFolder(node.cwd(), env, packageRoot);
    return await check(options, translator, { stdout, stderr, stdin, env, base, worker, date: today() });
  } catch (error) {
    const told =
      error instanceof UsageError
        ? [...[error.sentence, ...error.details].map(translator.render), translator.t('command.usage-hint')].join('\n')
        : translator.t('command.crashed', { detail: error instanceof Error ? (error.stack ?? '') : String(error) });
    await writeTo(stderr, `self-eval: ${told}\n`);
    return 2;
  }
}

/** The date here and now: 2025-03-01. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
