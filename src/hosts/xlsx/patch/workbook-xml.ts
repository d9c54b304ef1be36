import {
  appendSplice,
  attributeSplice,
  childOf,
  childrenOf,
  prefixFor,
  prefixOf,
  removeSplice,
  spliced,
} from '../outline';
import { relationshipsOf } from '../package';
import { escapeXml } from '../xml';
import { dialectOf, RELATIONSHIP_NAMESPACES, type Draft } from './draft';
import { placeFor, WORKBOOK_ORDER } from './order';

/** Excel recalculates everything when it opens the file: it knows formulas that nobody else does. */
export function requestRecalculation(draft: Draft, workbook: string): void {
  const { text, root } = draft.outline(workbook);
  const calculation = childOf(root, 'calcPr');
  const at = placeFor(root, WORKBOOK_ORDER, 'calcPr');
  draft.setText(
    workbook,
    spliced(
      text,
      calculation
        ? attributeSplice(text, calculation, 'fullCalcOnLoad', '1')
        : [{ start: at, end: at, text: `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>` }],
    ),
  );
}

/** The order of calculation lists every formula cell; a list that is out of date damages the file, one that is missing is made anew. */
export function dropCalculationChain(draft: Draft, workbook: string): void {
  for (const { kind, id, target, external } of relationshipsOf(draft.current(), workbook)) {
    if (kind !== 'calcChain' || external) continue;
    draft.unrelate(workbook, id);
    draft.removePart(target);
  }
}

/** Adds a sheet behind all others. */
export function addSheetEntry(draft: Draft, workbook: string, name: string, relationship: string): void {
  const { text, root } = draft.outline(workbook);
  const sheets = childOf(root, 'sheets');
  const p = prefixOf(root);
  const owner = sheets ?? root;
  const ids = childrenOf(sheets, 'sheet').map(({ attributes }) => Number(attributes.sheetId ?? 0));
  const known = prefixFor(owner, RELATIONSHIP_NAMESPACES);
  const r = known ?? 'r:';
  const declared = known === undefined ? ` xmlns:r="${dialectOf(root).relationships}"` : '';
  const entry = `<${p}sheet${declared} name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${r}id="${relationship}"/>`;
  const at = placeFor(root, WORKBOOK_ORDER, 'sheets');
  draft.setText(
    workbook,
    spliced(text, [
      sheets ? appendSplice(text, sheets, entry) : { start: at, end: at, text: `<${p}sheets>${entry}</${p}sheets>` },
    ]),
  );
}

/** Takes a sheet out of the list; names that belong to it go, and those of later sheets move up. */
export function removeSheetEntry(draft: Draft, workbook: string, position: number): void {
  const { text, root } = draft.outline(workbook);
  const entry = childrenOf(childOf(root, 'sheets'), 'sheet')[position];
  if (!entry) return;
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap((element) => {
    const local = element.attributes.localSheetId;
    if (local === undefined || Number(local) < position) return [];
    if (Number(local) === position) return [removeSplice(element)];
    return attributeSplice(text, element, 'localSheetId', String(Number(local) - 1));
  });
  const tabs = childrenOf(childOf(root, 'bookViews'), 'workbookView').flatMap((view) =>
    (['activeTab', 'firstSheet'] as const).flatMap((attribute) => {
      const tab = Number(view.attributes[attribute] ?? 0);
      return tab > 0 && tab >= position ? attributeSplice(text, view, attribute, String(tab - 1)) : [];
    }),
  );
  draft.setText(workbook, spliced(text, [removeSplice(entry), ...names, ...tabs]));
}

/** Sets a hidden name of the whole workbook, or (null) removes it. */
export function setDefinedName(draft: Draft, workbook: string, name: string, refersTo: string | null): void {
  const { text, root } = draft.outline(workbook);
  const p = prefixOf(root);
  const list = childOf(root, 'definedNames');
  const existing = childrenOf(list, 'definedName').find(({ attributes }) => attributes.name === name);
  const xml =
    refersTo === null ? '' : `<${p}definedName name="${name}" hidden="1">${escapeXml(refersTo)}</${p}definedName>`;
  if (existing && list) {
    const target = xml === '' && list.children.length === 1 ? list : existing;
    draft.setText(workbook, spliced(text, [{ start: target.start, end: target.end, text: xml }]));
  } else if (xml !== '') {
    const at = placeFor(root, WORKBOOK_ORDER, 'definedNames');
    const added = list
      ? appendSplice(text, list, xml)
      : { start: at, end: at, text: `<${p}definedNames>${xml}</${p}definedNames>` };
    draft.setText(workbook, spliced(text, [added]));
  }
}
