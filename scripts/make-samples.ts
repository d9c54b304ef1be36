/**
 * Writes assets/samples/problems-2024.xlsx, an invented workbook that shows what the check finds: two forms as they come
 * in before anyone has looked at them, and one that is in order. All names in it are made up.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleSheet, type SampleForm } from './lib/sample-form';
import { writeXlsx } from './lib/write-xlsx';

const department = '示例市民政局';

/** A deduction without a reason, a shortfall with full marks, a sum that leaves out its last row, money left unspent. */
const elderlyMeals: SampleForm = {
  sheet: '老年助餐',
  year: 2024,
  projectName: '社区老年助餐服务补贴',
  department,
  implementingUnit: '示例市养老服务指导中心',
  funding: [120, 100, 71.2, 10, 75.2, 7.52],
  expectedGoal: '新建社区老年助餐点12个，全年提供助餐服务不少于30万人次，老年人用餐满意度达到90%以上。',
  goalCompletion: '新建社区老年助餐点10个，全年提供助餐服务32.6万人次，老年人用餐满意度为93%。',
  indicators: [
    [
      '产出指标',
      '数量指标',
      [
        ['新建助餐点数量', '≥12个', '10个', 15, 15],
        ['助餐服务人次', '≥30万人次', '32.6万人次', 10, 10],
      ],
    ],
    ['产出指标', '质量指标', [['助餐点食品安全检查合格率', '=100%', '96.5%', 15, 13]]],
    ['产出指标', '时效指标', [['补贴发放及时率', '≥95%', '98%', 10, 10]]],
    [
      '效益指标',
      '社会效益指标',
      [
        ['老年人就餐便利程度', '有所提升', '达成年度指标', 15, 15],
        ['助餐服务覆盖社区数', '≥20个', '64个', 15, 15],
      ],
    ],
    ['满意度指标', '服务对象满意度指标', [['老年人用餐满意度', '≥90%', '93%', 10, 10]]],
  ],
  total: [
    { formula: 'F6+SUM(F13:F19)', result: 100 },
    { formula: 'H6+SUM(G13:G18)', result: 85.52 },
  ],
  grade: '优',
};

/** Indicators worth 100 points besides the 10 of the execution rate, an impossible percentage, figures copied from the target. */
const jobTraining: SampleForm = {
  sheet: '技能培训',
  year: 2024,
  projectName: '困难群众就业技能培训',
  department,
  implementingUnit: '示例市社会工作服务中心',
  funding: [86.5, 86.5, 86.5, 10, 100, 10],
  expectedGoal: '举办就业技能培训班6期，培训困难群众300人，培训合格率达到90%以上，促进困难群众就业增收。',
  goalCompletion: '完成',
  indicators: [
    [
      '产出指标',
      '数量指标',
      [
        ['举办培训班期数', '≥6期', '6期', 15, 15],
        ['培训困难群众人数', '≥300人', '≥300人', 15, 15],
      ],
    ],
    ['产出指标', '质量指标', [['培训合格率', '≥90%', '103%', 10, 10]]],
    [
      '产出指标',
      '时效指标',
      [
        [
          '培训完成时间',
          '2024年11月底前',
          '2024年12月20日',
          10,
          10,
          '受场地调整影响，最后一期培训推迟到12月，明年将提前落实场地。',
        ],
      ],
    ],
    ['产出指标', '成本指标', [['人均培训成本', '≤2000元/人', '2883元/人', 10, 9, '师资费用上涨。']]],
    [
      '效益指标',
      '社会效益指标',
      [
        ['培训后就业率', '≥60%', '52%', 15, 16],
        ['促进困难群众增收', '效果明显', '部分达成年度指标并具有一定效果', 15, 15],
      ],
    ],
    ['满意度指标', '服务对象满意度指标', [['参训学员满意度', '较高', '满意', 10, 10]]],
  ],
  total: [110, 110],
  grade: '优',
};

/** In order: every deduction explained, every sum right. */
const volunteering: SampleForm = {
  sheet: '志愿服务',
  year: 2024,
  projectName: '志愿服务站点运行经费',
  department,
  implementingUnit: '示例市志愿服务促进中心',
  funding: [45, 45, 43.2, 10, 96, 9.6],
  expectedGoal: '保障20个志愿服务站点正常运行，全年开展志愿服务活动240场次，站点开放率不低于98%。',
  goalCompletion: '20个站点均正常运行，开展志愿服务活动246场次，站点开放率99%；1个站点装修期间服务对象满意度偏低。',
  indicators: [
    [
      '产出指标',
      '数量指标',
      [
        ['运行志愿服务站点数', '=20个', '20个', 15, 15],
        ['开展志愿服务活动场次', '≥240场次', '246场次', 15, 15],
      ],
    ],
    ['产出指标', '质量指标', [['站点开放率', '≥98%', '99%', 10, 10]]],
    ['产出指标', '时效指标', [['运行经费拨付及时率', '=100%', '100%', 10, 10]]],
    [
      '效益指标',
      '社会效益指标',
      [
        ['居民对志愿服务的知晓率', '≥80%', '86%', 15, 15],
        ['志愿服务氛围', '有所增强', '达成年度指标', 15, 15],
      ],
    ],
    [
      '满意度指标',
      '服务对象满意度指标',
      [
        [
          '服务对象满意度',
          '≥95%',
          '92.6%',
          10,
          9.75,
          '东门站点7月至9月装修，服务时段缩短，满意度偏低；已恢复开放，今后装修期间将安排临时服务点。',
        ],
      ],
    ],
  ],
  total: [
    { formula: 'F6+SUM(F13:F19)', result: 100 },
    { formula: 'H6+SUM(G13:G19)', result: 99.35 },
  ],
  grade: '优',
};

/** The workbook, byte for byte the same each time. */
export function problemsWorkbook(): Uint8Array {
  return writeXlsx([elderlyMeals, jobTraining, volunteering].map(sampleSheet));
}

if (require.main === module) {
  writeFileSync(join(__dirname, '..', 'assets', 'samples', 'problems-2024.xlsx'), problemsWorkbook());
}
