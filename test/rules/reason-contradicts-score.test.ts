import { reasonContradictsScore } from '../../src/rules/reason-contradicts-score';
import { passing, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const onScore = { severity: 'warning', cell: 'G13', mark: 'value' } as const;
const timely = { level2: '时效指标', name: '培训及时性', target: '及时', actual: '达成指标' } as const;
const short = { name: '培训课时', target: '≥232课时', actual: '84课时', weight: '5', score: '1' } as const;

testRule(reasonContradictsScore, {
  passes: [
    ...passing(
      ['no reason', {}],
      ['a reason of another kind', { reason: '年中增加走访对象' }],
      ['not done, and cut', { score: '18', reason: '2户未完成走访' }],
      ['a bare 未 says nothing', { reason: '对象未变化' }],
      ['denied: 不存在', { reason: '不存在未完成情况' }],
      ['denied: 无', { reason: '无延期' }],
      ['denied: 避免', { reason: '提前安排，避免延期' }],
      ['postponed, but done after all', { reason: '受疫情影响推迟，11月已全部完成' }],
      ['a blank score', { score: null, reason: '尚未完成' }],
      ['未来 is no 未', { reason: '未来三年继续走访' }],
    ),
    {
      name: '同上 under a row that lost points: it speaks of that one',
      form: withRows([{ score: '18', reason: '2户未完成' }, { reason: '同上' }]),
    },
    {
      name: 'late elsewhere, and the row about time was cut',
      form: withRows([
        { ...timely, score: '18' },
        { ...short, reason: '年底开展，项目未完成' },
      ]),
    },
    {
      name: 'late elsewhere, and the row about time has a reason of its own',
      form: withRows([
        { ...timely, reason: '各期均按计划举办' },
        { ...short, reason: '课程延期' },
      ]),
    },
    {
      name: 'late elsewhere, and no row about time',
      form: withRows([{}, { ...short, reason: '课程延期' }]),
    },
    {
      name: 'a number not reached elsewhere is no delay',
      form: withRows([timely, { ...short, reason: '有12人未完成课时' }]),
    },
  ],
  fails: [
    {
      name: 'not done',
      form: withRow({ reason: '因住户外出，2户未完成走访，今后错峰走访' }),
      findings: [
        {
          ...onScore,
          related: ['H13'],
          message: '说明与得分矛盾：自评20分，为满分，说明中却称“2户未完成走访”。请核对得分和说明。',
          stated: '20',
        },
      ],
    },
    ...[
      '验收迟于计划',
      '活动推迟至下年',
      '项目延期',
      '尚未验收',
      '设备未到位',
      '部分对象未能按时完成',
      '款项暂缓拨付',
    ].map((reason) => ({ name: reason, form: withRow({ reason }), findings: [{ ...onScore, message: reason }] })),
    {
      name: 'a row about time: late is late, though done',
      form: withRow({ ...timely, reason: '推迟两个月，现已完成' }),
      findings: [{ ...onScore, message: '说明中却称“推迟两个月”' }],
    },
    {
      name: 'late elsewhere: a note on the row about time',
      form: withRows([timely, { ...short, reason: '年底开展项目，项目未完成' }]),
      findings: [
        {
          severity: 'note',
          cell: 'G13',
          related: ['H14'],
          subject: '培训及时性',
          message: '时效指标得满分，而“培训课时”的说明称“项目未完成”。建议核对是否按时完成。',
        },
      ],
    },
    {
      name: 'late elsewhere: of several rows about time the one of the same subject',
      form: withRows([
        { ...timely, name: '补贴发放及时' },
        { ...timely, name: '人员体检及时' },
        { ...short, name: '人员体检完成率', reason: '体检时间迟于部分企业体检时间' },
      ]),
      findings: [{ severity: 'note', cell: 'G14', subject: '人员体检及时' }],
    },
    {
      name: 'late in two places: one note',
      form: withRows([timely, { ...short, reason: '课程延期' }, { ...short, name: '培训期数', reason: '开班推迟' }]),
      findings: [{ severity: 'note', cell: 'G13' }],
    },
  ],
});
