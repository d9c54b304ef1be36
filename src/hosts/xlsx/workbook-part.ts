import { WorkbookError, type SheetVisibility } from '../../sheet';
import { contentTypeOf, hasPart, readPartText, relationshipsOf, type Package, type Relationship } from './package';
import { child, children, isTrue, parseXml } from './xml';

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
  const root = parseXml(name, readPartText(pkg, name)).documentElement;
  if (root?.localName !== 'workbook') throw new WorkbookError('not-a-workbook', `${name} is no workbook`);
  const relationships = relationshipsOf(pkg, name);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));

  const sheets: SheetEntry[] = [];
  const positions: number[] = [];
  const list = child(root, 'sheets');
  (list ? children(list, 'sheet') : []).forEach((element, position) => {
    const target = byId.get(relationshipId(element.attributes) ?? '');
    if (target?.kind !== 'worksheet' || target.external) return;
    if (!hasPart(pkg, target.target)) throw new WorkbookError('damaged-part', `${target.target} is missing`);
    const state = element.getAttribute('state');
    positions.push(position);
    sheets.push({
      name: element.getAttribute('name') ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: target.target,
      position,
    });
  });

  const views = child(root, 'bookViews');
  const activeTab = Number((views && child(views, 'workbookView')?.getAttribute('activeTab')) ?? 0);
  const properties = child(root, 'workbookPr');
  const names = child(root, 'definedNames');
  return {
    name,
    relationships,
    sheets,
    activeSheet: Math.max(0, positions.indexOf(activeTab)),
    date1904: isTrue(properties?.getAttribute('date1904')),
    definedNames: (names ? children(names, 'definedName') : []).map((element) => {
      const localSheetId = element.getAttribute('localSheetId');
      return {
        name: element.getAttribute('name') ?? '',
        refersTo: element.textContent ?? '',
        localSheetId: localSheetId === null ? null : Number(localSheetId),
      };
    }),
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

interface AttributeList {
  readonly length: number;
  item(
    index: number,
  ): { readonly localName: string | null; readonly prefix: string | null; readonly value: string } | null;
}

/** The `id` in the relationships namespace, whatever its prefix; it alone of a sheet's attributes is called so with one. */
function relationshipId(attributes: AttributeList): string | undefined {
  for (let i = 0; i < attributes.length; i++) {
    const attribute = attributes.item(i);
    if (attribute?.localName === 'id' && attribute.prefix) return attribute.value;
  }
  return undefined;
}
