import { presets } from '../../src/policy';
import { qualitativeBand } from '../../src/rules/qualitative-band';
import { stored } from './cells';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const PARTLY = '部分达成年度指标并具有一定效果';
const MISSED = '未达成年度指标且效果较差';
const onScore = { severity: 'error', cell: 'G13', mark: 'value' } as const;
const warning = { ...onScore, severity: 'warning' } as const;
const words = (actual: string, score = '20', target = '提高'): object => ({ target, actual, score });

testRule(qualitativeBand, {
  passes: [
    ...passing(
      ['达成指标, full', words('达成指标')],
      ['达成年度指标, 80 %', words('达成年度指标', '16')],
      ['达成预期目标, between', words('达成预期目标', '18')],
      ['基本达成目标 is the top band', words('基本达成目标', '20')],
      ['部分达成, 60 %', words(PARTLY, '12')],
      ['部分达成, below 80 %', words(PARTLY, '15.9')],
      ['部分实现目标', words('部分实现目标', '14')],
      ['未达成, below 60 %', words(MISSED, '11.9')],
      ['未达成, 0', words(MISSED, '0')],
      ['实现目标程度较低', words('实现目标程度较低', '6')],
      ['the lower edge rounded half up: 80 % of 4.74', { ...words('达成指标', '3.79'), weight: '4.74' }],
      ['… and just below the upper edge', { ...words(PARTLY, '3.79'), weight: '4.74' }],
      ['a score that stores what the band needs', { ...words('达成指标'), score: stored(16, '15.99') }],
      ['more than full: another rule tells it', words(PARTLY, '21')],
      ['a blank score', { ...words(MISSED), score: null }],
      ['a phrase inside a sentence', words('部分达成年度指标，其余正在推进', '20')],
      ['基本…, cut', words('基本全覆盖', '18', '全覆盖')],
      ['基本…, cut below the band', words('基本全覆盖', '5', '全覆盖')],
      ['较为…, cut', words('较为稳定', '18', '稳定')],
      ['a target that is 基本… itself', words('基本建立', '20', '基本建立')],
      ['… in other words', words('基本建成', '20', '基本建立')],
      ['基本… as a name', words('基本医疗保障水平提升', '20', '提升')],
      ['基本公共服务', words('基本公共服务均等化', '20', '均等化')],
      ['more, not less: 较大提高', words('较大提高', '20')],
      ['较上年 compares', words('较上年提高', '20')],
      ['the same words', words('较好', '20', '较好')],
      ['a phrase for a figure: another rule tells it', { actual: '基本完成' }],
      ['plain words', words('有所提高')],
    ),
    { name: 'no column for weights', form: withoutColumns(withRow(words(MISSED)), 'weight') },
    { name: '50 % is in the middle band of Hubei', policy: presets.hubei, form: withRow(words(PARTLY, '10')) },
  ],
  fails: [
    {
      name: '部分达成 with full marks',
      form: withRow({ ...words(PARTLY), weight: '10', score: '10' }),
      findings: [
        {
          ...onScore,
          related: ['E13'],
          message: `得分与完成档次不符：完成值为“${PARTLY}”，对应分值的60%～80%，即6～8分，自评10分。请核对完成情况和得分。`,
          expected: '6～8',
          stated: '10',
        },
      ],
    },
    {
      name: '部分达成 at 80 %: the edge belongs to the band above',
      form: withRow(words(PARTLY, '16')),
      findings: [onScore],
    },
    { name: '部分达成 below 60 %', form: withRow(words(PARTLY, '11.9')), findings: [onScore] },
    { name: '部分实现目标 with full marks', form: withRow(words('部分实现目标')), findings: [onScore] },
    {
      name: '达成指标 below 80 %, though a reason is given',
      form: withRow({ ...words('达成指标', '15'), reason: '资料不全' }),
      findings: [{ ...onScore, message: '对应分值的80%～100%，即16～20分，自评15分' }],
    },
    {
      name: '80 % of 4.74, a hundredth short',
      form: withRow({ ...words('达成指标', '3.78'), weight: '4.74' }),
      findings: [{ ...onScore, expected: '3.79～4.74' }],
    },
    { name: '未达成 at 60 %', form: withRow(words(MISSED, '12')), findings: [{ ...onScore, expected: '0～12' }] },
    { name: '未达成 with full marks', form: withRow(words(MISSED)), findings: [onScore] },
    { name: 'a numeric target as well', form: withRow({ actual: MISSED }), findings: [onScore] },
    {
      name: 'Hubei: 部分达成 below 50 %',
      policy: presets.hubei,
      form: withRow(words(PARTLY, '9')),
      findings: [{ ...onScore, message: '对应分值的50%～80%' }],
    },
    {
      name: '基本… with full marks',
      form: withRow(words('基本全覆盖', '20', '全覆盖')),
      findings: [
        {
          ...warning,
          message:
            '完成情况有保留却得满分：完成值为“基本全覆盖”，自评20分。如已全部达到目标，请改写完成值；否则请调整得分并说明原因。',
        },
      ],
    },
    {
      name: '基本… in the middle of a sentence start',
      form: withRow(words('已基本建成', '20', '建成')),
      findings: [warning],
    },
    { name: '较为… with full marks', form: withRow(words('较为稳定', '20', '稳定')), findings: [warning] },
    { name: '比较… with full marks', form: withRow(words('比较完善', '20', '完善')), findings: [warning] },
  ],
});
