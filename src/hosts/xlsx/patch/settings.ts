import { SETTINGS_NAMESPACE, settingsFromXml, settingsToXml } from '../../../sheet';
import { namespaceOf, parseOutline } from '../outline';
import { readPartText, relationshipsOf, type Package } from '../package';
import type { WorkbookPart } from '../workbook-part';
import { dialectOf, XML_DECLARATION, type Draft } from './draft';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const STRICT_DATA_STORE = 'http://purl.oclc.org/ooxml/officeDocument/customXml';
/** Names our item in its package; one item of ours is all that there is. */
const ITEM_ID = '{5E1FE7A1-0000-4C0D-8E5A-5E1FE7A15E77}';

interface SettingsPart {
  readonly part: string;
  readonly relationship: string;
}

function findSettings(pkg: Package, workbook: WorkbookPart): SettingsPart | null {
  for (const { kind, target, external, id } of relationshipsOf(pkg, workbook.name)) {
    if (kind !== 'customXml' || external) continue;
    const text = readPartText(pkg, target);
    if (text.includes(SETTINGS_NAMESPACE) && namespaceOf(parseOutline(target, text)) === SETTINGS_NAMESPACE) {
      return { part: target, relationship: id };
    }
  }
  return null;
}

/** The settings that a workbook carries, as JSON text; null where it has none. */
export function readSettings(pkg: Package, workbook: WorkbookPart): string | null {
  const found = findSettings(pkg, workbook);
  return found && settingsFromXml(readPartText(pkg, found.part));
}

/** Stores the settings as one custom XML part, or (null) removes it. */
export function writeSettings(draft: Draft, workbook: WorkbookPart, json: string | null): void {
  const found = findSettings(draft.current(), workbook);
  if (json === null) {
    if (!found) return;
    for (const { target, external } of relationshipsOf(draft.current(), found.part))
      if (!external) draft.removePart(target);
    draft.unrelate(workbook.name, found.relationship);
    draft.removePart(found.part);
    return;
  }
  if (found) {
    draft.setText(found.part, settingsToXml(json));
    return;
  }
  const dialect = dialectOf(draft.outline(workbook.name).root);
  const item = draft.freeName('customXml/item#.xml');
  const properties = draft.freeName('customXml/itemProps#.xml');
  const dataStore = dialect.relationships.includes('purl.oclc.org') ? STRICT_DATA_STORE : DATA_STORE;
  draft.addPart(item, settingsToXml(json), 'application/xml');
  draft.addPart(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dataStore}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES_TYPE,
  );
  draft.relate(workbook.name, { type: `${dialect.relationships}/customXml`, target: item });
  draft.relate(item, { type: `${dialect.relationships}/customXmlProps`, target: properties });
}
