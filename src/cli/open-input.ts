import { openWorkbookFile } from '../hosts/xlsx';
import type { Decrypted } from '../hosts/xlsx/encryption';
import { WorkbookError } from '../sheet';

export interface OpenInput {
  readonly workbook: Awaited<ReturnType<typeof openWorkbookFile>>;
  /** Encrypts a copy as its input was; the identity where that was not encrypted. */
  readonly encryptAgain: Decrypted['encryptAgain'];
}

/** Opens a workbook of any format, an encrypted one with the first password that fits. @throws WorkbookError */
export async function openInput(bytes: Uint8Array, passwords: readonly string[]): Promise<OpenInput> {
  // A copy may be written into protected sheets: their protection stays, and the input is not touched.
  const options = { writeProtected: true };
  try {
    return { workbook: await openWorkbookFile(bytes, options), encryptAgain: (copy) => copy };
  } catch (error) {
    if (!(error instanceof WorkbookError && error.code === 'encrypted')) throw error;
  }
  const { decryptWorkbook } = await import('../hosts/xlsx/encryption');
  const { bytes: plain, encryptAgain } = await decryptWorkbook(bytes, passwords);
  return { workbook: await openWorkbookFile(plain, options), encryptAgain };
}
