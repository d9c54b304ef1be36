import type { XmlElement } from '../outline';

/** The order that ISO/IEC 29500 demands of the children of some elements; Excel repairs a file that breaks it. */
export const WORKSHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
  'extLst',
] as const; // prettier-ignore

export const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const; // prettier-ignore

export const STYLES_ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors',
  'extLst',
] as const; // prettier-ignore

/** Where a new child belongs: behind the last one that may stand before it. Elements out of other namespaces keep their place. */
export function placeFor(parent: XmlElement, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  let at = parent.contentStart;
  for (const child of parent.children) {
    const childRank = order.indexOf(child.local);
    if (childRank >= 0 && childRank <= rank) at = child.end;
  }
  return at;
}
