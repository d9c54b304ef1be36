import { figureFromText, halfWidth, squash, type Field } from '../form';
import { COMPLETION_PHRASE, PLACEHOLDER, PRINTED_INSTRUCTION } from '../form/vocabulary';
import { message, type Message } from '../messages';
import type { FormRule, Report } from './rule';
import { SUBJECT } from './support/labels';
import { possibleSimilarity, similarity } from './support/similarity';

/** From here on a completion is a near copy of the goal. */
const NEAR_COPY = 0.9;

export const goalCompletion: FormRule = {
  meta: {
    code: 'goal-completion',
    title: { zh: '实际完成情况过于笼统或照抄目标', en: 'Completion says too little' },
    severity: 'warning',
    alsoAs: {
      note: { zh: '与预期目标90%以上的文字相同', en: '90 % or more of the text is that of the goal' },
    },
    basis: ['reviewers'],
    foldsNotes: true,
    explanation: {
      zh: '“实际完成情况”未填、只填一个金额、仍是模板提示语、与预期目标一字不差，或只有“完成”“基本完成预期目标”一类的话。请对照预期目标逐条写明做了什么、完成多少、效果如何。与目标90%以上文字相同的，作为建议提示，同一主管部门合并提示一次。',
      en: 'The completion (实际完成情况) is blank, only an amount, still the prompt of the template, the goal word for word, or only a phrase such as 完成 or 基本完成预期目标. Say point by point what was done, how much and to what effect. A text that is 90 % or more that of the goal is a note, told once per department.',
    },
  },
  *check({ form }) {
    const { expected, completion } = form.goals;
    if (!completion) return;
    const found = judge(completion, expected);
    if (found) yield { cell: completion.cell, subject: SUBJECT.goals, ...found };
  },
};

function judge({ text }: Field, expected: Field | null): Pick<Report, 'severity' | 'message' | 'stated'> | null {
  const plain = squash(halfWidth(text));
  const goal = squash(halfWidth(expected?.text ?? ''));
  if (plain === '' || PLACEHOLDER.test(plain)) return { message: blank(expected !== null && goal === '') };
  if (PRINTED_INSTRUCTION.test(plain)) return { message: message('finding.goal-completion.prompt') };
  if (figureFromText(plain).state === 'figure') {
    return { message: message('finding.goal-completion.amount', { text }), stated: text };
  }
  if (wordsOnly(plain) === wordsOnly(goal)) return { message: message('finding.goal-completion.copy') };
  if (COMPLETION_PHRASE.test(plain)) {
    return { message: message('finding.goal-completion.phrase', { text }), stated: text };
  }
  const same = sameness(wordsOnly(plain), wordsOnly(goal));
  if (same < NEAR_COPY) return null;
  const percent = Math.floor(same * 100);
  return { severity: 'note', message: message('finding.goal-completion.near-copy', { percent }) };
}

function blank(noGoalEither: boolean): Message {
  return noGoalEither ? message('finding.goal-completion.both-blank') : message('finding.goal-completion.blank');
}

function sameness(one: string, other: string): number {
  return possibleSimilarity(one, other) < NEAR_COPY ? 0 : similarity(one, other);
}

/** Without punctuation: a comma more does not make a text of one's own. */
function wordsOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
