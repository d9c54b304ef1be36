import { buildForm, explanationOf, isExplanation } from '../../src/form';

describe('isExplanation', () => {
  it.each([
    '年底开展项目，项目未完成',
    '见自评报告',
    '详见附件',
    '见附件1',
    '疫情影响',
    '1个新建党群服务站因建站不成熟未建',
    '指标值设置偏低，下年调整',
    'COVID-19',
  ])('%j explains', (text) => expect(isExplanation(text)).toBe(true));

  it.each([
    '',
    ' \n　',
    '无',
    '无。',
    '暂无',
    '没有',
    '/',
    '-',
    '—',
    '——',
    '\\',
    '0',
    '0.00',
    '100%',
    'N/A',
    '不适用',
    '无偏差',
    '无 偏 差',
    '不存在偏差',
    '无原因',
    '同上',
    '〃',
    '。。。',
    '……',
    '（请简要说明偏差原因及改进措施）',
    '请填写偏差原因分析及改进措施',
    '如有偏差，请说明原因',
  ])('%j does not', (text) => expect(isExplanation(text)).toBe(false));
});

describe('explanationOf', () => {
  const reasons = (list: readonly (string | null)[], explanations: readonly string[] = []): (string | null)[] => {
    const form = buildForm({ explanations, indicators: list.map((reason, i) => ({ name: `指标${i}`, reason })) });
    return form.indicators.map((indicator) => explanationOf(form, indicator)?.text ?? null);
  };

  it('is the row’s own cell', () => expect(reasons(['经费未到位', '', '无'])).toEqual(['经费未到位', null, null]));
  it('is the row above where the cell says 同上', () => {
    expect(reasons(['经费未到位', '同上', '同上'])).toEqual(['经费未到位', '经费未到位', '经费未到位']);
  });
  it('is nothing where 同上 stands below nothing', () =>
    expect(reasons(['', '同上', '无', '同上'])).toEqual([null, null, null, null]));
  it('is a form-level explanation that is filled in', () => {
    expect(reasons(['', '另有原因'], ['受疫情影响，部分培训未开展'])).toEqual([
      '受疫情影响，部分培训未开展',
      '另有原因',
    ]);
    expect(reasons([''], ['无'])).toEqual([null]);
  });
  it('may be a form-level one where the layout has no column', () => {
    const form = buildForm({ indicators: [{ name: '人数' }], explanations: ['详见自评报告'] });
    expect(form.columns.has('reason')).toBe(false);
    expect(explanationOf(form, form.indicators[0]!)?.text).toBe('详见自评报告');
  });
});
