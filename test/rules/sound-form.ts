import type { FormInput, FundingInput } from '../../src/form';

/** A form that nothing is wrong with: cases change what they are about. */
export const soundForm = {
  title: '项目支出绩效自评表',
  year: 2024,
  projectName: '社区干部培训经费',
  department: '示例区委社会工作部',
  implementingUnit: '示例区委社会工作部',
  funding: {
    unit: '万元',
    total: ['30.00', '30.00', '29.40', '10.00', '98.00', '9.80'],
    breakdown: {
      当年财政拨款: ['30.00', '30.00', '29.40', '-', '98.00', '-'],
      上年结转资金: ['0.00', '0.00', '0.00', '-', '0.00', '-'],
      其他资金: ['0.00', '0.00', '0.00', '-', '0.00', '-'],
    },
  },
  goals: {
    expected: '对社区干部分批开展岗位培训，提高服务群众的能力。',
    completion: '全年举办培训班6期，参训干部240人次，结业考核全部合格。',
  },
  indicators: [
    ['产出指标', '数量指标', '举办培训班', '≥6.00(期)', '6.00(期)', '20.00', '20.00', ''],
    ['产出指标', '数量指标', '参训干部', '≥240.00(人次)', '240.00(人次)', '10.00', '10.00', ''],
    ['产出指标', '质量指标', '结业考核合格率', '≥95.00(%)', '100.00(%)', '10.00', '10.00', ''],
    ['产出指标', '时效指标', '培训完成及时率', '=100.00(%)', '100.00(%)', '10.00', '10.00', ''],
    ['效益指标', '社会效益指标', '干部服务群众能力', '提高', '达成指标', '15.00', '15.00', ''],
    ['效益指标', '可持续影响指标', '培训长效机制健全性', '健全', '达成指标', '15.00', '15.00', ''],
    ['满意度指标', '服务对象满意度指标', '参训干部满意度', '≥90.00(%)', '96.00(%)', '10.00', '10.00', ''],
  ],
  stated: { totalWeight: '100.00', totalScore: '99.80', grade: '优' },
} satisfies FormInput;

/** The sound form with other indicator rows: 一级, 二级, 三级指标, 指标值, 完成值, 分值, 得分, 原因. */
export function withIndicators(...indicators: NonNullable<FormInput['indicators']>): FormInput {
  return { ...soundForm, indicators };
}

/**
 * The sound form with another funding block: 年初预算, 全年预算, 执行数, 分值, 执行率, 得分, 原因. Its total stands in row 6; without 其中 rows the
 * first indicator stands in row 10, else that many rows further down.
 */
export function withFunding(
  total: FundingInput['total'],
  breakdown: FundingInput['breakdown'] = {},
  unit: FundingInput['unit'] = '万元',
): FormInput {
  return { ...soundForm, funding: { unit, total, breakdown } };
}
