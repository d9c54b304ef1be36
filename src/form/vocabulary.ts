/**
 * Every Chinese word that this program looks for on a sheet, in three parts:
 * 1. labels of the sheet (what `reading` looks for), 2. words in measures and explanations, 3. words in names that rules look for.
 * Patterns are tried on texts without white space (`squash`), with full-width signs folded (`halfWidth`).
 */

import type { FundingKind, OtherKind } from './form';

// ── 1. Labels of the sheet ───────────────────────────────────────────────────────────────────────────────────────────
// Tried on a label's key: no white space, half-width, simplified characters, no brackets and what they hold, no numbering, no closing colon.

/**
 * A label put together from words, in lists with spaces between: any of `before` (none, one or several), one of `core`, at most one of `after`.
 * `label('全年 年度', '执行 支出', '数 金额')` knows 执行, 全年执行数 and 年度支出金额.
 */
function label(before: string, core: string, after = ''): RegExp {
  const one = (words: string) => words.trim().split(/\s+/).join('|');
  return new RegExp(`^(?:${one(before)})*(?:${one(core)})(?:${one(after)})?$`, 'u');
}

/** A label that is written in one of several ways. */
function either(...ways: readonly RegExp[]): RegExp {
  return new RegExp(ways.map((way) => `(?:${way.source})`).join('|'), 'u');
}

/** A label that may be written in several ways; `weak` ways count only where no strong one stands. */
export interface LabelPattern<Name extends string> {
  readonly name: Name;
  readonly strong: RegExp;
  readonly weak?: RegExp;
}

/** Traditional characters of the labels with their simplified twins, for pages that went through a traditional mirror. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  (
    '項项 績绩 級级 標标 評评 價价 單单 門门 負负 責责 實实 際际 執执 產产 滿满 經经 濟济 會会 態态 環环 預预 總总 額额 財财 撥拨 結结 轉转 資资 ' +
    '質质 數数 時时 當当 調调 編编 達达 權权 審审 關关 聯联 係系 電电 話话 報报 備备 註注 說说 況况 設设 綜综 稱称 層层 內内 類类'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

export type HeaderFieldName = 'projectName' | 'department' | 'implementingUnit' | 'year' | 'other';

/** Header of the form (项目名称, 主管部门 …). `other`: fields that are known only so that they are not taken for values. */
export const HEADER_FIELDS: readonly LabelPattern<HeaderFieldName>[] = [
  {
    name: 'projectName',
    strong: label(
      '自评 评价 预算 支出 专项 财政 转移支付',
      '(?:项目(?:支出|资金)?|转移支付|专项(?:资金)?|政策|资金)名称 项目(?:编码|代码|编号)[及和、/]?名称',
      '[及和、/]?(?:编码|代码|编号)',
    ),
    weak: label('', '项目 自评项目'),
  },
  {
    name: 'department',
    strong: either(
      label(
        '项目 业务 预算 资金 一级 地方 省级 市级 县级 区级',
        '主管部门 主管单位 主管预算部门 主管预算单位',
        '名称 及代码 及编码',
      ),
      label('', '一级预算部门 一级预算单位 预算部门 归口部门 归口管理部门 牵头部门', '名称'),
    ),
    weak: label('基层 二级', '预算单位 预算单位名称 部门名称 部门单位名称 部门 单位 中央主管部门'),
  },
  {
    name: 'implementingUnit',
    strong: either(
      label('项目 资金 具体 政策', '(?:实施|承担|执行|使用)(?:单位|部门|主体|处室|科室|股室)', '名称 及代码'),
      label('', '项目单位 资金使用单位 用款单位 申报单位', '名称'),
    ),
    weak: either(
      label('填报 填表 自评 评价 报送 编制', '单位名称 基层单位'),
      label('', '(?:填报|填表|自评|评价|报送|编制)(?:单位|部门)'),
    ),
  },
  {
    name: 'year',
    strong: label('评价 自评 预算 所属 填报 考核 绩效 实施 项目 资金', '年度 年份'),
  },
  {
    name: 'other',
    strong: either(
      label(
        '项目',
        '类别 属性 类型 性质 编码 代码 编号 级次 分类 周期 期限 概况 内容 地点 背景 状态 实施期 实施周期 起止时间 起止年限 政策依据 立项依据',
      ),
      label('项目 财务 单位 部门 填报 评价 自评', '负责人 联系人', '及电话 及联系电话 姓名 电话'),
      label('联系 办公', '电话 手机 经办人 分管领导 填报人 填表人 填报日期 填表日期 填报时间 填表时间'),
      label(
        '',
        '表号 报表编号 表格编号 资金性质 资金类型 资金用途 支出功能分类 支出类型 支出科目 预算编码 预算科目 预算级次 评价方式 评价机构 评价时间 评价日期',
      ),
      /^(?:金额|计量|货币)单位$/u,
    ),
  },
];

/** The title of a self-evaluation form. */
export const SELF_EVALUATION_TITLE =
  /(?:自评|自我评价|绩效评价|绩效考评|绩效评分).{0,24}表(?:格)?(?!明)|自评.{0,6}评分$/u;

/** Titles of other tables of the field. 部门整体支出绩效自评表 judges a department, not a project: its points and categories are others. */
export const OTHER_TABLES: readonly { readonly kind: OtherKind; readonly title: RegExp }[] = [
  { kind: 'department', title: /(?:部门|单位)(?:预算|财政)?整体|整体支出/u },
  { kind: 'monitoring', title: /运行监控|(?:监控|跟踪|监测)(?:情况)?表/u },
  { kind: 'list', title: /汇总|一览|目录|清单|统计表/u },
  { kind: 'targets', title: /目标(?:批复|申报|申请|设定|审核)?表$|(?:申报|申请|批复|设定|审核)表/u },
  { kind: 'standards', title: /指标(?:体系|库)|评[价分](?:标准|细则)/u },
  { kind: 'instructions', title: /填报说明|填表说明|操作指南/u },
];

/** Those that no self-evaluation of a project bears; 部门整体支出绩效自评表 and 绩效评价指标体系评分表 are titles of self-evaluations too. */
export const OTHER_TITLE = either(
  ...OTHER_TABLES.filter(({ kind }) => kind !== 'department' && kind !== 'standards').map(({ title }) => title),
);

/** How the title of a table ends; a line of prose that mentions one does not. */
export const TABLE_TITLE =
  /^(?![见详注]).{2,}(?:表(?:格)?|体系|[指标]库|标准|细则|目录|清单|说明|指南)(?:\([^()]*\))?$/u;

/** Rows of money that only the budget of a whole department has. */
export const DEPARTMENT_FUNDING = /^(?:其中:?)?(?:基本|人员|公用)(?:支出|经费)/u;

/** What a page prints over or under itself: 第1页 共2页, - 2 -. */
export const PAGE_NUMBER = /^(?:第\d+页.{0,8}|共\d+页|[-—–]\d+[-—–])$/u;

/** A title that is repeated on the form's next page. */
export const CONTINUED = /\(?续(?:表|页)?\d*\)?$/u;

export type FundingColumnName = 'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'rate' | 'score' | 'reason';

/** 得分/分值: both in one cell, as 9.5/10. */
export const SHARED_POINTS =
  /^(?:自评|实际)?(?:得分|评分)[/、](?:分值|满分|权重|标准分)$|^(?:分值|满分|权重|标准分)[/、](?:自评|实际)?(?:得分|评分)$/u;

const SCORE = either(
  label(
    '单位 部门 自我 项目 指标 预算执行 预算执行率 执行率 资金',
    '自评 自我评价 自评价 自查',
    '得分 分值 分数 评分 分 打分 结果',
  ),
  label('单位 项目 指标 实际 最终 评价 考核 执行率 预算执行 预算执行率 资金', '得分 实得分', '情况 值 数'),
  SHARED_POINTS,
);
const WEIGHT = either(
  label(
    '指标 标准 参考 设定 基准 权重 评分 三级指标 执行率 预算执行 预算执行率 资金 考核 目标 应得 总',
    '分值 分数 权重 标准分 满分 满分值',
    '分值 分数 权重',
  ),
  label('', '权重分 赋分 配分 应得分'),
);
const AMOUNT = '数 金额 资金 额 总额 情况';

/** Columns of the funding block (项目资金). */
export const FUNDING_COLUMNS: readonly LabelPattern<FundingColumnName>[] = [
  {
    name: 'initialBudget',
    strong: either(
      label(
        '',
        '(?:年初|期初|初始|原)(?:部门|项目|财政|设定|批复|安排|下达|核定)*(?:预算)?(?:批复|安排|下达|核定|设定)?',
        AMOUNT,
      ),
      label('', '预算批复 批复预算 批复', AMOUNT),
    ),
  },
  {
    name: 'annualBudget',
    strong: either(
      label('全年 年度 本年 当年 年末 最终 年终', '(?:调整|追加)(?:后|过)?的?(?:全年|年度)?预算(?:安排)?', AMOUNT),
      label('', '(?:全年|最终|年终|年末)预算(?:安排|调整)?', AMOUNT),
      label('', '预算调整 预算调整后', AMOUNT),
    ),
    weak: either(
      label('项目 财政 资金 年度 本年 当年 本年度 总 部门', '预算 预算安排 预算下达 预算资金', AMOUNT),
      label(
        '资金 实际',
        '安排数 安排金额 安排资金 下达 到位 资金到位 资金总额 资金合计 计划投资 计划资金 计划安排',
        AMOUNT,
      ),
    ),
  },
  {
    name: 'executed',
    strong: label(
      '全年 年度 本年 当年 项目 财政 资金 预算 实际 累计 截止年底 年末',
      '执行 支出 支付 决算 使用 列支 执行支出 执行完成 支出决算',
      AMOUNT,
    ),
    weak: label('', '实际完成数 实际完成额 实际完成投资 完成投资 完成金额'),
  },
  {
    name: 'rate',
    strong: label('全年 年度 项目 资金 预算 财政', '(?:执行|支出|支付|使用)(?:完成)?(?:率|进度|比例)'),
  },
  { name: 'weight', strong: WEIGHT },
  { name: 'score', strong: SCORE, weak: label('', '评分 打分') },
  {
    name: 'reason',
    strong: /^(?:原因(?:说明|分析)?|偏差.{0,16}|(?:未完成|未执行|差异|预算调整|调整|执行).{0,8}(?:原因|说明).{0,8})$/u,
    weak: label('', '说明 情况说明 备注'),
  },
];

/** Text beside the funding block that names the block, not a row of it. */
export const FUNDING_BLOCK_LABEL =
  /^(?:项目|财政|年度|资金|专项)*(?:资金|预算|经费|投资)(?:执行|投入|安排|使用|落实|总体|支出|收支|来源|和)*(?:情况)?$/u;

/** Rows of the funding block, most specific first. */
export const FUNDING_ROWS: readonly { readonly name: FundingKind; readonly pattern: RegExp }[] = [
  { name: 'carryover', pattern: /结转|结余/u },
  { name: 'specialAccount', pattern: /专户|非税/u },
  { name: 'unitFunds', pattern: /^(?:其中)?:?(?:单位|事业|自有|自筹)(?:自有|自筹)?(?:资金|收入)/u },
  { name: 'otherFunds', pattern: /其他|社会资金|银行贷款|配套|捐赠/u },
  {
    name: 'total',
    pattern: /总额|总计|合计|^(?:年度|项目|全年)?(?:财政)?(?:资金|预算|支出)总|^总(?:数|量|预算|投资)/u,
  },
  { name: 'currentYearAppropriation', pattern: /财政|拨款|一般公共预算|预算内/u },
  {
    name: 'otherFunds',
    pattern: /(?:中央|省|市|区|县|州|旗|盟|乡|镇|本级|地方|上级).{0,8}$|政府性基金|国有资本|债券/u,
  },
];

/** 其中 rows that split another 其中 row (中央, 省级 … under 财政拨款). */
export const FUNDING_SOURCE_LEVEL = /中央|省级|市级|区级|县级|地方|本级|上级|一般公共预算|政府性基金|国有资本/u;

/** The unit of amounts in a label: (万元), 单位:元, 项目资金/万元, or at its end. Foreign money is none. */
export const MONEY_UNIT = /(?:^|[(:/,、]|单位|资金|预算|经费|情况|数|额)(亿元|千元|万元|元)(?=[),、]|$)/u;

export type GoalName = 'expected' | 'completion';

/** Goals block (年度总体目标). */
export const GOAL_LABELS: readonly LabelPattern<GoalName>[] = [
  {
    name: 'expected',
    strong: either(
      label(
        '项目 年度 年初 全年 当年 总体 预期 绩效 设定 计划 本年 本年度',
        '(?:预期|设定|年初|年度|总体|计划|绩效|项目)的?(?:总体|绩效|年度|工作)*目标',
      ),
      label('', '预期总目标 目标内容'),
    ),
    weak: label('', '目标 总目标'),
  },
  {
    name: 'completion',
    strong: label(
      '项目 年度 全年 总体 绩效 预期 年初 本年 目标 实际',
      '(?:目标|总体|实际|全年|年度|本年)(?:实际)?(?:完成|实现|达成)的?(?:情况|情况综述|综述|结果)',
    ),
    weak: label('', '完成情况 目标完成 实际完成 自评情况 完成情况综述'),
  },
];

export type IndicatorColumnName =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'sign'
  | 'unit'
  | 'reviewScore'
  | 'other';

/** Columns of the indicator table (绩效指标); the first that fits counts. `other`: columns that are known and hold nothing of the form's. */
export const INDICATOR_COLUMNS: readonly LabelPattern<IndicatorColumnName>[] = [
  {
    name: 'other',
    strong: either(
      /(?:上年|上一年|历年|历史|中期|实施期|三年|半年|季度).{0,6}(?:值|目标|指标|完成)/u,
      /(?:指标|评分|计分|得分|评价|考核|扣分|赋分)(?:解释|释义|说明|内涵|标准|细则|方法|办法|规则|依据|口径|要点)/u,
      /偏[差离](?:度|率|值|程度|比例|幅度)|佐证|数据来源|证明材料|支撑材料|核心指标|指标属性|计算公式|^是否/u,
      label('指标 目标 实际', '完成比例 完成程度 完成进度 完成率'),
      label('', '序号 编号'),
    ),
  },
  {
    name: 'level1',
    strong: either(label('', '一级 一级指标 一级目录', '名称 [及和/、](?:分值|权重)'), label('', '指标类别 指标类型')),
    weak: label('', '评价维度 指标分类 类别'),
  },
  { name: 'level2', strong: label('', '二级 二级指标 二级目录', '名称 [及和/、](?:分值|权重)') },
  {
    name: 'name',
    strong: label('', '[三四]级(?:指标|目录)?', '名称 内容 [及和/、](?:分值|权重)'),
    weak: either(
      label('具体 绩效 考核 评价 评分 自评 项目 年度', '指标', '名称 内容 项目 项 完成情况 情况 体系'),
      label('年度 项目', '绩效目标', '情况 完成情况'),
      label('', '评价内容'),
    ),
  },
  { name: 'unit', strong: label('指标 指标值', '度量单位 计量单位 计算单位 指标单位 值单位'), weak: label('', '单位') },
  {
    name: 'sign',
    strong: either(
      label('', '指标性质 指标逻辑 指标方向 指标关系 比较关系 逻辑关系 逻辑'),
      label('指标 指标值 比较 运算 计算 逻辑', '符号 运算符 比较符'),
    ),
  },
  {
    name: 'reviewScore',
    strong: either(
      /^(?:财政|主管|复核|审核|核定|复评|抽查|专家|评审|上级|第三方|评价组|工作组|核查).{0,10}(?:意见|原因|说明|依据|情况|备注)$/u,
      /(?:财政|主管|复核|审核|核定|复评|抽查|专家|评审|上级|第三方|评价组|工作组|核查|重点评价|部门评价).{0,8}(?:分|分值|分数|评价)$/u,
      label('主管', '部门评分 部门得分 部门审核分'),
    ),
  },
  {
    name: 'reason',
    strong: either(
      /^(?:指标|目标|绩效|主要|完成|得分|自评)*(?:偏[差离]|未完成|未达[标成到]|未实现|扣分|差异).{0,20}$/u,
      /^(?:主要)?原因(?:分析|说明)?(?:[及和、与].{2,14})?$|^(?:存在)?问题.{0,4}原因.{0,12}$|^(?:改进|整改)措施.{0,6}$/u,
    ),
    weak: either(label('得分 自评 评分 完成 差异 指标 目标 实际 情况', '说明 情况分析 完成分析'), /^存在问题.{0,10}$/u),
  },
  { name: 'score', strong: SCORE, weak: label('', '评分 打分 评价分') },
  { name: 'weight', strong: WEIGHT },
  {
    name: 'actual',
    strong: label(
      '全年 年度 本年 本年度 年末 年终 期末 截[至止](?:12月(?:31日|底|末)|年[底末终]) 指标 项目 累计 目标 绩效 自评',
      '(?:执行|(?:业绩|实际|完成|实现|达到|达成)(?:完成|实现|达到|达成)?(?:绩效|指标|目标)?)(?:值|数|数值|情况|结果)',
      '情况',
    ),
    weak: label('', '自评结果 实际 实际完成 全年完成 年度完成 指标完成情况'),
  },
  {
    name: 'target',
    strong: either(
      label(
        '年度 年初 全年 本年 本年度 调整 调整后 预期 计划 设定 期初 绩效 项目 指标 申报 预算 考核 批复',
        '(?:指标|目标|计划|标准|设定|绩效|预期(?:实现|完成|达到)?)(?:值|数|数值)',
      ),
      label('', '年度指标 年度绩效指标 年初设定 年初目标 目标任务 目标任务量 计划完成 计划任务 应完成', '值 数 量'),
    ),
    weak: label(
      '',
      '目标 年度目标 预期目标 绩效目标 年度绩效目标 计划目标 年初设定目标 指标要求 目标要求 值 数值 标准',
    ),
  },
];

/** The second line of a label that was wrapped over two cells: 年初 / 预算数, 一级 / 指标, 偏差原因分析 / 及改进措施. */
export const WRAPPED_LABEL_END =
  /^(?:指标值?|目标值?|预算数|执行数|完成值|实际值|完成情况|名称|部门|单位|及?(?:拟采取的)?改进措施|分析及改进措施)$/u;

/** Column labels that only a monitoring form (绩效运行监控表) has. */
export const MONITORING_LABEL = /完成可能性|预计(?:完成|执行|实现)|\d+[-~—至]\d+月|确定能|有可能/u;

/** A comparator in a column of its own (指标性质); 定性, 定量 and the like are none. */
export const SIGN_TEXT =
  /^(?:[≥≤=><]{1,2}|大于等于|小于等于|不[少低小]于|不[多高大超]过?于?|大于|小于|等于|至少|至多)$/u;

/** Who else scores beside the unit itself; over a column it makes the column another's. */
export const REVIEWER = /财政|主管部门|复核|审核|核定|复评|抽查|专家|评审|第三方|评价组|工作组|核查/u;

/** Categories of the first level (一级指标). */
export const LEVEL1_WORD = label(
  '项目 年度 部门',
  '产出 效益 满意度 成本 决策 过程 管理 投入 效果 结果 影响力 履职 履职效能 运行成本 预算执行 预算执行率 资金执行 资金执行率 资金管理 ' +
    '可持续性 社会效应 (?<=项目)绩效',
  '指标 情况 方面 类 绩效 与绩效 和影响',
);

/** Categories of the second level (二级指标). */
export const LEVEL2_WORD = either(
  label('产出 项目', '数量 质量 时效 进度 成本 效率', '指标 类'),
  label(
    '',
    '(?:经济|社会|生态环境|生态)成本 (?:直接|间接)?(?:经济|社会|生态|环境|生态环境|环境生态|政治)效益',
    '指标 类',
  ),
  label('', '可持续 可持续影响 可持续发展 可持续性 可持续效益', '指标 类'),
  label(
    '',
    '(?:项目|绩效|资金|财务|组织|业务|预算|投入|制度|实施)(?:立项|目标|落实|投入|管理|实施|执行|分配|到位|决策|评价)',
    '指标 类',
  ),
  label(
    '',
    '满意度 预算执行率 (?:社会公众或)?(?:服务|受益|帮扶|帮助)(?:对象|群体|人群|群众)的?满意(?:度|程度)',
    '指标 类',
  ),
  /^.{0,8}满意(?:度|程度)指标$/u,
);

/** Level-1 words that mean the decision and process part: no target needed. */
export const PROCESS_WORD = /决策|过程|管理|投入/u;
export const RESULT_WORD = /产出|效益|满意|成本|效果/u;

export type SummaryName = 'total' | 'sum' | 'subtotal' | 'grade' | 'reviewTotal';

/** Rows that speak of the whole form, or of a part of the table. */
export const SUMMARY_LABELS: readonly LabelPattern<SummaryName>[] = [
  {
    name: 'reviewTotal',
    strong: /^(?:财政|主管部门|复核|审核|复评|专家|评审|第三方|核定).{0,6}(?:总分|得分|评分|分值|等级|等次)$/u,
  },
  {
    name: 'grade',
    strong: label('项目 绩效 评分 自评 自我评价 评价 评定 综合 考核 考评 单位 结果 得分', '等级 等次 级别 评级 档次'),
  },
  {
    name: 'total',
    strong: either(
      label(
        '自评 自我评价 项目 绩效 评价 综合 最终 单位 部门 本次',
        '总分 总得分 总评分 总分值 总评 总成绩 得分合计 评分合计 综合评分 综合得分 合计得分 最终得分 总分合计 得分总计 总计得分',
      ),
      label('单位 项目 绩效', '自评得分 自评分数 自评总分数 自评分'),
    ),
  },
  { name: 'sum', strong: label('', '合计 总计 总和 共计 合计分 合计总分 分值合计 累计') },
  { name: 'subtotal', strong: /小计$/u },
];

/** Rows below the table that explain the whole form. */
export const EXPLANATION_LABEL = either(
  /(?:偏差|未完成|未达标|未达成|未实现).{0,16}(?:原因|分析|措施|说明)/u,
  /需要?说明的?(?:问题|事项|情况)|原因分析|改进措施|整改措施|存在.{0,4}问题|扣分(?:原因|说明)|下一步.{0,8}(?:措施|打算|建议|计划)/u,
);

/** The form-level row that asks why targets were missed: 偏差大或目标未完成原因分析. */
export const DEVIATION_LABEL = /^(?:偏差|未完成|未达|目标未|绩效目标未|扣分).{0,16}(?:原因|分析|说明)/u;

/** Notes and instructions below the table: read as prose, never as indicators. */
export const NOTE_START = either(
  /^(?:注|备注|附注|说明|填表说明|填报说明|填写说明|注意事项|注意|评分说明|计分说明|评分标准|评价标准)(?:[:\d(、.]|$)/u,
  /^[※*★▲△]/u,
);
export const NOTE_LINE = /^(?:\(?\d{1,2}\)?[.、)]|[①-⑳]|\(?[一二三四五六七八九十]+[)、])/u;

/** Names, dates, signatures and conclusions below the table. */
export const SIGNATURE = either(
  /^(?:填报人|填表人|填报单位|填表单位|填[报表](?:日期|时间)|制表|联系人|联系电话|审核人|复核人|经办人|日期|签[字名章批])/u,
  /^(?:项目|财务|单位|部门|分管|主要|填报|科室|评价)*(?:负责人|领导|主管)/u,
  /^(?:单位|主管部门|财政部门|评价小组|审核)(?:审核)?(?:意见|公章|盖章)/u,
  /^(?:评价|自评|综合)(?:结论|评价)|^评价(?:人员|组长)|^主要(?:成效|经验)|^(?:评价)?结果应用/u,
);

/** A name cell that only numbers the template's rows. */
export const NUMBERED_NAME = /^(?:指标|三级指标|内容)?\(?[\dIVXivx一二三四五六七八九十]*\)?[:.、]?$/u;

/** Printed prompts that stand in cells of some templates until they are overwritten: as sentences, and as a whole text. */
export const PROMPT_SENTENCE =
  /\d+字(?:以内|左右|以上|内)|需说明原因|应单独说明(?:理由|原因)|^\d*[.、]?(?:预算)?执行率=|^\d*[.、]?其他资金包括/u;
export const PROMPT_TEXT =
  /^(?:请|简要|对照|结合|针对|说明|概述|分析|填写|逐条)[^\n]{0,90}\(?(?:限|不超过)?\d+字(?:以内|左右|以上|内)?\)?[。.]?$/u;

/** Grades as printed. */
export const GRADE_WORD = /优秀|良好|中等|合格|不合格|较差|优|良|中|差|[ABCD](?:级)?/u;

// ── 2. Words in measures and explanations ────────────────────────────────────────────────────────────────────────────

/** A cell that says "nothing here": dashes, strokes, 无. As a figure, a measure or an explanation it says nothing. */
export const PLACEHOLDER =
  /^(?:[-–—―─_/\\|×✕*…·.。~]+|无|暂无|没有|空|不适用|不涉及|未涉及|n\/?a|none|null)[。.;；]?$/iu;

/** Further words that stand in an explanation column and explain nothing. */
export const EMPTY_EXPLANATION =
  /^(?:无|暂无|没有|不存在|未出现|未发生)(?:任何|明显|较大)?(?:偏差|差异|偏离|原因|情况|问题|说明)?$/u;

/** 同上: explains if the row above is explained. */
export const SAME_AS_ABOVE = /^(?:同上|同前|如上|见上|同上行|同上述?原因|〃|″|")$/u;

/** Printed instructions of the template that were left in the cell. */
export const PRINTED_INSTRUCTION =
  /^[（(【]?(?:请|简要|逐条|此处|此栏|如(?:有|未|存在).{0,16}请|若(?:有|未|存在).{0,16}请).{0,24}(?:填写|填列|说明|分析|描述|阐述|列示)(?:.{0,12})?[）)】]?[。.]?$/u;

/** Comparators in words that stand before a figure; longer ones first, since 不少于 holds 少于. */
export const COMPARATOR_WORDS: readonly (readonly ['>=' | '<=' | '=' | '>' | '<', readonly string[]])[] = [
  [
    '>=',
    [
      '大于或者等于',
      '大于或等于',
      '大于等于',
      '高于或等于',
      '高于等于',
      '多于或等于',
      '多于等于',
      '不得少于',
      '不得低于',
    ],
  ],
  ['>=', ['应不少于', '应不低于', '不少于', '不低于', '不小于', '不下于', '不亚于', '至少', '最少', '最低']],
  [
    '<=',
    [
      '小于或者等于',
      '小于或等于',
      '小于等于',
      '低于或等于',
      '低于等于',
      '少于或等于',
      '少于等于',
      '不得超过',
      '不得高于',
    ],
  ],
  ['<=', ['不得大于', '应不超过', '应不高于', '不超过', '不高于', '不大于', '不多于', '未超过', '不突破', '不超']],
  ['<=', ['至多', '最多', '最高', '控制在', '限于']],
  ['>', ['超过', '大于', '高于', '多于', '突破', '超']],
  ['<', ['小于', '低于', '少于', '不足', '不到', '不满']],
  ['=', ['等于']],
];

/** Comparators in words that stand behind a figure; null for words that only blur it. */
export const COMPARATOR_ENDINGS: readonly (readonly ['>=' | '<=' | null, readonly string[]])[] = [
  ['>=', ['及其以上', '及以上', '或以上', '(含)以上', '以上']],
  ['<=', ['及其以下', '及以下', '或以下', '(含)以下', '以下', '(含)以内', '以内', '之内']],
  [null, ['左右', '上下']],
];

/** Words between a label and its figure that add nothing: 完成率达95%. */
export const LINKING_WORDS = /(?:达到了?|达|为|是|约为?|大约|近|共计|合计|总计|累计|[::])+$/u;

/** Words in front of a figure after which it is no plain level: it was missed, is a change, or is one of several. */
export const NOT_A_LEVEL =
  /未(?!成年|来)|尚|没|无(?!线|人机|障碍|偿|公害|害化)|不(?!动产|锈钢)|减少|下降|降低|降幅|减(?!免|排|灾|负|震|贫|税|费)|增长|增幅|增加(?!值)|新增率|提高|提升|上升|同比|环比|较|每|第(?!三方)|其中|剩余|仅|缺(?!陷)|差额|(?<!占)比(?!例|率|重|赛|武)/u;

/** Words behind a figure that deny it. */
export const DENIAL = /未|不|没|无|尚|延|迟/u;

/** What may follow a figure without being its unit: 100%覆盖, 95完成. */
export const STATE_WORDS =
  /^(?:的|已|全部|均|都|全面|按时|按期|及时)?(?:完成|达标|达到|达成|合格|满意|覆盖|到位|实现|拨付|发放|落实|办结|验收|通过|保障|参加|知晓)/u;

/** Units of counting, longest first; a longer wording that begins with one (个街道, 次培训) is counted in it. */
export const COUNTERS: readonly string[] = [
  ...[
    '平方公里',
    '平方千米',
    '平方米',
    '立方米',
    '个工作日',
    '个百分点',
    '百分点',
    '工作日',
    '个月',
    '人次',
    '人天',
    '人日',
    '人月',
    '人年',
  ],
  ...[
    '户次',
    '件次',
    '车次',
    '班次',
    '台次',
    '批次',
    '场次',
    '期次',
    '架次',
    '辆次',
    '课时',
    '学时',
    '学分',
    '分贝',
    '小时',
    '分钟',
    '公里',
    '千米',
  ],
  ...[
    '厘米',
    '毫米',
    '公顷',
    '公斤',
    '千克',
    '千瓦时',
    '千瓦',
    '兆瓦',
    '平米',
    '立方',
    '周年',
    '季度',
    '学期',
    '学年',
    '人份',
  ],
  ...[
    '次',
    '个',
    '家',
    '户',
    '人',
    '名',
    '位',
    '篇',
    '份',
    '本',
    '册',
    '张',
    '条',
    '项',
    '处',
    '所',
    '座',
    '栋',
    '幢',
    '间',
    '期',
    '班',
    '门',
  ],
  ...[
    '种',
    '类',
    '幅',
    '部',
    '辆',
    '艘',
    '架',
    '只',
    '头',
    '株',
    '棵',
    '根',
    '块',
    '片',
    '组',
    '队',
    '支',
    '轮',
    '届',
    '例',
    '起',
    '宗',
    '桩',
  ],
  ...[
    '件',
    '台',
    '套',
    '批',
    '场',
    '分',
    '角',
    '天',
    '日',
    '周',
    '月',
    '年',
    '倍',
    '吨',
    '克',
    '米',
    '亩',
    '斤',
    '升',
    '度',
    '级',
    '段',
    '面',
  ],
  ...[
    '枚',
    '把',
    '床',
    '眼',
    '口',
    '盏',
    '扇',
    '堂',
    '节',
    '列',
    '顶',
    '双',
    '对',
    '瓶',
    '箱',
    '袋',
    '盒',
    '包',
    '桶',
    '枪',
    '针',
    '票',
    '笔',
    '款',
  ],
  ...['刊', '集', '首', '部次', '点', '村', '镇', '街道', '社区', '企业', '学校', '人员'],
];

/** Units that are one thing under several names, with how many of the first one each is. */
export const SAME_UNITS: readonly (readonly [unit: string, factor: string, names: readonly string[]])[] = [
  ['人', '1', ['人', '名', '位', '个人', '人员']],
  ['次', '1', ['次', '场', '场次']],
  ['天', '1', ['天', '日', '日历天']],
  ['工作日', '1', ['工作日', '个工作日']],
  ['月', '1', ['月', '个月']],
  ['小时', '1', ['小时', 'h', '个小时']],
  ['课时', '1', ['课时', '学时']],
  ['百分点', '1', ['百分点', '个百分点', '%点']],
  ['平方米', '1', ['平方米', '平米', '㎡', 'm²', 'm2', '平方']],
  ['平方米', '10000', ['公顷', 'hm²', 'hm2']],
  ['平方米', '1000000', ['平方公里', '平方千米', 'km²', 'km2']],
  ['立方米', '1', ['立方米', '立方', '方', 'm³', 'm3', '㎥']],
  ['米', '1', ['米', 'm', '延米', '延长米']],
  ['米', '1000', ['公里', '千米', 'km']],
  ['公斤', '1', ['公斤', '千克', 'kg']],
  ['公斤', '1000', ['吨', 't']],
  ['公斤', '0.5', ['斤']],
  ['公斤', '0.001', ['克', 'g']],
  ['千瓦时', '1', ['千瓦时', 'kwh', 'kw·h']],
];

/** Names of a currency and what one of them is called here. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  元: '元',
  元整: '元',
  圆: '元',
  块: '元',
  块钱: '元',
  人民币: '元',
  人民币元: '元',
  元人民币: '元',
  rmb: '元',
  '¥': '元',
  美元: '美元',
  欧元: '欧元',
  港元: '港元',
  港币: '港元',
  日元: '日元',
  英镑: '英镑',
};

/** The three official levels of a qualitative indicator as a whole cell (10号文, forms, 101号文). */
export const OFFICIAL_PHRASES: readonly (readonly ['met' | 'partly' | 'missed', RegExp])[] = [
  ['met', /^(?:已|全部|基本)?达成(?:了)?(?:全部|年度|预期|年初|绩效|既定|设定)*(?:指标|目标)(?:值)?$/u],
  [
    'partly',
    /^部分(?:达成|实现)(?:了)?(?:年度|预期|年初|绩效|既定|设定)*(?:指标|目标)(?:值)?(?:[,、]?(?:并|且|并且)?(?:具有|有|取得)一定(?:的)?(?:效果|成效))?$/u,
  ],
  [
    'missed',
    /^未(?:能)?达成(?:年度|预期|年初|绩效|既定|设定)*(?:指标|目标)(?:值)?(?:[,、]?(?:并|且|并且)?(?:效果|成效)较差)?$|^(?:实现目标|目标实现)(?:的)?程度较低$/u,
  ],
];

/** Words that end a deadline or say that something was done by then. */
export const DEADLINE_ENDING =
  /前|底|末|止|内|完成|完工|竣工|到位|办结|拨付|支付|发放|投入|启用|交付|验收|结束|结项|开展|举办|召开|落实|实施|上线|报送|提交|签订|开工|建成|运行|缴纳|兑现|下达/u;

/** Something that recurs: 按月发放, 每季度支付. Counts (每月1次), changes (逐年提高) and 按年度计划 are no deadlines. */
export const RECURRING =
  /^(?!.*(?:计划|要求|预算|目标|方案|日常|季节|提高|提升|增长|增加|下降|减少|降低))\p{Script=Han}{0,8}?(?:按|每|逐)(?:日|天|周|旬|月|季度?|半年|年度?|学期|学年)(?:\p{Script=Han}|\d{1,2}[日号]前?){0,12}$/u;

/** Names under which less is better, whatever the unit: a target without a comparator is a ceiling. */
export const LESS_IS_BETTER =
  /成本|费用|单价|支出|(?<!随访|血压|血糖|疾病|患者|病情|规范)控制数|投诉|事故|差错|逾期|调整次数|结余率|结转结余|超支|违规|违约|信访|上访|伤亡|死亡|返工|失误|故障/u;

/** … unless it is about dealing with them, or about saving. */
export const MORE_IS_BETTER =
  /(?:投诉|事故|差错|逾期|违规|违约|信访|上访|故障|支出|费用|成本)\p{Script=Han}{0,4}?(?:处理|处置|办结|办理|回复|答复|化解|解决|整改|受理|回访|响应|下降|降低|减少|节约|节省|减免)|(?:节约|节省|降低|减少|减免|压减)\p{Script=Han}{0,4}?(?:成本|费用|支出)/u;

/** Rates of which less is better; any other name in 率 is a floor, even under 成本. */
export const LESS_IS_BETTER_RATE =
  /(?:结余|结转|差错|错误|出错|投诉|事故|事故发生|逾期|违约|违规|超支|失误|返工|退货|流失|死亡|发病|患病|故障|空置|闲置|偏差|偏离|失业|发案|犯罪|复发|漏|损耗|伤亡|不良|不合格|缺勤|辍学|信访|上访)率$/u;

/** Money that comes in or is raised: more is better, though it is counted in 元. */
export const INCOME =
  /收入|收益|产值|增收|营收|营业额|利润|税|销售|交易|贸易|出口|进口|外汇|创汇|融资|募集|捐|引资|招商|投资额|完成投资|带动|拉动|增加值|总值|效益|储蓄|存款|回收|追回|挽回|节约|节省/u;

/** A change rather than a level: growth targets have no formula. */
export const GROWTH = /增长|增幅|增速|增加率|增收率|提高率|提升率|提升幅度|提高幅度|下降|降低|降幅|减少率|减幅|变化率/u;

// ── 3. Words in names that rules look for ────────────────────────────────────────────────────────────────────────────

/** Words by which an explanation speaks of the money. */
export const MONEY_WORD =
  /资金|经费|支付|付款|尾款|质保金|结余|结转|节约|节省|节支|预算|执行率|招标|招投标|中标|限价|采购|拨付|决算|报账|报销|支出|压减|追加|调增|调减/u;

/** Words by which a note says why something came about … */
export const CAUSE_WORD =
  /因|由于|原因|所致|导致|未(?:能|及时|完成)?(?:支付|付|拨付|使用|支出|结算)|结余|节约|压减|追加|调[增减整]/u;

/** … and by which it only tells how the form is to be filled in. */
export const PROMPT_WORD = /填写|填报|填列|填表|请|应当?|须|需|不得|包括|是指|指标值|分值|计分|得分|[=＝]/u;

/** An explanation that stands elsewhere: 详见自评报告, 见附件2. */
export const REFERENCE = /见.{0,12}(?:报告|附件|附表|说明)/u;

/** Units that no project of a billion 元 belongs to. 农业农村局 and 城乡建设局 are none. */
export const GRASS_ROOTS_UNIT =
  /(?:乡|镇)(?:人民政府|政府|党委|$)|街道(?:办|党|$)|村(?:民委员会|委会|$)|居(?:民委员会|委会)|社区(?:党群|卫生|$)|小学|中学|幼儿园|卫生院|卫生室|敬老院|养老院|派出所|司法所/u;

/** A name that was never filled in: XX项目, ××局, 某某单位, (  ). */
export const UNFILLED_NAME = /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|×{2,}|_{2,}|\*{2,}|某某|[○◯〇]{2,}|^[()]+$/u;

/** The place of a year that was never filled in: (   年度), XX年度, 20××年. */
export const UNFILLED_YEAR = /(?:^|[^\d])(?:20)?[Xx×*_○]{2,4}年|^\(?年度?\)?$|\(年度?\)/u;

/** Years that a text only refers to: since then, compared with then, a plan of several years, the number of a document. */
export const YEAR_IN_PASSING =
  /(?:自|从|较|比|与|同比|至|到|截至|[-~—–])\s*20\d{2}年|20\d{2}年(?:起|以来|开始|至今|相比|[-~—–至到])|\d(?:[-~—–至到])20\d{2}年|[〔[(（【]20\d{2}[年)\]〕）】]?.{0,8}号/gu;

/** A completion that only says "done": built of these words alone. */
export const COMPLETION_PHRASE =
  /^(?:本|该|全|年度|当年|全年|项目|各项|全部|总体|预期|绩效|既定|设定|年初|工作|任务|目标|指标|要求|计划|规定|内容|均|都|已经?|按时|按期|按质|按量|按规定|按要求|按照?|如期|及时|保质|保量|基本上?|圆满|顺利|较好|良好|很好|全面|完全|地|的|得到|得以|予以|了|情况|完成|实现|达成|达到|达标|落实|执行|完毕|结束|到位|100%|[,、;。.!])+$/u;

/** Words by which a completion says that not all was done. */
export const UNFINISHED =
  /基本上?(?:完成|实现|达到|达成|符合|落实|满足|到位|解决|建成|形成)|现正(?:推进|进行|指导|建设|实施|开展|办理|筹备|组织|整改|申请|采购)?|正在(?:推进|进行|指导|建设|实施|开展|办理|筹备|组织|整改|申请|采购)|尚未|未能?完成|未能|未实现|未达|推进中|进行中|建设中|实施中|办理中/u;

/** Usual categories of results, as they stand without 项目 before and 指标 behind. */
export const CATEGORY = /^(?:项目|年度)*(成本|产出|效益|满意度)(?:指标)?$/u;

/** The row of the execution rate inside the indicator table. */
export const EXECUTION_ROW = /^(?:\d+[.、])?(?:预算|资金)?(?:支出)?执行(?:率|情况)?(?:指标)?$/u;

/** 预算执行率, 资金支付完成率 and the like as the name of an indicator. 支付及时率 is another thing. */
export const EXECUTION_RATE =
  /(?:预算|资金|经费|款项?|支出)(?:资金|支出|实际|年度|全年|总体|累计)?(?:执行|支出|支付|使用)(?:完成)?(?:率|进度|比例)|预算(?:资金)?完成率|^(?:年度|全年)?(?:执行|支付)(?:完成)?率/u;

/** Rates that measure a part of a whole: never above 100 %. 完成率, 增长率, 回报率 may be. */
export const PART_OF_A_WHOLE =
  /(?:满意|覆盖|合格|准确|正确|及时|参加|参训|参与|出席|出勤|知晓|支付|达标|合规|优良|真实)(?:率|度)$/u;

/** Rates of change or of yield: thousands of percent are thinkable. */
export const OPEN_RATE = /增长|增幅|增速|增加|提高|提升|回报|收益|利润/u;

/** Names in 率 that are no share of anything. */
export const NO_SHARE = /(?:效率|频率|汇率|利率|速率|功率|税率|费率|倍率|赔率|密度率)$/u;

/** Counted things by the end of the name, the units that cannot count them, and those that can. */
export const MISFIT_UNITS: readonly {
  readonly name: RegExp;
  readonly unfit: readonly string[];
  readonly fit: readonly [string, string];
}[] = [
  { name: /项目(?:个)?数量?$/u, unfit: ['人', '人次', '家', '户', '天', '%'], fit: ['个', '项'] },
  { name: /(?:家数|(?:企业|单位|机构|商户)(?:个)?数量?)$/u, unfit: ['人', '人次', '次', '天', '%'], fit: ['家', '个'] },
  { name: /人数量?$/u, unfit: ['家', '户', '次', '项', '件', '篇', '天', '%'], fit: ['人', '人次'] },
  { name: /(?:次数|场次|频次)$/u, unfit: ['人', '人次', '家', '户', '天', '%'], fit: ['次', '场'] },
];

/** Outputs of which less is better, so that ≤ is right. */
export const SMALL_OUTPUT =
  /误差|偏差|偏离|缺陷|污染|能耗|排放|浓度|噪音|噪声|损耗|损失|空置|闲置|延误|拥堵|等待|等候|时限|时间|时长|周期|耗时|天数|期限|响应|超标|风险|隐患|遗漏|漏|退|扣/u;

/** An improvement that an explanation names: 待…再, 将, 今后, 加强, 提高, 调整. */
export const IMPROVEMENT =
  /将|今后|以后|日后|下一?步|后续|下一?年度?(?:会|要|再|继续|加|完|改|提|优|安排)|明年|次年|加强|加大|加快|加紧|加速|提高|提升|改进|改善|完善|优化|调整|整改|强化|细化|规范|健全|督促|督导|落实|确保|力争|争取|拟|待\p{Script=Han}{0,20}?(?:再|后)|继续|持续|抓紧|尽快|尽早|避免|防止|杜绝|措施|建议|做好/u;

/** Shortcomings that sound like improvements: 制度不健全, 措施未落实. */
export const SHORTCOMING =
  /(?:措施|制度|机制)?(?:不|未|没有?|欠|缺乏|无)(?:够|能|予|得到|及时|进一步)?(?:完善|规范|健全|落实|提高|提升|加强|改善|持续|措施)/gu;

/** An explanation that says the thing was not done, or late. Phrases only: a bare 未 says nothing. */
export const NOT_DONE =
  /未(?:能|全部|全面|完全|按期|按时|及时|如期|按计划|按要求)*(?:完成|完工|实现|达到|达标|达成|开展|实施|落实|到位|拨付|支付|验收|竣工)|没有(?:完成|开展|实施|达到)|尚未|迟于|晚于|推迟|延期|延迟|延后|滞后|逾期|拖延|暂缓/u;

/** … that it was late. */
export const LATE =
  /迟于|晚于|推迟|延期|延迟|延后|延误|滞后|逾期|拖延|暂缓|未(?:能)?(?:按期|按时|及时|如期|按计划)|(?:项目|工程|建设|施工|采购|招标)(?:尚|仍|均|还)?未(?:能|全部)*(?:完成|完工|竣工|验收)/u;

/** Words before such a phrase that deny it: 不存在未完成情况, 无延期. */
export const DENIED = /(?:无|没有|不存在|未出现|未发生|未见|避免|防止|杜绝|不得|不会|并非|不)\p{Script=Han}{0,3}$/u;

/** … and words that say it was done after all. */
export const DONE_AFTER_ALL =
  /(?:已|均已|现已|目前已|后已?)(?:全部|全面|按要求|如数|补)?(?:完成|完工|办结|拨付|支付|发放|实施|开展|补办)/u;

/** Things that ought to be few: being far below a ceiling of them needs no explanation. */
export const SMALL_IS_GOOD =
  /投诉|事故|差错|调整次数|结余|逾期|违规|违约|信访|上访|伤亡|死亡|故障|失误|返工|超支|流失|误差|偏差/u;

/** A figure that is written out in a sentence. */
export const FIGURE_IN_WORDS =
  /\d|[一二两三四五六七八九十百千万]+(?:多|余)?(?:次|个|家|人|名|场|期|项|份|篇|户|处|套|台|件|种|批|所|轮|元)/u;

/** Names of amounts of money. */
export const AMOUNT_NAME = /资金|经费|金额|预算|投入|支出|补助|补贴|拨款|款$/u;

/** Words that qualify an achievement: 基本全覆盖, 大体完成. 基本医疗, 基本民生 are names. */
export const HALF_WORD =
  /^(?:已|均|全部)?(?:基本(?!公共|医疗|养老|生活|农田|药物|民生|需求|支出|建设|服务|保障|住房|制度|功能|信息|情况)上?|大致|大体上?|总体上)/u;

/** Words of degree: 较为稳定 for 稳定. 较上年 compares. */
export const DEGREE_WORD = /^(?:较为?(?!上|去|往|同|年|前|原|计划)|比较|相对)/u;

/** What says 0 in words where the target is 0. */
export const NONE_IN_WORDS = /无|未|没有|零|不存在/u;

/** What says 100 % in words. */
export const ALL_IN_WORDS = /全覆盖|全部|全面|全员|全额|百分百|足额/u;
