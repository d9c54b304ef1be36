import { strToU8, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetSource {
  readonly name?: string;
  /** Inside of `<sheetData>`. */
  readonly rows?: string;
  /** Before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  /** The whole part, instead of the above. */
  readonly xml?: string;
  /** Attributes of the `<sheet>` element. */
  readonly attributes?: string;
  /** Inside of the sheet's `<Relationships>`. */
  readonly relationships?: string;
}

export interface WorkbookSource {
  readonly sheets?: readonly SheetSource[];
  /** Inside of `<sst>`. */
  readonly strings?: string;
  /** Inside of `<styleSheet>`. */
  readonly styles?: string;
  /** Before and after `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  /** Parts to add or replace; null removes one. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The parts of a small workbook, each as plain as Excel accepts it. */
export function parts(source: WorkbookSource): Record<string, string | Uint8Array> {
  const sheets = source.sheets ?? [{}];
  const types: string[] = [];
  const relationships: string[] = [];
  const made: Record<string, string | Uint8Array | null> = {};
  sheets.forEach((sheet, index) => {
    const n = index + 1;
    types.push(`<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
    relationships.push(relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
    made[`xl/worksheets/sheet${n}.xml`] = sheet.xml ?? worksheet(sheet);
    if (sheet.relationships) made[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relationshipsPart(sheet.relationships);
  });
  if (source.strings !== undefined) {
    types.push(`<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`);
    relationships.push(relationship('rId101', 'sharedStrings', 'sharedStrings.xml'));
    made['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${source.strings}</sst>`;
  }
  if (source.styles !== undefined) {
    types.push(`<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`);
    relationships.push(relationship('rId102', 'styles', 'styles.xml'));
    made['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${source.styles}</styleSheet>`;
  }
  const list = sheets
    .map(
      (sheet, i) =>
        `<sheet name="${sheet.name ?? `S${i + 1}`}" sheetId="${i + 1}" ${sheet.attributes ?? ''} r:id="rId${i + 1}"/>`,
    )
    .join('');
  made['[Content_Types].xml'] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types.join('')}</Types>`;
  made['_rels/.rels'] = relationshipsPart(relationship('rId1', 'officeDocument', 'xl/workbook.xml'));
  made['xl/workbook.xml'] =
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${source.before ?? ''}<sheets>${list}</sheets>${source.after ?? ''}</workbook>`;
  made['xl/_rels/workbook.xml.rels'] = relationshipsPart(relationships.join(''));
  return Object.fromEntries(
    Object.entries({ ...made, ...source.parts }).filter(
      (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
    ),
  );
}

export function worksheet(sheet: SheetSource): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${sheet.before ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
}

export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

export function relationshipsPart(inside: string): string {
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${inside}</Relationships>`;
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** A workbook file. */
export function xlsx(source: WorkbookSource = {}): Uint8Array {
  return zip(parts(source));
}

/** A workbook of one sheet with these rows. */
export function oneSheet(rows: string, source: WorkbookSource = {}): Uint8Array {
  return xlsx({ ...source, sheets: [{ rows }] });
}
