import type { Policy } from './policy';
import { freeze } from './freeze';

export type PresetName = 'national' | 'cost' | 'hubei' | 'sichuan' | 'guangxi';

/** 全国: 财预〔2020〕10号; Shanghai's forms follow it. Over-fulfilment 30 % and low execution 90 % are this tool's own defaults. */
export const national: Policy = freeze<Policy>({
  name: 'national',
  title: { zh: '全国', en: 'National' },
  executionWeight: 10,
  categoryWeights: [
    { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
    { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
    { 产出指标: 50, 效益指标: 40 },
  ],
  qualitativeBands: [100, 80, 60, 0],
  grades: { excellent: 90, good: 80, fair: 60 },
  otherGrades: [
    { excellent: 80, good: 70, fair: 60 },
    { excellent: 90, good: 75, fair: 60 },
  ],
  overfulfilment: { threshold: 30, severity: 'warning' },
  lowExecution: { threshold: 90, severity: 'warning' },
  adjustedBudget: { severity: 'note', countInitialZero: false },
  ceilingFormula: 'either',
  rateRounding: 'infer',
  gradeRequired: false,
  rules: {},
});

/** 含成本指标: 财预〔2021〕101号. Without 满意度 its 10 points go to 效益. */
const cost: Policy = freeze<Policy>({
  ...national,
  name: 'cost',
  title: { zh: '含成本指标', en: 'With cost indicators' },
  categoryWeights: [
    { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
    { 成本指标: 20, 产出指标: 40, 效益指标: 30 },
  ],
});

/** 湖北 / 武汉: footnotes of the forms and the system's Hubei edition. */
const hubei: Policy = freeze<Policy>({
  ...national,
  name: 'hubei',
  title: { zh: '湖北 / 武汉', en: 'Hubei / Wuhan' },
  executionWeight: 20,
  categoryWeights: [{ 产出指标: 40, '效益指标+满意度指标': 40 }],
  qualitativeBands: [100, 80, 50, 0],
  ceilingFormula: 'ratio',
});

/** 四川: form 510000_0013zp asks for the reasons of low execution and of every budget change within the year. */
const sichuan: Policy = freeze<Policy>({
  ...national,
  name: 'sichuan',
  title: { zh: '四川', en: 'Sichuan' },
  lowExecution: { threshold: 90, severity: 'error' },
  adjustedBudget: { severity: 'warning', countInitialZero: true },
});

/** 广西: the system refuses 130 % of the target and more without an explanation. */
const guangxi: Policy = freeze<Policy>({
  ...national,
  name: 'guangxi',
  title: { zh: '广西', en: 'Guangxi' },
  overfulfilment: { threshold: 30, severity: 'error' },
});

/** The policies that come with the program; see docs/architecture.md for where each is taken from. Deep-frozen. */
export const presets: Readonly<Record<PresetName, Policy>> = Object.freeze({ national, cost, hubei, sichuan, guangxi });
