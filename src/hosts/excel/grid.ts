import type { Cell, CellValue, RangeAddress, SheetGrid, SheetInfo } from '../../sheet';

/** What Excel answers for a range: four tables of its shape. */
export interface Block {
  readonly area: RangeAddress;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
}

const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** One cell out of Excel's tables; undefined where it is blank and unformatted. */
export function cellOf(value: unknown, formula: unknown, format: unknown, text: string): Cell | undefined {
  const numberFormat = typeof format === 'string' ? format : 'General';
  // Text that begins with = is given back alike as value and as formula; a formula is not its own result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return { value: valueOf(value, numberFormat), text, formula, numberFormat };
  if (value === '' || value === null || value === undefined) {
    return numberFormat === 'General' ? undefined : { value: null, text: '', numberFormat };
  }
  return { value: valueOf(value, numberFormat), text, numberFormat };
}

function valueOf(value: unknown, numberFormat: string): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return numberFormat !== '@' && ERROR.test(value) ? { error: value } : value;
}

export interface GridParts {
  readonly sheet: SheetInfo;
  readonly blocks: readonly Block[];
  readonly merges: readonly RangeAddress[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly cutOff: RangeAddress | null;
}

export function gridOf({ sheet, blocks, merges, hiddenRows, hiddenColumns, cutOff }: GridParts): SheetGrid {
  const rows: (Cell | undefined)[][] = [];
  for (const { area, values, formulas, numberFormat, text } of blocks) {
    values.forEach((line, rowOffset) => {
      const row: (Cell | undefined)[] = [];
      line.forEach((value, offset) => {
        const cell = cellOf(
          value,
          formulas[rowOffset]?.[offset],
          numberFormat[rowOffset]?.[offset],
          text[rowOffset]?.[offset] ?? '',
        );
        if (cell) row[area.left + offset] = cell;
      });
      if (row.length > 0) rows[area.top + rowOffset] = row;
    });
  }
  const { id, name, visibility } = sheet;
  return { id, name, visibility, rows, merges, hiddenRows, hiddenColumns, cutOff };
}
