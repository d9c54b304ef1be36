import { reasonWithoutMeasure } from '../../src/rules/reason-without-measure';
import { passing, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const missed = { actual: '85户', score: '17' } as const;
const onReason = { severity: 'note', cell: 'H13', mark: 'value' } as const;

testRule(reasonWithoutMeasure, {
  passes: [
    ...passing(
      ['met', { reason: '按计划走访' }],
      ['no reason: other rules tell it', missed],
      ['a placeholder', { ...missed, reason: '无' }],
      ['待…再', { ...missed, reason: '1个站点条件不成熟，待条件成熟再建' }],
      ['等…后', { ...missed, reason: '住户外出，待返回后走访' }],
      ['将', { ...missed, reason: '住户外出，将择期走访' }],
      ['今后', { ...missed, reason: '住户外出，今后错峰走访' }],
      ['加强', { ...missed, reason: '沟通不畅。加强与社区联系' }],
      ['提高', { ...missed, reason: '最高限价低于预算金额。提高预算准确度。' }],
      ['调整', { ...missed, reason: '目标偏高，已调整' }],
      ['下一步', { ...missed, reason: '进度滞后，下一步倒排工期' }],
      ['下年 as a plan', { ...missed, reason: '时间不足，下年继续走访' }],
      ['a reference', { ...missed, reason: '详见自评报告' }],
      ['met by words', { target: '提高', actual: '达成指标', score: '18', reason: '资料不全' }],
    ),
    {
      name: 'a column that only asks for reasons',
      form: withRow({ ...missed, reason: '住户外出' }, { reasonHeader: '未完成原因分析' }),
    },
    {
      name: 'the measure stands in a row for the whole form',
      form: withRow({ ...missed, reason: '住户外出' }, { explanations: ['下一步加强与社区联系'] }),
    },
    { name: 'explained for the whole form only', form: withRow(missed, { explanations: ['部分住户外出'] }) },
  ],
  fails: [
    {
      name: 'a reason alone',
      form: withRow({ ...missed, reason: '年底开展项目，项目未完成' }),
      findings: [
        {
          ...onReason,
          related: ['E13'],
          message: '只写了原因，没有改进措施：目标≥100户，实际85户。建议按“偏差原因分析及改进措施”的要求补充改进措施。',
        },
      ],
    },
    {
      name: 'put off to next year is no measure',
      form: withRow({ ...missed, reason: '部分项目延续至下年' }),
      findings: [onReason],
    },
    {
      name: 'a shortcoming is no measure',
      form: withRow({ ...missed, reason: '管理制度不健全，措施未落实' }),
      findings: [onReason],
    },
    {
      name: 'full score all the same',
      form: withRow({ actual: '85户', reason: '住户外出' }),
      findings: [onReason],
    },
    {
      name: 'an official phrase',
      form: withRow({ target: '提高', actual: '部分达成年度指标并具有一定效果', score: '14', reason: '资料不全' }),
      findings: [{ ...onReason, message: '只写了原因，没有改进措施：完成值为“部分达成年度指标并具有一定效果”' }],
    },
    {
      name: 'a date behind its deadline',
      form: withRow({ target: '2024年9月底前', actual: '2024年11月', score: '18', reason: '雨季停工' }),
      findings: [onReason],
    },
    {
      name: '同上: the same reason for each',
      form: withRows([
        { ...missed, reason: '住户外出' },
        { ...missed, reason: '同上' },
      ]),
      findings: [onReason, onReason],
    },
  ],
});
