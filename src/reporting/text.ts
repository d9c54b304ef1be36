import { createColors } from 'picocolors';
import type { Translator } from '../messages';
import { countFindings, type Counts, type FormReview, type WorkbookReview } from '../review';
import type { Finding, Severity } from '../rules/finding';
import { dec } from '../scoring';
import { formatCell, formatRange } from '../sheet';
import stringWidth from 'string-width';
import { errorText } from './error-text';
import { otherTableText } from './other-table';
import type { FormatOptions, ResultFormatter } from './formatter';
import { basisText, findingText } from './render-finding';
import { padEnd, padStart, wrap, type Span } from './wrap';

/** Beyond this a line of text is hard to read, however wide the terminal. */
const WIDEST = 120;
const NARROWEST = 60;
const NARROWEST_NAME = 8;
const INDENT = '  ';

type Colours = ReturnType<typeof createColors>;

interface Page {
  readonly t: Translator;
  readonly c: Colours;
  readonly width: number;
  readonly severities: Readonly<Record<Severity, { word: string; colour: (text: string) => string }>>;
}

/** For a terminal: a line for each project, then its findings as a person walks the sheet. */
export function textFormatter({ translator, colours, width }: FormatOptions): ResultFormatter {
  const c = createColors(colours);
  const page: Page = {
    t: translator,
    c,
    width: Math.max(NARROWEST, Math.min(width, WIDEST)),
    severities: {
      error: { word: translator.t('severity.error'), colour: c.red },
      warning: { word: translator.t('severity.warning'), colour: c.yellow },
      note: { word: translator.t('severity.note'), colour: c.cyan },
    },
  };
  return {
    begin: '',
    between: '',
    file: ({ file, error, review }) => {
      const heading = c.bold(c.underline(file));
      const body = error
        ? statement(page, c.red, `${c.red('✗')} `, errorText(error, translator))
        : workbookLines(page, review!);
      return [heading, ...body, '', ''].join('\n');
    },
    end: (batch, summary) => {
      const across = batch.findings.map((finding) => ({
        ...finding,
        place: [finding.file, finding.sheetName].filter((part) => part !== null).join(' '),
      }));
      const lines =
        across.length > 0 ? [c.bold(translator.t('command.across-files')), ...findingLines(page, across), ''] : [];
      return [...lines, ...summaryLines(page, summary), ''].join('\n');
    },
  };
}

function workbookLines(page: Page, review: WorkbookReview): string[] {
  const { t, c } = page;
  const names = new Map(
    [...review.forms.map(({ form }) => form), ...review.unread].map((place) => [place.sheet, place.sheetName]),
  );
  const facts = [
    t.t('command.form-count', { count: review.forms.length }),
    ...(review.rateRounding ? [t.t('command.rate-rounding', { way: t.t(`rounding.${review.rateRounding}`) })] : []),
  ];
  const columns = columnsOf(page, review.forms);
  return [
    ...(review.forms.length > 0 ? [c.dim(facts.join(' · '))] : []),
    ...(review.forms.length === 0 && review.unread.length === 0
      ? statement(page, c.yellow, `${c.yellow('!')} `, t.t('command.no-form'))
      : []),
    ...review.unread.flatMap((region) => [
      '',
      ...statement(
        page,
        c.red,
        `${c.red('✗')} `,
        t.t('command.unread-region', {
          sheet: region.sheetName,
          range: formatRange(region.range),
          reason: t.t(`unread.${region.reason}`),
        }),
      ),
    ]),
    ...review.others.flatMap((table) => statement(page, c.dim, '  ', otherTableText(table, t))),
    ...(review.forms.length > 0 ? ['', headerLine(page, columns)] : []),
    ...review.forms.flatMap((form, index) => [...(index > 0 ? [''] : []), ...formLines(page, columns, form)]),
    ...(review.findings.length > 0
      ? [
          '',
          c.bold(t.t('command.whole-file')),
          ...findingLines(
            page,
            review.findings.map((finding) => ({
              ...finding,
              place: finding.cell ? (names.get(finding.cell.sheet) ?? '') : '',
            })),
          ),
        ]
      : []),
  ];
}

/** A sentence behind a sign, wrapped. */
function statement({ width }: Page, style: Span['style'], sign: string, text: string): string[] {
  return wrap([{ text, style }], width - 2).map((line, index) => (index === 0 ? sign : INDENT) + line);
}

// The table of projects.

interface Column {
  readonly header: string;
  readonly width: number;
  readonly value: (review: FormReview) => { text: string; style: (text: string) => string };
}

interface Columns {
  readonly name: number;
  /** What stands before each figure. */
  readonly gap: string;
  readonly figures: readonly Column[];
}

const NOTHING = '-';

function columnsOf({ t, c, width, severities }: Page, forms: readonly FormReview[]): Columns {
  const count = (severity: Severity, of: keyof Counts): Omit<Column, 'width'> => ({
    header: severities[severity].word,
    value: ({ findings }) => {
      const n = countFindings(findings)[of];
      return { text: String(n), style: n > 0 ? severities[severity].colour : c.dim };
    },
  });
  const figures: Omit<Column, 'width'>[] = [
    {
      header: t.t('command.column.stated-score'),
      value: ({ form }) => ({ text: form.stated.totalScore?.shown ?? NOTHING, style: plain }),
    },
    {
      header: t.t('command.column.computed-score'),
      value: (review) => ({
        text: review.score.totalScore ?? NOTHING,
        style: differs(review) ? (text) => c.bold(c.red(text)) : plain,
      }),
    },
    {
      header: t.t('command.column.grade'),
      value: ({ form, score }) => ({
        text: form.stated.grade?.text || (score.grade ? `(${t.t(`grade.${score.grade}`)})` : NOTHING),
        style: plain,
      }),
    },
    {
      header: t.t('command.column.rate'),
      value: ({ form, score }) => {
        const rate = form.funding?.total?.rate?.shown ?? score.rate;
        return { text: rate ? `${rate}%` : NOTHING, style: plain };
      },
    },
    count('error', 'errors'),
    count('warning', 'warnings'),
    count('note', 'notes'),
  ];
  // A narrow terminal needs its columns for the names.
  const gap = width < 80 ? ' ' : INDENT;
  const sized = figures.map((column) => ({
    ...column,
    width: Math.max(stringWidth(column.header), ...forms.map((form) => stringWidth(column.value(form).text))),
  }));
  const taken = sized.reduce((sum, column) => sum + gap.length + column.width, INDENT.length);
  const longest = Math.max(
    stringWidth(t.t('command.column.project')),
    ...forms.map(({ form }) => stringWidth(nameOf(t, form))),
  );
  return { gap, name: Math.max(NARROWEST_NAME, Math.min(longest, width - taken)), figures: sized };
}

function differs({ form, score }: FormReview): boolean {
  const stated = dec(form.stated.totalScore);
  const computed = dec(score.totalScore);
  return stated !== null && computed !== null && !stated.eq(computed);
}

function nameOf(t: Translator, form: FormReview['form']): string {
  return form.projectName?.text || t.t('command.unnamed-project');
}

function headerLine({ c, t }: Page, { name, gap, figures }: Columns): string {
  const heads = figures.map(({ header, width }) => gap + padStart(header, width));
  return c.dim(INDENT + padEnd(t.t('command.column.project'), name) + heads.join(''));
}

function formLines(page: Page, columns: Columns, review: FormReview): string[] {
  const { c, t } = page;
  const { form, findings } = review;
  const { errors, warnings } = countFindings(findings);
  const sign = errors > 0 ? c.red('✗') : warnings > 0 ? c.yellow('!') : c.green('✓');
  const [first = '', ...rest] = wrap([{ text: nameOf(t, form), style: plain }], columns.name);
  const figures = columns.figures.map(({ value, width }) => {
    const { text, style } = value(review);
    return columns.gap + ' '.repeat(Math.max(0, width - stringWidth(text))) + style(text);
  });
  const facts = [
    ...(form.year === null ? [] : [t.t('command.year', { year: form.year })]),
    ...(form.implementingUnit?.text ? [form.implementingUnit.text] : []),
    [form.sheetName, ...(form.range ? [formatRange(form.range)] : [])].join(' '),
  ];
  return [
    `${sign} ${c.bold(padEnd(first, columns.name))}${figures.join('')}`,
    ...rest.map((line) => INDENT + c.bold(line)),
    ...wrap([{ text: facts.join(' · '), style: c.dim }], page.width - 2).map((line) => INDENT + line),
    ...findingLines(page, findings),
  ];
}

// Findings.

interface Placed extends Finding {
  /** File and sheet, where findings of several are listed; they stand on a line of their own. */
  readonly place?: string;
}

function findingLines(page: Page, findings: readonly Placed[]): string[] {
  const { c, width, severities } = page;
  const wordWidth = Math.max(...Object.values(severities).map(({ word }) => stringWidth(word)));
  const cells = findings.map(({ cell }) => (cell ? formatCell(cell) : NOTHING));
  const cellWidth = Math.max(3, ...cells.map((cell) => cell.length));
  const hang = INDENT.length + cellWidth + 2 + wordWidth + 2;
  return findings.flatMap((finding, index) => {
    const { word, colour } = severities[finding.severity];
    const place = finding.place ? wrap([{ text: finding.place, style: c.dim }], width - 2) : [];
    const head = `${INDENT}${padEnd(cells[index]!, cellWidth)}  ${colour(padEnd(word, wordWidth))}  `;
    const body = findingBody(page, finding, width - hang);
    return [
      ...place.map((line) => INDENT + line),
      ...body.map((line, n) => (n === 0 ? head : ' '.repeat(hang)) + line),
    ];
  });
}

/** What the finding is about and says; below it, quieter, on what it rests; and who let it stand. */
function findingBody({ t, c }: Page, finding: Finding, width: number): string[] {
  const { subject, code, waived } = finding;
  const text = { text: findingText(finding, t), style: waived ? c.dim : plain };
  const about = { text: `${subject}  `, style: waived ? c.dim : c.bold };
  return [
    ...wrap(subject ? [about, text] : [text], width),
    ...wrap([{ text: `${basisText(finding, t)}  ${code}`, style: c.dim }], width),
    ...(waived ? wrap([{ text: t.t('command.waived', { ...waived }), style: c.green }], width) : []),
  ];
}

function plain(text: string): string {
  return text;
}

function summaryLines({ t, c, severities }: Page, summary: Parameters<ResultFormatter['end']>[1]): string[] {
  const counts = (
    [
      ['error', summary.errors],
      ['warning', summary.warnings],
      ['note', summary.notes],
    ] as const
  ).map(([severity, n]) => {
    const { word, colour } = severities[severity];
    const text = t.t('command.summary-count', { word, count: n });
    return n > 0 ? c.bold(colour(text)) : text;
  });
  const extent = t.t('command.summary-extent', { files: summary.files, forms: summary.forms });
  return [
    `${c.bold(extent)}${counts.join(t.t('command.list-separator'))}`,
    ...(summary.unread > 0 ? [c.red(t.t('command.summary-unread', { count: summary.unread }))] : []),
  ];
}
