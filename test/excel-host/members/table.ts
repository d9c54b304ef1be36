import type { MemberTable } from '../members';
import * as rules from './conditional-formats';
import * as formats from './format';
import * as ranges from './range';
import * as tables from './tables-and-charts';
import * as books from './workbook';
import * as sheets from './worksheet';

/** Every class that the emulated host implements. */
export const members: MemberTable = {
  Workbook: books.workbook,
  Application: books.application,
  Runtime: books.runtime,
  WorkbookProtection: books.workbookProtection,
  NamedItemCollection: books.namedItemCollection,
  NamedItem: books.namedItem,
  CustomXmlPartCollection: books.customXmlPartCollection,
  CustomXmlPartScopedCollection: books.customXmlPartScopedCollection,
  CustomXmlPart: books.customXmlPart,
  AddinInternalService: books.addinInternalService,
  AppRuntimeService: books.appRuntimeService,
  AppRuntimePersistenceService: books.appRuntimePersistenceService,
  WorksheetCollection: sheets.worksheetCollection,
  Worksheet: sheets.worksheet,
  WorksheetProtection: sheets.worksheetProtection,
  WorksheetFreezePanes: sheets.worksheetFreezePanes,
  Range: ranges.range,
  RangeAreas: ranges.rangeAreas,
  RangeCollection: ranges.rangeCollection,
  RangeFormat: formats.rangeFormat,
  RangeFill: formats.rangeFill,
  RangeFont: formats.rangeFont,
  FormatProtection: formats.formatProtection,
  ConditionalFormatCollection: rules.conditionalFormatCollection,
  ConditionalFormat: rules.conditionalFormat,
  CustomConditionalFormat: rules.customConditionalFormat,
  ConditionalFormatRule: rules.conditionalFormatRule,
  ConditionalRangeFormat: rules.conditionalRangeFormat,
  ConditionalRangeFill: rules.conditionalRangeFill,
  ConditionalRangeFont: rules.conditionalRangeFont,
  TableCollection: tables.tableCollection,
  Table: tables.table,
  ChartCollection: tables.chartCollection,
  Chart: tables.chart,
  ChartTitle: tables.chartTitle,
  ChartLegend: tables.chartLegend,
  ChartAxes: tables.chartAxes,
  ChartAxis: tables.chartAxis,
  ChartSeriesCollection: tables.chartSeriesCollection,
  ChartSeries: tables.chartSeries,
};
