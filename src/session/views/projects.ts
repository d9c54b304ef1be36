import {
  countFindings,
  figuresOf,
  type Counts,
  type FormFigures,
  type FormReview,
  type WorkbookReview,
} from '../../review';
import { dec, type Grade } from '../../scoring';

/** A project of the reviewer's table. */
export interface ProjectRow extends FormFigures, Counts {
  /** Index in `review.forms`. */
  readonly index: number;
  readonly name: string;
  readonly sheetName: string;
  readonly department: string;
  /** As computed; the stated one is in the form. */
  readonly grade: Grade | null;
}

export type ProjectColumn =
  'order' | 'name' | 'stated' | 'computed' | 'difference' | 'grade' | 'rate' | 'errors' | 'warnings' | 'allFull';

export interface ProjectSort {
  readonly by: ProjectColumn;
  readonly descending: boolean;
}

export function projectRows(review: WorkbookReview): readonly ProjectRow[] {
  return review.forms.map(projectRow);
}

function projectRow(review: FormReview, index: number): ProjectRow {
  const { form, findings } = review;
  return {
    index,
    name: projectName(review),
    sheetName: form.sheetName,
    department: form.department?.text ?? '',
    grade: review.score.grade,
    ...figuresOf(review),
    ...countFindings(findings),
  };
}

/** What the project is called, or the form that has no name. */
export function projectName({ form }: FormReview): string {
  return form.projectName?.text || form.title.text || form.sheetName;
}

/** What must be fixed comes first, then what must be explained; equals keep the order of the workbook. */
export const attentionFirst: ProjectSort = { by: 'errors', descending: true };

export function sortProjects<Row extends ProjectRow>(
  rows: readonly Row[],
  { by, descending }: ProjectSort,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b, by) || tieBreak(a, b, by) || a.index - b.index);
}

function tieBreak(a: ProjectRow, b: ProjectRow, by: ProjectColumn): number {
  return by === 'errors' ? b.warnings - a.warnings : 0;
}

const gradeOrder: readonly (Grade | null)[] = [null, 'poor', 'fair', 'good', 'excellent'];

function compare(a: ProjectRow, b: ProjectRow, by: ProjectColumn): number {
  switch (by) {
    case 'order':
      return a.index - b.index;
    case 'name':
      return a.name.localeCompare(b.name, 'zh-CN');
    case 'errors':
    case 'warnings':
      return a[by] - b[by];
    case 'allFull':
      return Number(a.allFull) - Number(b.allFull);
    case 'grade':
      return gradeOrder.indexOf(a.grade) - gradeOrder.indexOf(b.grade);
    case 'difference':
      return compareFigures(dec(a.difference)?.abs().toString() ?? null, dec(b.difference)?.abs().toString() ?? null);
    default:
      return compareFigures(a[by], b[by]);
  }
}

/** A missing figure stands below every other. */
function compareFigures(a: string | null, b: string | null): number {
  const [x, y] = [dec(a), dec(b)];
  if (x === null || y === null) return Number(x !== null) - Number(y !== null);
  return x.comparedTo(y);
}
