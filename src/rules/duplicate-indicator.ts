import { halfWidth, squash } from '../form';
import { NUMBERED_NAME } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule } from './rule';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';

export const duplicateIndicator: FormRule = {
  meta: {
    code: 'duplicate-indicator',
    title: { zh: '三级指标重复', en: 'The same indicator twice' },
    severity: 'warning',
    basis: ['reviewers'],
    explanation: {
      zh: '同一张表里有两个名称相同的三级指标（“指标1：”之类的序号不计）。重复计分会放大同一项工作的权重。请合并，或在名称中写明区别。',
      en: 'Two third-level indicators of one form have the same name (numberings such as 指标1: aside), so that one piece of work is scored twice. Merge them, or tell them apart by their names.',
    },
  },
  *check(context) {
    const byName = new Map<string, IndicatorRow[]>();
    for (const row of indicatorRows(context)) {
      const name = squash(halfWidth(row.indicator.name.text));
      if (NUMBERED_NAME.test(name)) continue;
      const bare = name.replace(/^(?:三级)?指标[\d一二三四五六七八九十]{1,3}[:.、]?/u, '');
      byName.set(bare, [...(byName.get(bare) ?? []), row]);
    }
    for (const [first, second, ...more] of byName.values()) {
      if (!first || !second) continue;
      yield {
        ...onRow(second, second.indicator.name, ...[first, ...more].map(({ indicator }) => indicator.name)),
        message: message('finding.duplicate-indicator', { name: second.name, count: more.length + 2 }),
      };
    }
  },
};
