import { presets } from '../../src/policy';
import { fullScoreDespiteShortfall } from '../../src/rules/full-score-despite-shortfall';
import { stored } from './cells';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onScore = { severity: 'error', cell: 'G13', mark: 'value' } as const;

testRule(fullScoreDespiteShortfall, {
  passes: [
    ...passing(
      ['met', {}],
      ['beyond the target', { actual: '130户' }],
      ['missed and cut', { actual: '90户', score: '18' }],
      ['a loss of less than 0.05 points', { target: '100%', actual: '99.8%', weight: '20' }],
      ['met by what the cell stores', { target: '≥3', actual: stored(3.0000001, '3') }],
      ['one decimal less than the target shows', { target: '=33.33%', actual: '33.3%', weight: '10', score: '10' }],
      ['spending less than a money target', { target: '5000元', actual: '4800元' }],
      ['spending less than a budget', { name: '项目支出', target: '17.00', actual: '9.66' }],
      ['fewer complaints than expected', { name: '投诉次数', target: '5次', actual: '1次' }],
      ['a ratio beside a percentage: undecided', { target: '90%', actual: '0.85' }],
      ['other units: undecided', { target: '100户', actual: '90次' }],
      ['words', { target: '提高', actual: '有所提高' }],
      ['a phrase for a figure', { actual: '基本完成' }],
      ['several figures: no formula', { target: '干部14人、群众65人', actual: '干部12人、群众65人' }],
      ['growth: no formula', { name: '产值增长率', target: '≥8%', actual: '6%' }],
      ['a negative target: no formula', { name: '能耗变化', target: '=-3%', actual: '-2%' }],
      ['a deadline: no formula', { target: '9月前', actual: '2024年11月' }],
      ['a blank score', { actual: '90户', score: null }],
      ['more than full: another rule tells it', { actual: '90户', score: '25' }],
      ['a target of 0 with ≥', { target: '≥0户', actual: '0户' }],
    ),
    { name: 'no column for weights', form: withoutColumns(withRow({ actual: '90户' }), 'weight') },
  ],
  fails: [
    {
      name: 'by a few percent',
      form: withRow({ name: '居民健康档案', target: '38508人', actual: '37442人', weight: '3', score: '3' }),
      findings: [
        {
          ...onScore,
          subject: '居民健康档案',
          related: ['D13', 'E13'],
          message:
            '未达标却得满分：目标38508人，实际37442人（97.2%），按比例约2.92分，自评3分。请核对完成值；属实则调整得分并说明原因。',
          expected: '2.92',
          stated: '3',
        },
      ],
    },
    {
      name: 'a loss of just 0.05 points',
      form: withRow({ target: '100%', actual: '99.5%', weight: '10', score: '10' }),
      findings: [{ ...onScore, expected: '9.95' }],
    },
    {
      name: 'explained: a warning',
      form: withRow({ actual: '95户', reason: '5户外出' }),
      findings: [
        {
          ...onScore,
          severity: 'warning',
          message: '按比例约19.00分，自评20分，已写原因而未扣分。请核对完成值；属实则调整得分。',
        },
      ],
    },
    {
      name: 'explained for the whole form: a warning',
      form: withRow({ actual: '95户' }, { explanations: ['部分住户外出'] }),
      findings: [{ ...onScore, severity: 'warning' }],
    },
    {
      name: 'no column for reasons: still wrong',
      form: withoutColumns(withRow({ actual: '95户' }), 'reason'),
      findings: [onScore],
    },
    {
      name: 'a ceiling was exceeded',
      form: withRow({ level2: '成本指标', target: '≤5000.00(元/家)', actual: '9680.00(元/家)' }),
      findings: [{ ...onScore, message: '目标≤5000元/家，实际9680元/家（193.6%）', expected: '1.28～10.33' }],
    },
    {
      name: 'a ceiling under the policy of Hubei: one formula',
      policy: presets.hubei,
      form: withRow({ level2: '成本指标', target: '≤5000元', actual: '9680元' }),
      findings: [{ ...onScore, expected: '10.33' }],
    },
    {
      name: 'a money target without ≥ is a ceiling',
      form: withRow({ name: '培训费', target: '1.5万元', actual: '16500元' }),
      findings: [{ ...onScore, message: '目标1.5万元，实际16500元（110%）' }],
    },
    {
      name: 'other units that convert',
      form: withRow({ target: '≥2公顷', actual: '15000平方米' }),
      findings: [{ ...onScore, message: '目标≥2公顷，实际15000平方米（75%）', expected: '15.00' }],
    },
    {
      name: 'a rate stays ≥ under 成本',
      form: withRow({ level2: '成本指标', name: '资金到位率', target: '100%', actual: '90%' }),
      findings: [onScore],
    },
    {
      name: 'an unstated unit is that of the other side',
      form: withRow({ target: '≥90%', actual: '81' }),
      findings: [{ ...onScore, message: '实际81%（90%）', expected: '18.00' }],
    },
    {
      name: 'an accident although none was to happen',
      form: withRow({ name: '安全事故', target: '=0起', actual: '1起' }),
      findings: [
        { ...onScore, message: '目标=0起，实际1起，按公式应为0.00分，自评20分。请核对完成值', expected: '0.00' },
      ],
    },
    {
      name: '… explained',
      form: withRow({ name: '安全事故', target: '0起', actual: '1起', reason: '设备老化' }),
      findings: [{ ...onScore, severity: 'warning', message: 'finding.full-score-despite-shortfall.zero-explained' }],
    },
    {
      name: 'nothing at all was done',
      form: withRow({ actual: '0户' }),
      findings: [{ ...onScore, message: '实际0户（0%）', expected: '0.00' }],
    },
    {
      name: 'below a range',
      form: withRow({ name: '出勤情况', target: '90%-95%', actual: '72%' }),
      findings: [{ ...onScore, message: '目标90～95%，实际72%（80%）', expected: '16.00' }],
    },
    {
      name: 'merged areas were not read: it says so',
      form: withRow({ actual: '95户' }, { mergesKnown: false }),
      findings: [{ ...onScore, message: '本次未读取合并单元格' }],
    },
  ],
});
