import { FormulaSyntaxError, parseFormula } from '../../../src/calculation';
import { HostError } from '../host-error';
import type { Members } from '../members';
import { intersection, newId, type HostConditionalFormat, type HostSheet } from '../model';
import type { ObjectOf, RuleObject } from '../objects';
import { colour, integer, oneOf, text, truth } from './arguments';

/** Rules of the sheet that touch the range, the one of highest priority first. */
function rulesOf({ sheet, range }: ObjectOf<'ConditionalFormatCollection'>): HostConditionalFormat[] {
  return sheet.conditionalFormats.filter((rule) => rule.ranges.some((area) => intersection(area, range) !== null));
}

const ruleObject = (sheet: HostSheet, rule: HostConditionalFormat): RuleObject<'ConditionalFormat'> => ({
  className: 'ConditionalFormat',
  sheet,
  rule,
});

function mustBeChangeable(sheet: HostSheet): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) {
    throw new HostError('AccessDenied', 'The worksheet is protected.');
  }
}

function custom({ sheet, rule }: RuleObject<string>): RuleObject<'CustomConditionalFormat'> | null {
  return rule.type === 'Custom' ? { className: 'CustomConditionalFormat', sheet, rule } : null;
}

export const conditionalFormatCollection: Members<'ConditionalFormatCollection'> = {
  items: (object) => rulesOf(object).map((rule) => ruleObject(object.sheet, rule)),
  item(object, key) {
    const rule = rulesOf(object).find(({ id }) => id === key);
    if (!rule) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return ruleObject(object.sheet, rule);
  },
  objects: {
    Add({ sheet, range }, [type], { workbook }) {
      mustBeChangeable(sheet);
      const rule: HostConditionalFormat = {
        id: newId(workbook),
        type: oneOf(type, ['Custom']),
        ranges: [range],
        formula: '',
        stopIfTrue: false,
        fill: null,
        font: null,
        unreadable: false,
      };
      sheet.conditionalFormats.push(rule);
      return ruleObject(sheet, rule);
    },
    GetItemAt(object, [index]) {
      const rule = rulesOf(object)[integer(index)];
      if (!rule) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
      return ruleObject(object.sheet, rule);
    },
  },
  methods: {
    GetCount: (object) => rulesOf(object).length,
    ClearAll(object) {
      const rules = new Set(rulesOf(object));
      object.sheet.conditionalFormats = object.sheet.conditionalFormats.filter((rule) => !rules.has(rule));
    },
  },
};

export const conditionalFormat: Members<'ConditionalFormat'> = {
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => rule.type },
    Priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set({ sheet, rule }, value) {
        mustBeChangeable(sheet);
        const priority = integer(value);
        if (priority < 0) throw new HostError('InvalidArgument', 'not a priority');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
        sheet.conditionalFormats.splice(priority, 0, rule);
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set({ rule }, value) {
        rule.stopIfTrue = truth(value);
      },
    },
  },
  objects: {
    Custom(object) {
      const found = custom(object);
      // Loading it from a rule of another type fails the whole request.
      if (!found) throw new HostError('InvalidArgument', 'The rule is not a custom one.');
      return found;
    },
    CustomOrNullObject: (object) => custom(object),
    GetRange({ sheet, rule }) {
      if (rule.ranges.length !== 1) throw new HostError('InvalidOperation', 'The rule has several ranges.');
      return { className: 'Range', sheet, range: rule.ranges[0]! };
    },
    GetRanges: ({ sheet, rule }) => ({ className: 'RangeAreas', sheet, areas: rule.ranges }),
  },
  methods: {
    Delete({ sheet, rule }) {
      mustBeChangeable(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
    },
  },
};

export const customConditionalFormat: Members<'CustomConditionalFormat'> = {
  objects: {
    Rule: ({ sheet, rule }) => ({ className: 'ConditionalFormatRule', sheet, rule }),
    Format: ({ sheet, rule }) => ({ className: 'ConditionalRangeFormat', sheet, rule }),
  },
};

const readable = ({ rule }: RuleObject<string>) => {
  if (rule.unreadable)
    throw new HostError('GeneralException', 'There was an internal error while processing the request.');
  return rule;
};

export const conditionalFormatRule: Members<'ConditionalFormatRule'> = {
  scalars: {
    Formula: {
      get: (object) => readable(object).formula,
      set({ sheet, rule }, value) {
        mustBeChangeable(sheet);
        const formula = text(value);
        if (!formula.startsWith('=')) throw new HostError('InvalidArgument', 'The formula has no =.');
        try {
          parseFormula(formula);
        } catch (error) {
          if (error instanceof FormulaSyntaxError) throw new HostError('InvalidArgument', error.message);
          throw error;
        }
        if (/"[^"]{256,}"/.test(formula)) throw new HostError('InvalidArgument', 'A text in the formula is too long.');
        if (formula.includes('{')) throw new HostError('InvalidArgument', 'Array constants are not allowed here.');
        rule.formula = formula;
      },
    },
  },
};

export const conditionalRangeFormat: Members<'ConditionalRangeFormat'> = {
  objects: {
    Fill: ({ sheet, rule }) => ({ className: 'ConditionalRangeFill', sheet, rule }),
    Font: ({ sheet, rule }) => ({ className: 'ConditionalRangeFont', sheet, rule }),
  },
};

export const conditionalRangeFill: Members<'ConditionalRangeFill'> = {
  scalars: {
    Color: {
      get: (object) => readable(object).fill ?? '',
      set({ rule }, value) {
        rule.fill = colour(value);
      },
    },
  },
};

export const conditionalRangeFont: Members<'ConditionalRangeFont'> = {
  scalars: {
    Color: {
      get: (object) => readable(object).font ?? '',
      set({ rule }, value) {
        rule.font = colour(value);
      },
    },
  },
};
