import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { reviewGrids, type FormReview } from '../../src/review';

/**
 * The notes of the 14 seed forms, and no others. (Their errors and warnings are held to expected-findings.json by the tests of the review.)
 * Notes that a department's forms share stand on the first of them.
 */
const notes: Record<string, readonly string[]> = {
  新兴领域党建工作经费: [
    'goal-completion: 年度总体目标',
    'category-weights: 绩效指标',
    'reason-without-measure: 新兴领域党组织建设费用标准',
    'unexplained-overfulfilment: 开展“两企三新”党员及书记培训',
  ],
  开办费: ['comparator-direction: 购置人员办公设施设备、办公家具'],
  社会工作和志愿服务工作经费: ['unexplained-overfulfilment: 开展志愿服务主题活动'],
  基层治理工作经费: [],
  社区干部实训基地工作经费: ['goal-contradicts-scores: 年度总体目标', 'category-weights: 绩效指标'],
  '新业态、新就业群体党建工作经费': ['unit-unfit: 核定项目数', 'unexplained-overfulfilment: 核定项目数'],
  '“两新”组织党建工作经费': ['unit-unfit: 核定项目数'],
  基层治理骨干专项教育培训班经费: [
    'score-not-proportional: 课时数',
    'reason-without-measure: 课时数',
    'reason-contradicts-score: 社工培训及时性',
  ],
  社区建设工作专项经费: [],
  全区志愿服务工作专项经费: [],
  居民区党组织服务群众专项经费: [
    'goal-contradicts-scores: 年度总体目标',
    'comparator-direction: 社区群众满意度',
    'actual-repeats-target: 社区群众满意度',
    'summary-missing: 总分',
  ],
  党群服务中心规范化建设经费补贴: ['funding-adjusted: 年度资金总额'],
  党建工作专项经费: [
    'actual-not-measured: 两新党务干部、信息员交通、通信补贴人数',
    'actual-not-measured: 两新党组织年度工作考核奖励数',
    'reason-contradicts-score: 两新党组织人员体检及时',
  ],
  居委会工作经费: [
    'funding-adjusted: 年度资金总额',
    'goal-contradicts-scores: 年度总体目标',
    'actual-repeats-target: 居委会工作经费下拨数',
    'indicator-misplaced: 工作经费下拨准确率',
    'actual-repeats-target: 工作经费下拨准确率',
  ],
};

const SEEDS = join(__dirname, '..', 'fixtures', 'forms', 'seeds');
const DOCUMENTS = ['seed-000-chongming', 'seed-002-baoshan', 'seed-003-qingpu'];

function formsOf(variant: string): readonly FormReview[] {
  return DOCUMENTS.flatMap((document) => {
    const file = `${document}.${variant}.xlsx`;
    return reviewGrids(readXlsx(readFileSync(join(SEEDS, file))), national, { file }).forms;
  });
}

test.each(['sheets', 'stacked'])('the seed forms show the notes that they should, %s', (variant) => {
  const found = formsOf(variant).map(({ form, findings }) => [
    form.projectName?.text,
    findings.filter(({ severity }) => severity === 'note').map(({ code, subject }) => `${code}: ${subject}`),
  ]);
  expect(found).toEqual(Object.entries(notes));
});
