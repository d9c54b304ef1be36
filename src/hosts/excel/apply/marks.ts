import {
  isOwnMark,
  MARK_COLOURS,
  markTone,
  parseRange,
  type Mark,
  type RangeAddress,
  type WorkbookErrorCode,
} from '../../../sheet';
import { toWorkbookError } from '../errors';
import { runSteps, type Step } from '../steps';
import { rangeOf, rulesOf, sheetOf, sheetOrNull } from '../proxies';
import type { RunOptions } from '../run';

/** A conditional format of a sheet, as far as it is known before its formula is read. */
export interface Rule {
  readonly sheet: string;
  readonly id: string;
  readonly isCustom: boolean;
}

/** One of our marks as it stands on a sheet. */
export interface StandingMark {
  readonly id: string;
  readonly mark: Mark;
}

const RULE_BYTES = 1_600;
const LIST_BYTES = 700;
/** Unreadable rules are looked for by halves; that must end. */
const MOST_REQUESTS = 60;
/** Errors that no rule is to blame for. */
export const HOPELESS: readonly WorkbookErrorCode[] = ['cancelled', 'cell-edit-mode', 'host-busy'];

/** Ids and types only: whatever else is loaded from a rule of another type would fail the whole request. */
export function ruleListStep(sheet: string, rules: Map<string, readonly Rule[]>): Step {
  return {
    bytes: LIST_BYTES,
    run: (context) => {
      const list = sheetOrNull(context, sheet).getRange().untrack().conditionalFormats.load('items/id,items/type');
      return () => {
        const items = list.isNullObject ? [] : list.items;
        rules.set(
          sheet,
          items.map(({ id, type }) => ({ sheet, id, isCustom: type === 'Custom' })),
        );
      };
    },
  };
}

/** Our marks by the id of their rule, as they are found. */
export type FoundMarks = Map<string, StandingMark>;

/** Reads custom rules. One that Excel cannot read fails the whole request: see `readRulesByHalves`. */
export function markSteps(rules: readonly Rule[], found: FoundMarks): Step[] {
  return rules.filter(({ isCustom }) => isCustom).map((rule) => markStep(rule, found));
}

/**
 * Reads custom rules among which some cannot be read: the request is halved until such a rule stands alone, and that one is
 * passed over – it is none of ours.
 */
export async function readRulesByHalves(rules: readonly Rule[], found: FoundMarks, options: RunOptions): Promise<void> {
  const queue: (readonly Rule[])[] = [rules.filter(({ isCustom }) => isCustom)];
  for (let requests = 0; queue.length > 0 && requests < MOST_REQUESTS; requests++) {
    const some = queue.shift()!;
    try {
      await runSteps(markSteps(some, found), options);
    } catch (error) {
      if (HOPELESS.includes(toWorkbookError(error).code)) throw error;
      if (some.length > 1) {
        const half = Math.ceil(some.length / 2);
        queue.unshift(some.slice(0, half), some.slice(half));
      }
    }
  }
}

/** Marks by sheet, in order of priority. */
export function marksBySheet(rules: Iterable<Rule>, found: FoundMarks): Map<string, StandingMark[]> {
  const marks = new Map<string, StandingMark[]>();
  for (const { sheet, id } of rules) {
    const standing = found.get(id);
    if (standing) marks.set(sheet, [...(marks.get(sheet) ?? []), standing]);
  }
  return marks;
}

function markStep({ sheet, id }: Rule, found: FoundMarks): Step {
  return {
    bytes: RULE_BYTES,
    run: (context) => {
      const rule = rulesOf(context, sheet).getItem(id);
      const { rule: condition, format } = rule.custom;
      condition.load('formula');
      const fill = format.fill.load('color');
      const ranges = rule.getRanges().untrack().load('address');
      return () => {
        if (!isOwnMark(condition.formula)) return;
        const area = firstArea(ranges.address);
        const range = { sheet, ...area };
        found.set(id, { id, mark: { kind: 'mark', range, formula: condition.formula, tone: markTone(fill.color) } });
      };
    },
  };
}

/** The area that the rule's formula is written for; the user may have copied a mark elsewhere. */
function firstArea(address: string): RangeAddress {
  const areas = address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map(parseRange);
  return areas.reduce((first, area) =>
    area.top < first.top || (area.top === first.top && area.left < first.left) ? area : first,
  );
}

export function removeRuleStep(sheet: string, id: string): Step {
  return {
    bytes: LIST_BYTES,
    run: (context) => rulesOf(context, sheet).getItem(id).delete(),
  };
}

/** Marks in the order of their priority, above all other rules. */
export function addMarkSteps(marks: readonly Mark[]): Step[] {
  // Each goes to the top: the first comes last.
  return [...marks].reverse().map(({ range, formula, tone }) => ({
    bytes: 1_800 + formula.length * 3,
    run: (context) => {
      const { conditionalFormats } = rangeOf(sheetOf(context, range.sheet), range);
      const rule = conditionalFormats.add('Custom');
      rule.custom.rule.formula = formula;
      rule.custom.format.fill.color = MARK_COLOURS[tone].fill;
      rule.custom.format.font.color = MARK_COLOURS[tone].font;
      rule.priority = 0;
    },
  }));
}

/** Excel may not repaint a rule when another cell changes; one calculation of the sheet does it. */
export function recalculateStep(sheet: string): Step {
  return { bytes: 400, run: (context) => sheetOf(context, sheet).calculate(true) };
}
