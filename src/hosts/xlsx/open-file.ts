import { WorkbookError } from '../../sheet';
import { createXlsxWorkbook, type WorkbookFile, type XlsxOptions, type XlsxWorkbook } from './workbook';

/**
 * Opens a workbook of any format: .xlsx and .xlsm to read and write; .xls, .et, .xlsb and .ods to read, with a library
 * that is loaded for them alone (they have no `save`). @throws WorkbookError when it cannot be read.
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  options: XlsxOptions = {},
): Promise<XlsxWorkbook | WorkbookFile> {
  try {
    return createXlsxWorkbook(bytes, options);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'legacy-format') throw error;
  }
  const { createLegacyWorkbook } = await import('./legacy');
  return createLegacyWorkbook(bytes, options.limits);
}
