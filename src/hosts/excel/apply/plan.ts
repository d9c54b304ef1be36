import type {
  CellAddress,
  ChangeSet,
  Content,
  Edit,
  Mark,
  RangeAddress,
  RemoveReportSheet,
  ReportSheet,
} from '../../../sheet';

/** A change set by kind: what is written where. */
export interface Plan {
  /** One for each cell. */
  readonly edits: readonly Edit[];
  /** Sheets whose marks change. */
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly settings: { readonly expect: string | null; readonly put: string | null } | null;
  readonly report: ReportSheet | RemoveReportSheet | null;
}

export interface SheetMarks {
  readonly clear: boolean;
  readonly add: readonly Mark[];
}

export function planOf({ changes }: ChangeSet): Plan {
  const edits = new Map<string, Edit>();
  const marks = new Map<string, SheetMarks>();
  let settings: Plan['settings'] = null;
  let report: Plan['report'] = null;
  const marksOf = (sheet: string): SheetMarks => marks.get(sheet) ?? { clear: false, add: [] };

  for (const change of changes) {
    switch (change.kind) {
      case 'edit': {
        const key = cellKey(change.at.sheet, change.at);
        const first = edits.get(key);
        edits.set(key, first ? { ...change, expect: first.expect } : change);
        break;
      }
      case 'mark': {
        const { clear, add } = marksOf(change.range.sheet);
        marks.set(change.range.sheet, { clear, add: [...add, change] });
        break;
      }
      case 'clear-marks':
        marks.set(change.sheet, { clear: true, add: [] });
        break;
      case 'settings':
        settings = { expect: settings ? settings.expect : change.expect, put: change.put };
        break;
      case 'report-sheet':
      case 'remove-report-sheet':
        report = change;
        break;
    }
  }
  return { edits: [...edits.values()], marks, settings, report };
}

export function cellKey(sheet: string, { row, column }: CellAddress): string {
  return `${row} ${column} ${sheet}`;
}

export function isBlankContent(content: Content): boolean {
  return content.kind === 'blank' || (content.kind === 'text' && content.text === '');
}

/** The fewest-ish rectangles that cover just these cells: runs within a row, joined where the rows above and below have the same. */
export function rectangles(cells: readonly CellAddress[]): RangeAddress[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const joined: RangeAddress[] = [];
  for (const run of runs) {
    const key = `${run.left} ${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) above.bottom = run.top;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}
