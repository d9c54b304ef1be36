import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SaxesParser } from 'saxes';
import { formatCell } from '../../../../src/sheet';

/** A LibreOffice of its own, with a profile that nobody else uses. */
export interface Office {
  /** Converts a file and gives the path of the result. */
  convert(file: string, format: string): string;
  /** A fresh folder for inputs. */
  readonly folder: string;
  close(): void;
}

export function openOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'self-eval-office-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return {
    folder,
    convert(file, format) {
      execFileSync('soffice', [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', out, file], {
        stdio: 'pipe',
        timeout: 150_000,
      });
      return join(out, `${basename(file, extname(file))}.${format.split(':')[0]}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface OfficeCell {
  readonly value: number | string | boolean | null;
  readonly isError: boolean;
  readonly formula: string | null;
}

/** Sheet name → address → cell with content. */
export type OfficeSheets = ReadonlyMap<string, ReadonlyMap<string, OfficeCell>>;

/** The cells of a flat OpenDocument file, with their full precision. */
export function readFlatOds(path: string): OfficeSheets {
  const sheets = new Map<string, Map<string, OfficeCell>>();
  let sheet = new Map<string, OfficeCell>();
  let nullDate = Date.UTC(1899, 11, 30);
  let row = 0;
  let rowRepeat = 1;
  let column = 0;
  let cell: { attributes: Record<string, string>; paragraphs: string[]; repeat: number } | null = null;
  let ignored = 0;
  let inParagraph = false;
  let tables = 0;
  const parser = new SaxesParser<{ position: false }>({ position: false });

  parser.on('opentag', ({ name, attributes }) => {
    if (ignored > 0 || name === 'office:annotation' || name === 'table:shapes' || name === 'draw:frame') {
      ignored++;
      return;
    }
    const attribute = (key: string) => (attributes as Record<string, string>)[key];
    if (name === 'table:null-date') nullDate = Date.parse(`${attribute('table:date-value')}T00:00:00Z`);
    else if (name === 'table:table') {
      tables++;
      sheets.set(attribute('table:name')!, (sheet = new Map<string, OfficeCell>()));
      row = 0;
    } else if (tables === 0) return;
    else if (name === 'table:table-row') {
      rowRepeat = Number(attribute('table:number-rows-repeated') ?? 1);
      column = 0;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const repeat = Number(attribute('table:number-columns-repeated') ?? 1);
      cell = { attributes: attributes as Record<string, string>, paragraphs: [], repeat };
    } else if (cell && name === 'text:p') {
      cell.paragraphs.push('');
      inParagraph = true;
    } else if (name === 'text:s') append(' '.repeat(Number(attribute('text:c') ?? 1)));
    else if (name === 'text:tab') append('\t');
    else if (name === 'text:line-break') append('\n');
  });
  const append = (text: string) => {
    if (cell && inParagraph) cell.paragraphs[cell.paragraphs.length - 1] += text;
  };
  parser.on('text', (text) => {
    if (ignored === 0) append(text);
  });
  parser.on('closetag', ({ name }) => {
    if (ignored > 0) {
      ignored--;
      return;
    }
    if (name === 'text:p') inParagraph = false;
    else if (name === 'table:table-row') row += rowRepeat;
    else if (name === 'table:table') tables--;
    else if (cell && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
      const read = officeCell(cell.attributes, cell.paragraphs.join('\n'), nullDate);
      if (read) {
        for (let r = 0; r < rowRepeat; r++) {
          for (let c = 0; c < cell.repeat; c++) sheet.set(formatCell({ row: row + r, column: column + c }), read);
        }
      }
      column += cell.repeat;
      cell = null;
    }
  });
  parser.write(readFileSync(path, 'utf8')).close();
  return sheets;
}

function officeCell(attributes: Record<string, string>, text: string, nullDate: number): OfficeCell | null {
  const type = attributes['office:value-type'];
  const formula = attributes['table:formula'] ?? null;
  if (type === undefined) return formula === null ? null : { value: null, isError: false, formula };
  const isError = attributes['calcext:value-type'] === 'error';
  return { value: officeValue(type, attributes, text, nullDate), isError, formula };
}

function officeValue(type: string, attributes: Record<string, string>, text: string, nullDate: number) {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(attributes['office:value']);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date': {
      const date = attributes['office:date-value']!;
      return (Date.parse(date.includes('T') ? `${date}Z` : `${date}T00:00:00Z`) - nullDate) / 86_400_000;
    }
    case 'time': {
      const [, sign, h, m, s] = /^(-?)PT(\d+)H(\d+)M([\d.]+)S$/.exec(attributes['office:time-value']!)!;
      return ((sign === '-' ? -1 : 1) * (Number(h) * 3600 + Number(m) * 60 + Number(s))) / 86_400;
    }
    default:
      return attributes['office:string-value'] ?? text;
  }
}
