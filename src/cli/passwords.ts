import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { message } from '../messages';
import { UsageError } from './usage-error';

/** Each is tried on each encrypted file, half a second of computing a try. */
const MAX_PASSWORDS = 50;

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * The passwords of `--password-file`: one a line, as they stand but for the line's end. They come from a file, or from
 * standard input (`-`), where a person is asked and nothing is echoed: an argument would show in the list of processes
 * and stay in the shell's history. @throws UsageError
 */
export async function readPasswords(file: string | undefined, base: string, input: Input, ask: Ask): Promise<string[]> {
  if (file === undefined) return [];
  const content =
    file !== '-'
      ? await readFile(resolve(base, file), 'utf8').catch((error: unknown) => {
          const detail = error instanceof Error ? error.message : String(error);
          throw new UsageError(message('command.password-file-unreadable', { file, detail }));
        })
      : input.isTTY
        ? await ask(input)
        : await text(input);
  const passwords = content
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line !== '');
  if (passwords.length === 0) throw new UsageError(message('command.no-password', { file }));
  if (passwords.length > MAX_PASSWORDS) {
    throw new UsageError(message('command.too-many-passwords', { file, max: MAX_PASSWORDS }));
  }
  return passwords;
}

export type Ask = (terminal: Input) => Promise<string>;

/** Asks on a terminal for a line that is not shown. Ctrl-C ends the command as anywhere. */
export function askUnseen(question: string, stderr: NodeJS.WritableStream): Ask {
  return (terminal) =>
    new Promise((resolve) => {
      stderr.write(question);
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      const lines = createInterface({ input: terminal, output: nowhere, terminal: true });
      const end = (): void => {
        stderr.write('\n');
        lines.close();
      };
      lines.once('line', (line) => {
        resolve(line);
        end();
      });
      lines.once('SIGINT', () => {
        end();
        process.kill(process.pid, 'SIGINT');
      });
    });
}
