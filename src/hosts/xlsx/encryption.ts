import { CFB } from '@e965/xlsx';
import { decrypt, encrypt } from 'officecrypto-tool';
import { WorkbookError } from '../../sheet';
import { defaultLimits, type Limits } from './limits';

/*
 * Workbooks with a password to open (ECMA-376 “standard” and “agile” encryption, and what BIFF had). Needs Node; its
 * libraries are large, so this module is loaded when such a file is opened and never before.
 */

/** A file whose password was found. */
export interface Decrypted {
  readonly bytes: Uint8Array;
  /** Encrypts other bytes with the password and the kind of encryption of the file. */
  readonly encryptAgain: (bytes: Uint8Array) => Uint8Array;
}

/** Excel opens files with this password without asking: what it encrypts only so that they stay as they are ([MS-OFFCRYPTO] 2.4.2.3). */
const SILENT = 'VelvetSweatshop';

/** Rounds of hashing that a file may ask for: ten times Excel's own. The format allows a hundred times as many, minutes a password. */
const MAX_ROUNDS = 1_000_000;

/**
 * Opens an encrypted file with the first of the passwords that fits.
 * @throws WorkbookError encrypted without any password, wrong-password where none fits, unsupported-encryption, too-large
 */
export async function decryptWorkbook(
  bytes: Uint8Array,
  passwords: readonly string[],
  limits: Limits = defaultLimits,
): Promise<Decrypted> {
  if (bytes.length > limits.partBytes) throw new WorkbookError('too-large', `${bytes.length} bytes`);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { standard } = encryptionOf(file);
    for (const password of [SILENT, ...passwords]) {
      const plain = await decryptWith(file, password);
      if (plain) return { bytes: plain, encryptAgain: (copy) => encryptWith(copy, password, standard) };
    }
  } catch (error) {
    if (passwords.length === 0) throw new WorkbookError('encrypted', detailOf(error), { cause: error });
    throw new WorkbookError('unsupported-encryption', detailOf(error), { cause: error });
  }
  throw new WorkbookError(passwords.length === 0 ? 'encrypted' : 'wrong-password', `${passwords.length} tried`);
}

/** null: not with this password, which the library verifies before it decrypts anything. */
async function decryptWith(file: Buffer, password: string): Promise<Buffer | null> {
  try {
    return await decrypt(file, { password });
  } catch (error) {
    if (error instanceof Error && error.message.includes('password is incorrect')) return null;
    throw error;
  }
}

function encryptWith(bytes: Uint8Array, password: string, standard: boolean): Uint8Array {
  return encrypt(Buffer.from(bytes), standard ? { password, type: 'standard' } : { password });
}

/** What `CFB` offers of compound files (OLE2); the package leaves it untyped. */
const compoundFiles = CFB as {
  readonly read: (file: Buffer, options: { type: 'buffer' }) => unknown;
  readonly find: (file: unknown, path: string) => { readonly content: Uint8Array } | null;
};

/** Looks at how a file is encrypted before the work begins. @throws Error for what the library cannot do, or not in bounded time */
function encryptionOf(file: Buffer): { standard: boolean } {
  const compound = compoundFiles.read(file, { type: 'buffer' });
  const content = compoundFiles.find(compound, '/EncryptionInfo')?.content;
  // BIFF encrypts within its own stream.
  if (!content) return { standard: false };
  const info = Buffer.from(content);
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
  if (minor === 2) {
    const keyBits = info.readUInt32LE(28);
    if (keyBits !== 128) throw new Error(`standard encryption of ${keyBits} bits`);
    return { standard: true };
  }
  if (major !== 4 || minor !== 4) throw new Error(`encryption ${major}.${minor}`);
  const text = info.toString('utf8', 8);
  for (const [, rounds] of text.matchAll(/spinCount\s*=\s*["']([^"']*)["']/gu)) {
    if (!(Number(rounds) <= MAX_ROUNDS)) throw new Error(`${rounds} rounds of hashing`);
  }
  return { standard: false };
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
