import type { RangeAddress } from '../../src/sheet';
import type { HostChart, HostConditionalFormat, HostName, HostSheet, HostTable, HostXmlPart } from './model';

/** The objects that an object path can lead to, by the class names of the object model. */
export type HostObject =
  | { readonly className: 'Workbook' }
  | { readonly className: 'Application' }
  | { readonly className: 'Runtime' }
  | { readonly className: 'WorkbookProtection' }
  | { readonly className: 'WorksheetCollection' }
  | { readonly className: 'Worksheet'; readonly sheet: HostSheet }
  | { readonly className: 'WorksheetProtection'; readonly sheet: HostSheet }
  | { readonly className: 'WorksheetFreezePanes'; readonly sheet: HostSheet }
  | RangeObject
  | { readonly className: 'RangeAreas'; readonly sheet: HostSheet; readonly areas: readonly RangeAddress[] }
  | { readonly className: 'RangeCollection'; readonly sheet: HostSheet; readonly areas: readonly RangeAddress[] }
  | { readonly className: 'RangeFormat'; readonly of: RangeObject }
  | { readonly className: 'RangeFill'; readonly of: RangeObject }
  | { readonly className: 'RangeFont'; readonly of: RangeObject }
  | { readonly className: 'FormatProtection'; readonly of: RangeObject }
  | { readonly className: 'ConditionalFormatCollection'; readonly sheet: HostSheet; readonly range: RangeAddress }
  | RuleObject<'ConditionalFormat'>
  | RuleObject<'CustomConditionalFormat'>
  | RuleObject<'ConditionalFormatRule'>
  | RuleObject<'ConditionalRangeFormat'>
  | RuleObject<'ConditionalRangeFill'>
  | RuleObject<'ConditionalRangeFont'>
  | { readonly className: 'TableCollection'; readonly sheet: HostSheet | null }
  | { readonly className: 'Table'; readonly sheet: HostSheet; readonly table: HostTable }
  | { readonly className: 'ChartCollection'; readonly sheet: HostSheet }
  | ChartObject<'Chart'>
  | ChartObject<'ChartTitle'>
  | ChartObject<'ChartLegend'>
  | ChartObject<'ChartAxes'>
  | (ChartObject<'ChartAxis'> & { readonly axis: 'value' | 'category' })
  | ChartObject<'ChartSeriesCollection'>
  | ChartObject<'ChartSeries'>
  | { readonly className: 'NamedItemCollection' }
  | { readonly className: 'NamedItem'; readonly item: HostName }
  | { readonly className: 'CustomXmlPartCollection' }
  | { readonly className: 'CustomXmlPartScopedCollection'; readonly namespace: string }
  | { readonly className: 'CustomXmlPart'; readonly part: HostXmlPart }
  | { readonly className: 'AddinInternalService' }
  | { readonly className: 'AppRuntimeService' }
  | { readonly className: 'AppRuntimePersistenceService' };

export interface RangeObject {
  readonly className: 'Range';
  readonly sheet: HostSheet;
  readonly range: RangeAddress;
  /** Whole rows or columns, whose cells cannot be loaded. */
  readonly unbounded?: true;
  /** Given by `_KeepReference`. */
  reference?: string;
}

export interface RuleObject<Name extends string> {
  readonly className: Name;
  readonly sheet: HostSheet;
  readonly rule: HostConditionalFormat;
}

export interface ChartObject<Name extends string> {
  readonly className: Name;
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

export type ClassName = HostObject['className'];
export type ObjectOf<Name extends ClassName> = Extract<HostObject, { className: Name }>;
