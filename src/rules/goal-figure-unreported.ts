import { halfWidth, squash, type SelfEvaluationForm } from '../form';
import { COUNTERS } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule } from './rule';
import { SUBJECT } from './support/labels';

export const goalFigureUnreported: FormRule = {
  meta: {
    code: 'goal-figure-unreported',
    title: { zh: '目标中的数量未见完成情况', en: 'A count in the goal that nothing reports on' },
    severity: 'note',
    basis: ['reviewers'],
    offByDefault: true,
    explanation: {
      zh: '预期目标中写有带单位的数量（如“不少于20次”），而实际完成情况和各项指标中都没有同一单位的数量。默认不启用，可在“政策”中打开。',
      en: 'The goal names a count with its unit (不少于20次), and neither the completion nor any indicator has a count in that unit. Off by default; the policy can switch it on.',
    },
  },
  *check({ form }) {
    const { expected, completion } = form.goals;
    if (!expected || !completion) return;
    const reported = new Set(reportedTexts(form).flatMap((text) => countsIn(text).map(({ unit }) => unit)));
    const open = countsIn(expected.text).filter(({ unit }) => !reported.has(unit));
    if (open.length === 0) return;
    yield {
      cell: completion.cell,
      related: [expected.cell],
      subject: SUBJECT.goals,
      message: message('finding.goal-figure-unreported', { figures: open.map(({ text }) => text).join('、') }),
    };
  },
};

function reportedTexts({ goals, indicators }: SelfEvaluationForm): string[] {
  const measures = indicators.flatMap(({ name, target, actual }) => [
    name.text,
    target?.text ?? '',
    actual?.text ?? '',
  ]);
  return [goals.completion?.text ?? '', ...measures];
}

interface Count {
  readonly text: string;
  readonly unit: string;
}

/** Units of dates are no counts: 12月3日, 2024年. */
const COUNT = new RegExp(
  String.raw`\d+(?:\.\d+)?\(?(${COUNTERS.filter((unit) => !/^[年月日天度级点分]$/.test(unit)).join('|')})`,
  'gu',
);

function countsIn(text: string): Count[] {
  return [...squash(halfWidth(text)).matchAll(COUNT)].flatMap(([found, unit]) => (unit ? [{ text: found, unit }] : []));
}
