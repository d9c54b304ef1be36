import { halfWidth, squash } from '../../form';
import type { FormEntry } from '../rule';

/** The forms of one 主管部门. */
export interface Department {
  /** As printed on the first of them; '' where none is stated. */
  readonly name: string;
  readonly entries: readonly FormEntry[];
}

/** Forms by 主管部门, in order of appearance; those that state none stand together. */
export function departmentsOf(entries: readonly FormEntry[]): readonly Department[] {
  const groups = new Map<string, { name: string; entries: FormEntry[] }>();
  for (const entry of entries) {
    const name = entry.form.department?.text ?? '';
    const key = squash(halfWidth(name));
    const group = groups.get(key) ?? { name, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** How a form is called in a list: its project, or else its sheet. */
export function projectOf({ form }: FormEntry): string {
  return form.projectName?.text || form.sheetName;
}

const LISTED = 5;

/** 甲、乙、丙… – at most five names. */
export function listed(names: readonly string[]): string {
  return names.slice(0, LISTED).join('、') + (names.length > LISTED ? '…' : '');
}
