import { squash } from '../form';
import { UNFINISHED } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule } from './rule';
import { hasFullMarks } from './support/full-marks';
import { SUBJECT } from './support/labels';

export const goalContradictsScores: FormRule = {
  meta: {
    code: 'goal-contradicts-scores',
    title: { zh: '完成情况与满分不一致', en: 'Completion and full marks disagree' },
    severity: 'note',
    basis: ['reviewers'],
    explanation: {
      zh: '“实际完成情况”写有“基本完成”“现正”“尚未”“未完成”“推进中”等，说明有内容未完成，而所有指标都是满分。请核对未完成的内容是否应在某个指标中体现。',
      en: 'The completion says 基本完成, 现正, 尚未, 未完成, 推进中 or the like, so something is not done, yet every indicator has full marks. Check whether it should show in one of them.',
    },
  },
  *check({ form }) {
    const { completion } = form.goals;
    const [phrase] = UNFINISHED.exec(squash(completion?.text ?? '')) ?? [];
    if (!completion || !phrase || !hasFullMarks(form)) return;
    yield {
      cell: completion.cell,
      subject: SUBJECT.goals,
      message: message('finding.goal-contradicts-scores', { phrase }),
      stated: phrase,
    };
  },
};
