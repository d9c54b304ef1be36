import { freeSheetName, type ReportSheet } from '../../../sheet';
import { defaultLimits } from '../limits';
import type { Package } from '../package';
import { createDraft, MAIN, RELATIONSHIP_NAMESPACES, XML_DECLARATION } from '../patch/draft';
import { createStyleEditor } from '../patch/style-editor';
import { readWorkbookPart } from '../workbook-part';
import { encodeText } from '../xml';
import { writeContainer } from '../zip/writer';
import { addSheet, sheetNames } from './report-sheet';

const WORKBOOK = 'xl/workbook.xml';

/** A workbook of reports alone: one sheet each, in order. Give every table its own sheet and each keeps its header in sight. */
export function createReportFile(reports: readonly ReportSheet[]): Uint8Array {
  const draft = createDraft(emptyPackage());
  const styles = createStyleEditor(draft, readWorkbookPart(draft.current()));
  for (const report of reports) {
    const workbook = readWorkbookPart(draft.current());
    addSheet(draft, workbook, report, freeSheetName(report.sheetName, sheetNames(workbook)), null, styles);
  }
  styles.finish();
  const { container, written } = draft.current();
  return writeContainer(container, written);
}

function emptyPackage(): Package {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/${WORKBOOK}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP_NAMESPACES[0]}/officeDocument" Target="${WORKBOOK}"/></Relationships>`,
    [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP_NAMESPACES[0]}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  };
  return {
    container: { file: new Uint8Array(), limits: defaultLimits, entries: [], byKey: new Map() },
    written: new Map(
      Object.entries(parts).map(([name, text]) => [
        name.toLowerCase(),
        { name, content: encodeText(XML_DECLARATION + text, 'utf-8') },
      ]),
    ),
  };
}
