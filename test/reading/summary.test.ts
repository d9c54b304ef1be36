import { at, readOne, TABLE } from './reading-one';
import { gradeText } from '../../src/reading/summary-rows';

const HEAD = '| 项目名称 | 路灯维护 | < | < | < | < | < | < |';

describe('总分 and 评分等级', () => {
  test.each([
    {
      name: 'under the columns',
      below: '| 总分 | < | < | < | < | 100 | 95.5 | · |',
      expected: ['100 F4', '95.5 G4', 'none'],
    },
    { name: 'in one cell', below: '| 总分:83 | < | < | < | < | < | < | < |', expected: ['none', '83 A4', 'none'] },
    {
      name: 'both in one cell',
      below: '| 合计 100 98 | < | < | < | < | < | < | < |',
      expected: ['100 A4', '98 A4', 'none'],
    },
    {
      name: 'beside the label',
      below: '| 自评总分 | 83 | < | < | < | < | < | < |',
      expected: ['none', '83 B4', 'none'],
    },
    { name: 'blank', below: '| 总分 | < | < | < | < | 100 | · | · |', expected: ['100 F4', ' G4', 'none'] },
    { name: 'absent', below: '', expected: ['none', 'none', 'none'] },
    {
      name: 'with the grade in a row of its own',
      below: `| 总计 | < | < | < | < | 100 | 95.5 | · |
        | 评分等级 | < | 优 | < | < | < | < | < |`,
      expected: ['100 F4', '95.5 G4', '优 C5'],
    },
    {
      name: 'with the grade in the same row',
      below: '| 总得分 | 95.5 | 自评等级 | 优 | · | · | · | · |',
      expected: ['none', '95.5 B4', '优 D4'],
    },
    {
      name: '总分 before a 合计 of the indicators',
      below: `| 合计 | < | < | < | < | 90 | 88 | · |
        | 总分 | < | < | < | < | 100 | 98 | · |`,
      expected: ['100 F5', '98 G5', 'none'],
    },
    {
      name: 'the reviewer’s score is not the form’s',
      below: `| 自评得分 | < | < | < | < | · | 98 | · |
        | 财政审核得分 | < | < | < | < | · | 90 | · |`,
      expected: [' F4', '98 G4', 'none'],
    },
    {
      name: 'ticked boxes',
      below: '| 自评等级 | < | ☑优 □良 □中 □差 | < | < | < | < | < |',
      expected: ['none', 'none', '优 C4'],
    },
    {
      name: 'behind the colon',
      below: '| 自评总分:95分   评价等级:优 | < | < | < | < | < | < | < |',
      expected: ['none', '95 A4', '优 A4'],
    },
  ])('$name', ({ below, expected }) => {
    const { stated } = readOne(`${HEAD}${TABLE}\n${below}`);
    const shown = (
      figure: {
        text: string;
        shown?: string | null;
        cell: { row: number; column: number; sheet: string } | null;
      } | null,
    ) => (figure ? `${figure.shown ?? figure.text} ${at(figure)}` : 'none');
    expect([shown(stated.totalWeight), shown(stated.totalScore), shown(stated.grade)]).toEqual(expected);
  });

  test('宁夏: 自评得分 over the table; the reviewer’s blank cell beside it is not read', () => {
    const { stated } = readOne(`${HEAD}
      | 自评得分 | 98 | < | < | 财政审核评分 | < | · | < |${TABLE}`);
    expect(stated.totalScore).toMatchObject({ shown: '98' });
    expect(at(stated.totalScore)).toBe('B2');
    expect(stated.totalWeight).toBeNull();
  });

  test('合计 right below the header', () => {
    const form = readOne(`${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
      | 合计 | < | < | < | < | 100 | 98 | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 90 | 88 | · |`);
    expect([form.stated.totalScore?.shown, form.indicators.length]).toEqual(['98', 1]);
  });

  test.each([
    ['优', '优'],
    ['☑优 □良 □中 □差', '优'],
    ['□优 ■良 □中 □差', '良'],
    ['优□ 良☑ 中□ 差□', '良'],
    ['优( ) 良(√) 中( ) 差( )', '良'],
    ['优（90-100分）√ 良（80-90分）', '优'],
    ['□优 □良 □中 □差', ''],
    ['A级', 'A级'],
  ])('grade %s', (text, expected) => {
    expect(gradeText(text)).toBe(expected);
  });
});

describe('explanations and notes below the table', () => {
  test.each([
    {
      name: 'beside the label',
      below: '| 偏差大或目标未完成原因分析 | < | 汛期停工 | < | < | < | < | < |',
      expected: ['汛期停工 C4'],
    },
    { name: 'blank', below: '| 偏差大或目标未完成原因分析 | < | · | < | < | < | < | < |', expected: [] },
    {
      name: 'behind the colon',
      below: '| 未完成原因和改进措施：汛期停工，下年续建 | < | < | < | < | < | < | < |',
      expected: ['汛期停工，下年续建 A4'],
    },
    {
      name: 'in the row below',
      below: `| 其他需要说明的问题 | < | < | < | < | < | < | < |
        | 汛期停工 | < | < | < | < | < | < | < |`,
      expected: ['汛期停工 A5'],
    },
    {
      name: 'several pairs in a row, the printed instruction counts as blank',
      below: '| 存在问题 | 结合自评情况,分析存在的问题及原因。(200字以内) | < | 改进措施 | 加快支付 | < | < | < |',
      expected: ['加快支付 E4'],
    },
    {
      name: '改进措施及结果应用方案',
      below: '| 改进措施及结果应用方案 | < | 下年调减预算 | < | < | < | < | < |',
      expected: ['下年调减预算 C4'],
    },
  ])('$name', ({ below, expected }) => {
    const { explanations } = readOne(
      `${HEAD}${TABLE}\n| 总分 | < | < | < | < | 100 | 95 | · |\n${below}`.replace('A4', 'A4'),
    );
    const shifted = expected.map((text) => text.replace(/\d+$/, (row) => String(Number(row) + 1)));
    expect(explanations.map((field) => `${field.text} ${at(field)}`)).toEqual(shifted);
  });

  test('notes are kept as prose, signatures are not', () => {
    const { notes, indicators } = readOne(`${HEAD}${TABLE}
      | 注：1.得分一档最高不能超过该指标分值上限。 | < | < | < | < | < | < | < |
      | 2.资金结余已上缴。 | < | < | < | < | < | < | < |
      | 评价结论 | 项目完成较好 | < | < | < | < | < | < |
      | 填表人：张三 | 联系电话：123 | < | < | < | < | < | < |`);
    expect(notes.map((note) => note.text)).toEqual([
      '注：1.得分一档最高不能超过该指标分值上限。',
      '2.资金结余已上缴。',
      '项目完成较好',
    ]);
    expect(indicators).toHaveLength(1);
  });
});
