import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { reviewGrids, type FormReview } from '../../src/review';
import { ruleGroups } from '../../src/rules/catalogue';

/** What the rules on indicators say of the forms of other provinces, looked at one by one; nothing else. */
const said: Record<string, readonly string[]> = {
  'ah-tianchang-shuili-2022': [
    'error indicator-incomplete: 指标1:工程质量合格',
    'warning double-counted-execution: 指标1:年度资金支付完成率100%',
    'error indicator-incomplete: 指标1:年度资金支付完成率100%',
    'error indicator-incomplete: 指标1:资金执行在预算范围内',
    'error indicator-incomplete: 指标1:全市安全度汛',
    'error indicator-incomplete: 指标1:保护全市人口财产不受损失',
    'error indicator-incomplete: 指标1:已建工程良性运行',
  ],
  'hb-ezhou-caizheng-goumai-2019': [
    'note indicator-misplaced: 计划完成率',
    'note score-not-proportional: 计划完成率',
    'note reason-without-measure: 计划完成率',
    'warning actual-repeats-target: 财政工作运行效率',
  ],
  'hb-wuhan-fuwumaoyi-2020': ['warning double-counted-execution: 预算资金执行率'],
  'heb-langfang-shipin-2019': [
    'warning double-counted-execution: 指标1工程资金金额',
    'note unit-unfit: 指标1工程完工率',
  ],
  'nx-yinchuan-6zhong-2021': [
    'error unexplained-deduction: 预算执行率',
    'error unexplained-deduction: 公用经费完成时间',
    'error unexplained-deduction: 效果显著',
    'error unexplained-deduction: 使学生和老师有更好的学习和工作环境,做到社会认可的办学环境',
  ],
  'sc-daying-anke-2023': ['error indicator-incomplete: 完成安可产品购买并按要求支付资金'],
  'sx-jishan-gongwei-2021': [
    'error full-score-despite-shortfall: 指标1:居民健康档案',
    'warning indicator-incomplete: 指标3',
    'warning unexplained-overfulfilment: 指标3',
    'warning indicator-incomplete: 指标4',
    'warning unexplained-overfulfilment: 指标5:举办健康教育知识讲座',
    'warning unexplained-overfulfilment: 指标6:举办健康教育宣传咨询活动',
    'error unexplained-deduction: 指标8:适龄儿童疫苗接种率',
    'error unexplained-deduction: 指标12:孕产妇7天访视数',
    'error unexplained-deduction: 指标13:孕产妇42天访视数',
    'note score-not-proportional: 指标14:早孕建册数',
    'error unexplained-deduction: 指标14:早孕建册数',
    'error unexplained-deduction: 指标15:老年人体检数',
    'warning score-not-proportional: 指标16:高血压规范管理数',
    'error unexplained-deduction: 指标16:高血压规范管理数',
    'warning score-not-proportional: 指标17:高血压随访控制数',
    'error unexplained-deduction: 指标17:高血压随访控制数',
    'warning score-not-proportional: 指标18:糖尿病规范管理数',
    'error unexplained-deduction: 指标18:糖尿病规范管理数',
    'warning score-not-proportional: 指标19:糖尿病随访控制数',
    'error unexplained-deduction: 指标19:糖尿病随访控制数',
    'note score-not-proportional: 指标20:严重精神障碍患者管理数',
    'error unexplained-deduction: 指标20:严重精神障碍患者管理数',
    'error unexplained-deduction: 指标22:老年人中医药规范管理数',
    'warning score-not-proportional: 指标23:0-36月龄中医药规范管理数',
    'error unexplained-deduction: 指标23:0-36月龄中医药规范管理数',
    'note unit-unfit: 指标25:家庭医生签约率',
    'note score-not-proportional: 指标25:家庭医生签约率',
    'error unexplained-deduction: 指标25:家庭医生签约率',
  ],
  'yn-lijiang-gucheng-2020': [
    'warning double-counted-execution: 卫片执法补助经费',
    'error unexplained-deduction: 卫片执法补助经费',
    'error unexplained-deduction: 项目验收合格率',
    'error unexplained-deduction: 项目完成及时率',
    'error unexplained-deduction: 违法行为责停率',
    'error indicator-incomplete: 满意度',
  ],
};

const REGIONS = join(__dirname, '..', 'fixtures', 'forms', 'regions');
const codes = new Set(ruleGroups.indicators.map(({ meta }) => meta.code));

function reviewOf(name: string): FormReview {
  const file = `${name}.xlsx`;
  const [review] = reviewGrids(readXlsx(readFileSync(join(REGIONS, file))), national, { file }).forms;
  if (!review) throw new Error(`No form in ${file}`);
  return review;
}

test.each(Object.entries(said))('%s', (name, expected) => {
  const found = reviewOf(name).findings.filter(({ code }) => codes.has(code));
  expect(found.map(({ severity, code, subject }) => `${severity} ${code}: ${subject}`)).toEqual(expected);
});

test('a layout without a column for reasons asks for them in a row of their own', () => {
  const { form } = reviewOf('hb-wuhan-fuwumaoyi-2020');
  expect(form.blankExplanation).toMatchObject({ label: '偏差大或目标未完成原因分析', text: '' });
});
