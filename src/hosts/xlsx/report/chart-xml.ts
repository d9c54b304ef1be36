import { columnName, type ReportChart, type ReportValue, type TableLayout } from '../../../sheet';
import { XML_DECLARATION, type Dialect } from '../patch/draft';
import { escapeXml } from '../xml';

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Size of a chart in cells of the usual size. */
const WIDTH = 8;
const HEIGHT = 16;

/** A chart over two columns of a table, with the values that it shows, so that it is drawn before anything is calculated. */
export function chartXml(
  chart: ReportChart,
  { table, headers, headerRow, lastRow }: TableLayout,
  sheet: string,
  dialect: Dialect,
): string {
  const indexOf = (header: string) => table.columns.findIndex((column) => column.header === header);
  const [category, value] = [indexOf(chart.category), indexOf(chart.value)];
  const quoted = `'${sheet.replace(/'/g, "''")}'`;
  const cells = (column: number, from: number, to: number) =>
    escapeXml(`${quoted}!$${columnName(column)}$${from + 1}:$${columnName(column)}$${to + 1}`);
  const rows = Array.from({ length: lastRow - headerRow }, (_, index) => table.rows[index] ?? []);
  const categories = rows.map((row) => shown(row[category] ?? null));
  const values = rows.map((row) => figure(row[value] ?? null));

  const points = (list: readonly (string | null)[]) =>
    list.map((v, i) => (v === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(v)}</c:v></c:pt>`)).join('');
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${cells(value, headerRow, headerRow).replace(/:.*$/, '')}</c:f><c:strCache><c:ptCount val="1"/>${points([headers[value] ?? ''])}</c:strCache></c:strRef></c:tx>${look(chart.kind, rows.length)}<c:cat><c:strRef><c:f>${cells(category, headerRow + 1, lastRow)}</c:f><c:strCache><c:ptCount val="${rows.length}"/>${points(categories)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${cells(value, headerRow + 1, lastRow)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${rows.length}"/>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`;

  return `${XML_DECLARATION}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(chart.kind, series, values)}</c:plotArea>${chart.kind === 'pie' ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** Colours of our own: a workbook without a theme has none to fall back on. */
const PALETTE = ['2F75B5', 'C65911', '70AD47', 'FFC000', '7F7F7F', '7030A0'];

function look(kind: ReportChart['kind'], points: number): string {
  const fill = (index: number) =>
    `<c:spPr><a:solidFill><a:srgbClr val="${PALETTE[index % PALETTE.length]}"/></a:solidFill></c:spPr>`;
  if (kind !== 'pie') return `${fill(0)}<c:invertIfNegative val="0"/>`;
  return Array.from(
    { length: points },
    (_, i) => `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/>${fill(i)}</c:dPt>`,
  ).join('');
}

function plot(kind: ReportChart['kind'], series: string, values: readonly (string | null)[]): string {
  if (kind === 'pie') {
    const labels =
      '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
    return `<c:pieChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
  const [categoryAxis, valueAxis] = kind === 'bar' ? ['l', 'b'] : ['b', 'l'];
  // The first row of the table stands at the top of a bar chart, as people read it.
  const orientation = kind === 'bar' ? 'maxMin' : 'minMax';
  // Bars that do not begin at 0 exaggerate differences.
  const origin = values.some((v) => Number(v ?? 0) < 0) ? '' : '<c:min val="0"/>';
  const crosses = kind === 'bar' ? 'max' : 'autoZero';
  return `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart><c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${categoryAxis}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${origin}</c:scaling><c:delete val="0"/><c:axPos val="${valueAxis}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`;
}

function shown(value: ReportValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return 'number' in value ? value.number : value.text;
}

function figure(value: ReportValue): string | null {
  return value !== null && typeof value === 'object' && 'number' in value ? value.number : null;
}

/** The drawing part: one frame a chart, below each other, at a column. */
export function drawingXml(
  titles: readonly string[],
  relationships: readonly string[],
  column: number,
  dialect: Dialect,
): string {
  const frames = titles.map((title, index) => {
    const top = 1 + index * (HEIGHT + 1);
    return `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${top}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + WIDTH}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${top + HEIGHT}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" r:id="${relationships[index]}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">${frames.join('')}</xdr:wsDr>`;
}
