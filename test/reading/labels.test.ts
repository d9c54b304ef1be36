import { inlineValue, isLabel, labelKey, meaningsOf } from '../../src/reading/labels';

describe('labels are compared without what typesetting adds', () => {
  test.each([
    ['得分\n(20分*执行率)', '得分'],
    ['1.项目年度目标：', '项目年度目标'],
    ['执行率（B/A）', '执行率'],
    ['调整预算数A', '调整预算数'],
    ['项  目  名  称*', '项目名称'],
    ['一、产出指标(50分)', '产出指标'],
    ['①主管部门', '主管部门'],
    ['執行數（B', '执行数'],
    ['预算执行率(B/A×100%)', '预算执行率'],
  ])('%j → %s', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });
});

/** A weak wording in brackets: it counts only where no strong one stands. */
function meaning(found: { name: string; strong: boolean } | null): string {
  return found === null ? '-' : found.strong ? found.name : `(${found.name})`;
}

describe('header fields', () => {
  test.each([
    ['项目名称', 'projectName'],
    ['专项(项目)名称', 'projectName'],
    ['转移支付(项目)名称', 'projectName'],
    ['项目', '(projectName)'],
    ['项目资金', '-'],
    ['主管部门及代码', 'department'],
    ['项目主管单位', 'department'],
    ['预算单位', '(department)'],
    ['实施单位(盖章)', 'implementingUnit'],
    ['项目实施单位', 'implementingUnit'],
    ['资金使用单位', 'implementingUnit'],
    ['单位名称', '(implementingUnit)'],
    ['自评年度', 'year'],
    ['项目负责人及电话', 'other'],
    ['联系人', 'other'],
    ['区商务局', '-'],
  ])('%s: %s', (text, expected) => {
    expect(meaning(meaningsOf(text).field)).toBe(expected);
  });
});

describe('columns of the funding block', () => {
  test.each([
    ['年初预算数', 'initialBudget'],
    ['年初设定数', 'initialBudget'],
    ['预算批复数', 'initialBudget'],
    ['全年预算数(A)', 'annualBudget'],
    ['全年(调整)预算数', 'annualBudget'],
    ['调整后预算数', 'annualBudget'],
    ['调整预算数A', 'annualBudget'],
    ['预算数', '(annualBudget)'],
    ['预算安排', '(annualBudget)'],
    ['年度预算数(万元)', '(annualBudget)'],
    ['全年执行数(B)', 'executed'],
    ['预算执行数', 'executed'],
    ['实际支出', 'executed'],
    ['决算数', 'executed'],
    ['执行率(%)', 'rate'],
    ['预算执行率', 'rate'],
    ['执行率权重', 'weight'],
    ['执行率得分', 'score'],
    ['原因', 'reason'],
    ['项目资金(万元)', '-'],
    ['资金管理情况', '-'],
  ])('%s: %s', (text, expected) => {
    expect(meaning(meaningsOf(text).funding)).toBe(expected);
  });
});

describe('columns of the indicator table', () => {
  test.each([
    ['一级指标及分值', 'level1'],
    ['二级\n指标', 'level2'],
    ['三级指标', 'name'],
    ['指标名称(三级指标)', '(name)'],
    ['绩效指标', '(name)'],
    ...['年度指标值', '年初目标值(A)', '预期值', '计划值', '2023年指标值', '调整后指标值', '目标任务量'].map((text) => [
      text,
      'target',
    ]),
    ['预期目标', '(target)'],
    ...['实际完成值', '全年实际值', '年终完成值', '完成情况', '全年实际完成值(B)', '业绩值', '执行情况'].map((text) => [
      text,
      'actual',
    ]),
    ...['分值', '分数', '权重(%)', '标准分值', '参考分值', '指标权重', '满分值', '赋分'].map((text) => [
      text,
      'weight',
    ]),
    ...['得分', '自评得分', '自评分', '指标得分', '自评分数', '单位自评得分'].map((text) => [text, 'score']),
    ...['财政审核评分', '复核分', '主管部门评分', '专家评分'].map((text) => [text, 'reviewScore']),
    ...['偏差原因分析及改进措施', '未完成原因分析', '未完成原因及拟采取的改进措施', '扣分原因', '改进措施'].map(
      (text) => [text, 'reason'],
    ),
    ['说明', '(reason)'],
    ['度量单位', 'unit'],
    ['指标性质', 'sign'],
    ['运算符号', 'sign'],
    ...['指标解释', '评分标准', '完成比例', '偏差程度', '上年完成值', '佐证材料', '是否核心指标'].map((text) => [
      text,
      'other',
    ]),
    // Texts that stand in such columns.
    ...['达成指标', '完成', '天气原因', '合格', '质量指标', '资金支付完成率'].map((text) => [text, '-']),
  ])('%s: %s', (text, expected) => {
    expect(meaning(meaningsOf(text).column)).toBe(expected);
  });
});

describe('goals, totals, categories', () => {
  test.each([
    ['预期目标', 'expected'],
    ['年初设定目标', 'expected'],
    ['项目年度目标', 'expected'],
    ['全年(调整)绩效目标', 'expected'],
    ['实际完成情况', 'completion'],
    ['年度总体目标完成情况综述', 'completion'],
    ['全年目标实际完成情况', 'completion'],
    ['完成情况', '(completion)'],
    ['完成', '-'],
  ])('goal %s: %s', (text, expected) => {
    expect(meaning(meaningsOf(text).goal)).toBe(expected);
  });

  test.each([
    ['总分', 'total'],
    ['自评总得分', 'total'],
    ['项目自评综合得分', 'total'],
    ['自评得分', 'total'],
    ['合计', 'sum'],
    ['小计', 'subtotal'],
    ['评分等级', 'grade'],
    ['绩效自评等次', 'grade'],
    ['财政审核得分', 'reviewTotal'],
    ['得分', '-'],
  ])('summary %s: %s', (text, expected) => {
    expect(meaning(meaningsOf(text).summary)).toBe(expected);
  });

  test.each([
    ['产出指标(50分)', '1'],
    ['项目产出30分', '1'],
    ['效益指标', '1'],
    ['数量指标', '2'],
    ['可持续影响\n指标', '2'],
    ['服务对象满意度指标', '2'],
    ['成本指标', '12'],
    ['满意度指标', '12'],
    ['预算执行率', '12'],
    ['绩效指标', ''],
    ['群众满意度', ''],
    ['培训次数', ''],
  ])('category %s: %j', (text, expected) => {
    expect(meaningsOf(text).category).toBe(expected);
  });
});

test('prose is no label, whatever words it holds', () => {
  expect(
    [
      '因疫情原因，项目推迟；今后加强改进措施。',
      '年度总体目标完成情况良好，各项指标均按时完成，群众满意度较高，社会效益显著，可持续影响较好',
      '93.20',
    ].map(isLabel),
  ).toEqual([false, false, false]);
});

test('label and value in one cell', () => {
  expect(inlineValue('年初设定目标:保障学校正常工作运行')).toEqual({
    label: '年初设定目标',
    value: '保障学校正常工作运行',
  });
  expect(inlineValue('保障学校正常工作运行')).toBeNull();
});
