import { halfWidth, squash } from '../form/text';
import {
  FUNDING_COLUMNS,
  GOAL_LABELS,
  HEADER_FIELDS,
  INDICATOR_COLUMNS,
  LEVEL1_WORD,
  LEVEL2_WORD,
  SUMMARY_LABELS,
  TRADITIONAL,
  type FundingColumnName,
  type GoalName,
  type HeaderFieldName,
  type IndicatorColumnName,
  type LabelPattern,
  type SummaryName,
} from '../form/vocabulary';

/** What a label means in one part of the form; a strong wording outranks a weak one. */
export interface Meaning<Name extends string> {
  readonly name: Name;
  readonly strong: boolean;
}

/** Everything that a label may mean; which meaning holds depends on where it stands. */
export interface LabelMeanings {
  readonly field: Meaning<HeaderFieldName> | null;
  readonly funding: Meaning<FundingColumnName> | null;
  readonly goal: Meaning<GoalName> | null;
  readonly column: Meaning<IndicatorColumnName> | null;
  readonly summary: Meaning<SummaryName> | null;
  /** A category of the first level (产出指标), of the second (数量指标), or of both (成本指标, 满意度指标); '' for other texts. */
  readonly category: '' | '1' | '2' | '12';
}

/** Longest label that is looked up: 偏差原因分析及拟采取的改进措施 and the like fit well; prose does not. */
const LONGEST_LABEL = 40;
const LONGEST_CATEGORY = 14;
const NOTHING: LabelMeanings = { field: null, funding: null, goal: null, column: null, summary: null, category: '' };

const TRADITIONAL_CHARACTER = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'gu');

/** A text as patterns are tried on it: no white space, half-width signs, simplified characters. */
export function plain(text: string): string {
  return squash(halfWidth(text)).replace(TRADITIONAL_CHARACTER, (character) => TRADITIONAL.get(character) ?? character);
}

/**
 * A label as it is compared: 得分\n(20分*执行率) → 得分, 1.项目年度目标： → 项目年度目标, 执行率(B/A) → 执行率, 調整預算數A → 调整预算数.
 */
export function labelKey(text: string): string {
  let key = plain(text)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[([].*$/, '');
  key = key.replace(/^(?:[\d一二三四五六七八九十]{1,2}[.、)]|[①-⑳*★※#])+/u, '');
  return key.replace(/(?:[:。.,;*#★※①-⑳]|[/÷×=%]|(?<=[^A-Za-z\d])[A-D]|100%)+$/gu, '');
}

const YEAR_BEFORE = /^20\d{2}年度?/;

const remembered = new Map<string, LabelMeanings>();
const MOST_REMEMBERED = 4096;

/** What a text means as a label; nothing for prose and figures. Remembered, since every form repeats the same few labels. */
export function meaningsOf(text: string): LabelMeanings {
  if (text === '' || text.length > LONGEST_LABEL) return NOTHING;
  let meanings = remembered.get(text);
  if (!meanings) {
    const key = labelKey(text);
    meanings = understand(key);
    // 2023年指标值, 2023年度预算数
    if (meanings === NOTHING && YEAR_BEFORE.test(key)) meanings = understand(key.replace(YEAR_BEFORE, ''));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, meanings);
  }
  return meanings;
}

function understand(key: string): LabelMeanings {
  if (key === '' || /^[\d.,+-]*$|[，。；,;！？!?]/.test(key)) return NOTHING;
  const found = {
    field: match(key, HEADER_FIELDS),
    funding: match(key, FUNDING_COLUMNS),
    goal: match(key, GOAL_LABELS),
    column: match(key, INDICATOR_COLUMNS),
    summary: match(key, SUMMARY_LABELS),
    category: categoryOf(key),
  };
  return Object.values(found).some(Boolean) ? found : NOTHING;
}

function categoryOf(key: string): LabelMeanings['category'] {
  const word = key.replace(/\d+(?:\.\d+)?(?:分|%)?$/, '');
  if (word.length > LONGEST_CATEGORY) return '';
  const first = LEVEL1_WORD.test(word);
  const second = LEVEL2_WORD.test(word);
  return first ? (second ? '12' : '1') : second ? '2' : '';
}

export function categoryLevel(text: string): LabelMeanings['category'] {
  return meaningsOf(text).category;
}

function match<Name extends string>(key: string, patterns: readonly LabelPattern<Name>[]): Meaning<Name> | null {
  const strong = patterns.find((pattern) => pattern.strong.test(key));
  if (strong) return { name: strong.name, strong: true };
  const weak = patterns.find((pattern) => pattern.weak?.test(key));
  return weak ? { name: weak.name, strong: false } : null;
}

/** Whether the text is a label of any part of the form. */
export function isLabel(text: string): boolean {
  const { field, funding, goal, column, summary } = meaningsOf(text);
  return Boolean(field ?? funding ?? goal ?? column ?? summary);
}

/** Whether the text is worded as only a label is; 完成 or 目标 may as well be a value. */
export function isStrongLabel(text: string): boolean {
  const { field, funding, goal, column, summary } = meaningsOf(text);
  return [field, funding, goal, column, summary].some((meaning) => meaning?.strong);
}

/** A text that states label and value in one cell: `年初设定目标:保障学校正常工作运行`. null where it does not. */
export function inlineValue(text: string): { readonly label: string; readonly value: string } | null {
  const match = /^([^:：]{2,30}?)[:：]+\s*(.+)$/su.exec(text);
  return match ? { label: match[1]!, value: match[2]!.trim() } : null;
}
