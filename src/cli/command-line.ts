import { Command, CommanderError, Option, type Help } from 'commander';
import { message, type Language, type Translator } from '../messages';
import { formats, TOOL_VERSION, type FormatName } from '../reporting';
import { presetNames } from './policy';
import { UsageError } from './usage-error';

const FAIL_ON = ['error', 'warning', 'never'] as const;
const FORMATS = Object.keys(formats) as FormatName[];
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const satisfies Record<string, Language>;

export type FailOn = (typeof FAIL_ON)[number];

export interface CheckOptions {
  readonly inputs: readonly string[];
  readonly format: FormatName;
  /** Name of a preset, or a file. */
  readonly policy: string;
  readonly failOn: FailOn;
  readonly allowEmpty: boolean;
  /** The report workbook to write. */
  readonly report?: string;
  /** The folder to write annotated copies to. */
  readonly annotate?: string;
  /** The file with the passwords of encrypted workbooks; `-` for standard input. */
  readonly passwordFile?: string;
}

export interface CommandLine {
  /** What to check, or null where the text says it all (help, version). */
  readonly check: CheckOptions | null;
  /** To be printed on standard output. */
  readonly text: string;
}

/** The language of `--lang`, before anything else is parsed: usage and its errors are told in it too. */
export function languageOf(args: readonly string[]): Language {
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const apart = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  return (inline ?? apart) === 'en' ? LANGUAGES.en : LANGUAGES.zh;
}

/** Parses the arguments behind the command's name. @throws UsageError */
export function parseCommandLine(args: readonly string[], translator: Translator): CommandLine {
  let check: CheckOptions | null = null;
  const text: string[] = [];
  const program = describe(translator, (options) => (check = options));
  for (const command of [program, ...program.commands]) {
    command
      .configureHelp(helpIn(translator))
      .exitOverride()
      .configureOutput({ writeOut: (part) => text.push(part), writeErr: () => undefined });
  }
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Asked for, help and version are answers; commander's own help for a missing command is not.
    if (error.exitCode !== 0) throw usageError(error);
  }
  return { check, text: text.join('') };
}

function describe({ t }: Translator, onCheck: (options: CheckOptions) => void): Command {
  const program = new Command('self-eval')
    .description(t('command.about'))
    .version(TOOL_VERSION, '-V, --version', t('command.option.version'))
    .helpOption('-h, --help', t('command.option.help'))
    .helpCommand(false);
  program
    .command('check')
    .description(t('command.check.about'))
    .argument('[FILE|FOLDER|GLOB...]', t('command.check.inputs'))
    .addOption(choice('--format <name>', t('command.option.format'), FORMATS, 'text'))
    .option('--policy <name|file>', t('command.option.policy', { presets: presetNames }), 'national')
    .option('--report <out.xlsx>', t('command.option.report'))
    .option('--annotate <dir>', t('command.option.annotate'))
    .option('--password-file <file>', t('command.option.password-file'))
    .addOption(choice('--lang <zh|en>', t('command.option.lang'), Object.keys(LANGUAGES), 'zh'))
    .addOption(choice('--fail-on <severity>', t('command.option.fail-on'), FAIL_ON, 'error'))
    .option('--allow-empty', t('command.option.allow-empty'), false)
    .helpOption('-h, --help', t('command.option.help'))
    .addHelpText('after', `\n${t('command.exit-codes')}`)
    .action((inputs: string[], options: Omit<CheckOptions, 'inputs'>) => onCheck({ ...options, inputs }));
  return program;
}

/** Commander's own words of a help text, in the user's language. */
function helpIn({ t }: Translator): Partial<Help> {
  const titles: Record<string, string> = {
    'Usage:': t('command.help.usage'),
    'Arguments:': t('command.help.arguments'),
    'Options:': t('command.help.options'),
    'Commands:': t('command.help.commands'),
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? description + t('command.help.default', { value: defaultValue }) : description,
  };
}

function choice(flags: string, about: string, choices: readonly string[], standard: string): Option {
  return new Option(flags, about).default(standard).argParser((value: string) => {
    if (choices.includes(value)) return value;
    const option = flags.split(' ')[0]!;
    throw new UsageError(message('command.bad-choice', { option, value, choices: choices.join(', ') }));
  });
}

/** Commander's errors in our words; it names the culprit between quotes. */
function usageError({ code, message: text }: CommanderError): UsageError {
  const culprit = /'([^']*)'/.exec(text)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return new UsageError(message('command.no-command'));
    case 'commander.unknownCommand':
      return new UsageError(message('command.unknown-command', { command: culprit }));
    case 'commander.unknownOption':
      return new UsageError(message('command.unknown-option', { option: culprit }));
    case 'commander.optionMissingArgument':
      return new UsageError(message('command.option-needs-value', { option: culprit }));
    default:
      return new UsageError(message('command.usage-error', { detail: text }));
  }
}
