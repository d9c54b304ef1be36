import { createReportFile } from '../../hosts/xlsx';
import type { Translator } from '../../messages';
import { batchReportSheets, policyNamed } from '../../session';
import { isoDate } from '../../taskpane/browser';
import { download } from '../download';
import type { BatchState } from './batch';

/** Downloads the report workbook of a batch. */
export function saveReport({ checked }: BatchState, translator: Translator): void {
  const date = isoDate(new Date());
  const files = checked.filter((file) => file !== undefined);
  const sheets = batchReportSheets(files, policyNamed('national'), date, translator);
  download(createReportFile(sheets), `${translator.t('batch.report-name')}-${date}.xlsx`);
}
