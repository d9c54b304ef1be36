import type { CellRef, RangeRef } from '../sheet';
import type { Field, Figure } from './field';
import type { MeasureField } from './measure';

/** Monetary unit of the funding block, as its header states it. */
export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/** What a row of the funding block (项目资金) is about. */
export type FundingKind =
  | 'total' // 年度资金总额
  | 'currentYearAppropriation' // 当年财政拨款, 财政资金
  | 'carryover' // 上年结转资金
  | 'specialAccount' // 财政专户管理资金
  | 'unitFunds' // 单位资金
  | 'otherFunds'; // 其他资金, and any other label under 其中

/** A row of the funding block. A member is null where the layout has no such column: that is not the same as blank. */
export interface FundingRow {
  readonly kind: FundingKind;
  readonly label: Field;
  readonly initialBudget: Figure | null;
  readonly annualBudget: Figure | null;
  readonly executed: Figure | null;
  readonly weight: Figure | null;
  /** 执行率 in points. */
  readonly rate: Figure | null;
  readonly score: Figure | null;
  /** 原因 column of the funding block (Sichuan); printed instructions are already blanked. */
  readonly reason: Field | null;
  /** Splits another 其中 row (中央, 省级 … under 财政拨款): never add it to that row. */
  readonly nested?: true;
}

export interface FundingBlock {
  readonly unit: MoneyUnit | null;
  /** The cell that states the unit. */
  readonly unitCell: CellRef | null;
  readonly total: FundingRow | null;
  /** The 其中 rows, in order. */
  readonly breakdown: readonly FundingRow[];
}

/** The columns of the indicator table that a layout may have. */
export type IndicatorColumn = 'level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'score' | 'reason';

/** A row of the indicator table (绩效指标). Placeholder rows (指标2: ……, /) are not indicators and are left out. */
export interface Indicator {
  /** 一级指标; carried down over merged or blank cells. The cell is the one that holds the text. */
  readonly level1: Field;
  /** 二级指标. */
  readonly level2: Field;
  /** 三级指标, with any 指标1: prefix as printed. */
  readonly name: Field;
  /** 年度指标值. Sign, value and unit columns are joined: `=` `100` `%` → `=100%`; the cell is the value's. null: the layout has no such column. */
  readonly target: MeasureField | null;
  /** 实际完成值. */
  readonly actual: MeasureField | null;
  /**
   * 分值. null where the layout has no 分值 column, and where the cell is merged into that of a row above: points of a group
   * stand in its first row only, so that nobody adds them twice.
   */
  readonly weight: Figure | null;
  /** 得分; null as `weight` is. */
  readonly score: Figure | null;
  /** 偏差原因分析及改进措施. A cell merged over several rows is the reason of each. */
  readonly reason: Field | null;
  /** A row of the decision or process part (决策, 过程, 管理): needs no target. */
  readonly isProcess: boolean;
}

/** 项目支出绩效自评表: one self-evaluation form. Plain data, every value with the cell that it came from. */
export interface SelfEvaluationForm {
  /** Host id of the sheet; '' in a form that never was in a sheet. */
  readonly sheet: string;
  readonly sheetName: string;
  readonly range: RangeRef | null;
  readonly title: Field;
  readonly year: number | null;
  /** The cell that states the year, or has a place for it that was never filled in; null where there is none. */
  readonly yearCell: CellRef | null;
  readonly projectName: Field | null;
  /** 主管部门. */
  readonly department: Field | null;
  /** 实施单位. */
  readonly implementingUnit: Field | null;
  readonly funding: FundingBlock | null;
  readonly goals: {
    /** 预期目标. */
    readonly expected: Field | null;
    /** 实际完成情况. */
    readonly completion: Field | null;
  };
  /** Which columns the indicator table has; a column that is not here is never blank. */
  readonly columns: ReadonlySet<IndicatorColumn>;
  /** Header text of the explanation column, as printed, for messages. */
  readonly reasonHeader: string | null;
  readonly indicators: readonly Indicator[];
  /** Form-level explanations that are filled in (偏差大或目标未完成原因分析, 其他需要说明的问题): they explain every row. */
  readonly explanations: readonly Field[];
  /** A form-level row for explanations that nothing is written in: where a layout without a 偏差原因 column asks for them. */
  readonly blankExplanation?: (Field & { readonly label: string }) | null;
  /** Other prose of the form (注:, 备注). */
  readonly notes: readonly Field[];
  readonly stated: {
    readonly totalWeight: Figure | null;
    readonly totalScore: Figure | null;
    readonly grade: Field | null;
  };
  /** false where merges were not read: a blank explanation may belong to a merged area. */
  readonly mergesKnown: boolean;
}

/** A region that looks like a form and could not be read with confidence. */
export interface UnreadRegion {
  readonly sheet: string;
  readonly sheetName: string;
  readonly range: RangeRef;
  /** Why; its sentence is in `messages`. */
  readonly reason: UnreadReason;
  /** The cell at which reading stopped. */
  readonly cell: CellRef | null;
}

export type UnreadReason =
  | 'no-indicator-header' // no header row with 一级/二级/三级指标, 指标值, 得分 …
  | 'no-score-column' // an indicator table without any 得分 column
  | 'no-indicators' // header found, no filled row below
  | 'ambiguous-columns' // two columns claim the same meaning
  | 'no-funding' // a form whose funding block has no readable amounts
  | 'not-calculated' // figures are formulas that no program has calculated
  | 'cut-off'; // the sheet was too large to be read whole and the form reaches the edge

/** What a table is that is no filled self-evaluation form of a project. */
export type OtherKind =
  | 'template' // 项目支出绩效自评表 that nobody has filled in
  | 'department' // 部门整体支出绩效自评表
  | 'targets' // 绩效目标申报表
  | 'monitoring' // 绩效运行监控表
  | 'standards' // 指标体系, 指标库
  | 'list' // 自评结果汇总表, 目录
  | 'instructions'; // 填报说明

/** A table that was understood and is no form to be checked: it is named, never judged. */
export interface OtherTable {
  readonly sheet: string;
  readonly sheetName: string;
  readonly range: RangeRef;
  readonly kind: OtherKind;
  readonly title: string;
}

export interface ReadingResult {
  readonly forms: readonly SelfEvaluationForm[];
  readonly unread: readonly UnreadRegion[];
  readonly others: readonly OtherTable[];
}
