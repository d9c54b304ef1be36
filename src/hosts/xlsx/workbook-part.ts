import { WorkbookError, type SheetVisibility } from '../../sheet';
import { contentTypeOf, hasPart, readPartText, relationshipsOf, type Package, type Relationship } from './package';
import { childOf, childrenOf, parseOutline } from './outline';
import { isTrue } from './xml';

/** A sheet of cells. Chart sheets, macro modules and sheets whose relationship is broken hold none and are not listed. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
  /** Position among all `<sheet>` elements, chart sheets too: `localSheetId` of defined names counts so. */
  readonly position: number;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly localSheetId: number | null;
}

export interface WorkbookPart {
  readonly name: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  /** Index in `sheets` of the sheet in front. */
  readonly activeSheet: number;
  readonly date1904: boolean;
  /** No sheet may be added, removed or renamed. */
  readonly isStructureLocked: boolean;
  readonly definedNames: readonly DefinedName[];
}

const NOT_WORKBOOKS: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|ms-word/, 'Word document'],
  [/presentationml|ms-powerpoint/, 'presentation'],
  [/visio/, 'drawing'],
];

/** @throws WorkbookError not-a-workbook, legacy-format, damaged-part. */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const name = findWorkbook(pkg);
  const root = parseOutline(name, readPartText(pkg, name));
  if (root.local !== 'workbook') throw new WorkbookError('not-a-workbook', `${name} is no workbook`);
  const relationships = relationshipsOf(pkg, name);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));

  const sheets: SheetEntry[] = [];
  const positions: number[] = [];
  childrenOf(childOf(root, 'sheets'), 'sheet').forEach(({ attributes }, position) => {
    const target = byId.get(relationshipId(attributes) ?? '');
    if (target?.kind !== 'worksheet' || target.external) return;
    if (!hasPart(pkg, target.target)) throw new WorkbookError('damaged-part', `${target.target} is missing`);
    const { name: sheetName = '', state } = attributes;
    positions.push(position);
    sheets.push({
      name: sheetName,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: target.target,
      position,
    });
  });

  const activeTab = Number(childOf(childOf(root, 'bookViews'), 'workbookView')?.attributes.activeTab ?? 0);
  return {
    name,
    relationships,
    sheets,
    activeSheet: Math.max(0, positions.indexOf(activeTab)),
    date1904: isTrue(childOf(root, 'workbookPr')?.attributes.date1904),
    isStructureLocked: isTrue(childOf(root, 'workbookProtection')?.attributes.lockStructure),
    definedNames: childrenOf(childOf(root, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
      name: attributes.name ?? '',
      refersTo: text,
      localSheetId: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
    })),
  };
}

function findWorkbook(pkg: Package): string {
  if (hasPart(pkg, 'mimetype') && /opendocument\.spreadsheet/.test(readPartText(pkg, 'mimetype'))) {
    throw new WorkbookError('legacy-format', 'OpenDocument spreadsheet');
  }
  const main = relationshipsOf(pkg, '').find((r) => r.kind === 'officeDocument' && !r.external);
  if (!main) throw new WorkbookError('not-a-workbook', 'zip container without an office document');
  if (!hasPart(pkg, main.target)) throw new WorkbookError('damaged-part', `${main.target} is missing`);
  const type = contentTypeOf(pkg, main.target);
  if (/sheet\.binary/.test(type)) throw new WorkbookError('legacy-format', 'binary workbook (.xlsb)');
  const other = NOT_WORKBOOKS.find(([pattern]) => pattern.test(type));
  if (other) throw new WorkbookError('not-a-workbook', other[1]);
  return main.target;
}

/** The `id` of the relationships namespace, whatever its prefix; it alone of a sheet's attributes is called so with one. */
function relationshipId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
