import {
  isOwnMark,
  MARK_COLOURS,
  markTone,
  parseRange,
  formatRange,
  type ClearMarks,
  type Mark,
  type RangeAddress,
} from '../../../sheet';
import { translateFormula } from '../formula';
import {
  attributeSplice,
  childOf,
  childrenOf,
  prefixOf,
  removeSplice,
  spliced,
  type Splice,
  type XmlElement,
} from '../outline';
import { cellXml } from '../xml';
import type { Draft } from './draft';
import { placeFor, WORKSHEET_ORDER } from './order';
import type { StyleEditor } from './style-editor';

/** The look of a mark: a fill that leaves the user's own formatting below it. */
function differential(tone: Mark['tone']): string {
  const { fill, font } = MARK_COLOURS[tone];
  const argb = (colour: string) => `FF${colour.slice(1)}`;
  return `<font><color rgb="${argb(font)}"/></font><fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
}

/**
 * Puts marks on a sheet above all other conditional formats, and takes away ours where the changes say so.
 * Gives the marks that stood there before.
 */
export function markSheet(
  draft: Draft,
  part: string,
  sheet: string,
  changes: readonly (Mark | ClearMarks)[],
  styles: StyleEditor,
): Mark[] {
  const { text, root } = draft.outline(part);
  const before = ownMarks(root, sheet, styles);
  const lastClear = changes.map(({ kind }) => kind).lastIndexOf('clear-marks');
  const added = changes.slice(lastClear + 1).filter((change): change is Mark => change.kind === 'mark');

  const splices: Splice[] = [];
  const rules = allRules(root);
  const own = lastClear >= 0 ? rules.filter((rule) => isOwnMark(formulaOf(rule))) : [];
  splices.push(...removals(own));
  const others = rules.filter((rule) => !own.includes(rule));
  splices.push(...makeRoom(text, others, added.length));

  const prefix = prefixOf(root);
  const xml = added.map(({ range, formula, tone }, index) => {
    const dxf = styles.differential(differential(tone));
    const rule = `<${prefix}cfRule type="expression" dxfId="${dxf}" priority="${index + 1}"><${prefix}formula>${cellXml(formula.replace(/^=/, ''))}</${prefix}formula></${prefix}cfRule>`;
    return `<${prefix}conditionalFormatting sqref="${formatRange(range)}">${rule}</${prefix}conditionalFormatting>`;
  });
  if (xml.length > 0) {
    const at = placeFor(root, WORKSHEET_ORDER, 'conditionalFormatting');
    splices.push({ start: at, end: at, text: xml.join('') });
  }
  draft.setText(part, spliced(text, splices));
  return before;
}

/** Every rule of the sheet: plain ones, and those of Excel 2010 in the sheet's extension list. */
function allRules(root: XmlElement): XmlElement[] {
  const plain = childrenOf(root, 'conditionalFormatting').flatMap((format) => childrenOf(format, 'cfRule'));
  const extended = childrenOf(childOf(root, 'extLst'), 'ext')
    .flatMap((ext) => childrenOf(ext, 'conditionalFormattings'))
    .flatMap((list) => childrenOf(list, 'conditionalFormatting'))
    .flatMap((format) => childrenOf(format, 'cfRule'));
  return [...plain, ...extended];
}

function formulaOf(rule: XmlElement): string {
  return (childOf(rule, 'formula') ?? childOf(rule, 'f'))?.text ?? '';
}

/** Removes rules, and with the last rule of an element the element itself, up to an extension list that would be empty. */
function removals(rules: readonly XmlElement[]): Splice[] {
  const gone = new Set<XmlElement>();
  const remove = (element: XmlElement): void => {
    gone.add(element);
    const { parent } = element;
    if (!parent?.parent) return;
    // A conditional format of the extension list names its cells in an element beside the rules.
    if (parent.children.every((child) => gone.has(child) || child.local === 'sqref')) remove(parent);
  };
  rules.forEach(remove);
  return [...gone].filter(({ parent }) => !parent || !gone.has(parent)).map(removeSplice);
}

/** Moves other rules down just as far as the new ones need. */
function makeRoom(text: string, rules: readonly XmlElement[], count: number): Splice[] {
  const prioritised = rules.filter(({ attributes }) => attributes.priority !== undefined);
  if (count === 0 || prioritised.length === 0) return [];
  const highest = Math.min(...prioritised.map(({ attributes }) => Number(attributes.priority)));
  const shift = count + 1 - highest;
  if (shift <= 0) return [];
  return prioritised.flatMap((rule) =>
    attributeSplice(text, rule, 'priority', String(Number(rule.attributes.priority) + shift)),
  );
}

/** Our marks as changes that would make them again. */
function ownMarks(root: XmlElement, sheet: string, styles: StyleEditor): Mark[] {
  return allRules(root)
    .filter((rule) => isOwnMark(formulaOf(rule)))
    .sort((a, b) => Number(a.attributes.priority) - Number(b.attributes.priority))
    .flatMap((rule): Mark[] => {
      const areas = areasOf(rule);
      const top = Math.min(...areas.map((area) => area.top));
      const left = Math.min(...areas.map((area) => area.left));
      const formula = `=${formulaOf(rule)}`;
      return areas.map((area) => ({
        kind: 'mark',
        range: { sheet, ...area },
        // A rule over several areas is written for the first cell of the rectangle around them.
        formula: translateFormula(formula, area.top - top, area.left - left),
        tone: toneOf(rule, styles),
      }));
    });
}

function areasOf(rule: XmlElement): RangeAddress[] {
  const list = rule.parent?.attributes.sqref ?? childOf(rule.parent ?? undefined, 'sqref')?.text ?? '';
  return list.split(/\s+/).filter(Boolean).map(parseRange);
}

function toneOf(rule: XmlElement, styles: StyleEditor): Mark['tone'] {
  const { dxfId } = rule.attributes;
  const xml = dxfId === undefined ? '' : styles.differentialXml(Number(dxfId));
  const colour = /bgColor\s+rgb="(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})"/.exec(xml)?.[1];
  return markTone(colour && `#${colour}`);
}
