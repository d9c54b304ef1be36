import { halfWidth, squash } from '../form';
import { message } from '../messages';
import type { FormEntry, WorkbookRule } from './rule';
import { listed } from './support/departments';
import { SUBJECT } from './support/labels';

export const duplicateProject: WorkbookRule = {
  meta: {
    code: 'duplicate-project',
    title: { zh: '项目重复', en: 'The same project twice' },
    severity: 'warning',
    basis: ['practice'],
    explanation: {
      zh: '同一工作簿或同一批文件中，项目名称、实施单位和年度都相同的自评表出现两次以上，汇总时会重复计算。请核实并只保留一份。未填项目名称的表不比较。',
      en: 'Project name, implementing unit and year are the same on two forms or more of one workbook or batch, so that totals count it twice. Keep one. Forms without a project name are not compared.',
    },
  },
  *check(entries) {
    for (const same of groupsOf(entries)) {
      const [first, second, ...more] = same;
      if (!first || !second) continue;
      const { projectName, implementingUnit, department, year } = second.form;
      const given = {
        project: projectName?.text ?? '',
        unit: (implementingUnit ?? department)?.text ?? '',
        count: same.length,
        places: listed(same.map((entry) => placeName(entry, same))),
      };
      yield {
        entry: second,
        among: same,
        cell: projectName?.cell ?? null,
        related: [first, ...more].map(({ form }) => form.projectName?.cell),
        subject: SUBJECT.projectName,
        message:
          year === null
            ? message('finding.duplicate-project.no-year', given)
            : message('finding.duplicate-project', { ...given, year }),
        stated: projectName?.text ?? null,
      };
    }
  },
};

function groupsOf(entries: readonly FormEntry[]): FormEntry[][] {
  const groups = new Map<string, FormEntry[]>();
  for (const entry of entries) {
    const { projectName, implementingUnit, department, year } = entry.form;
    const texts = [projectName, implementingUnit ?? department].map((field) => squash(halfWidth(field?.text ?? '')));
    if (texts[0] === '') continue;
    const key = JSON.stringify([...texts, year]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The sheet, with its file where more than one is compared; forms that share a sheet are told apart by their first row. */
function placeName({ file, form }: FormEntry, all: readonly FormEntry[]): string {
  const files = new Set(all.map((entry) => entry.file));
  const onSheet = all.filter((entry) => entry.file === file && entry.form.sheet === form.sheet);
  const row = onSheet.length > 1 && form.range ? `!${form.range.top + 1}` : '';
  return (files.size > 1 ? `${file} ` : '') + form.sheetName + row;
}
