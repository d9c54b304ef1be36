import type { BatchItem } from './batch';

const workbook = /\.(xlsx|xlsm|xls|xlsb|et|ods)$/iu;

/** Workbooks among files that were picked; a picked folder gives the way inside of it. */
export function pickedWorkbooks(files: Iterable<File>): readonly BatchItem[] {
  return inOrder([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** Workbooks among files and folders that were dropped, folders with all that is in them. Call within the drop event. */
export async function droppedWorkbooks(transfer: DataTransfer): Promise<readonly BatchItem[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return inOrder((await Promise.all(entries.map(filesOf))).flat());
}

async function filesOf(entry: FileSystemEntry): Promise<readonly BatchItem[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//u, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  // A folder is read in parts; an empty part is the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    inside.push(...part);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** By name, without what Office leaves behind while a file is open (~$…). */
function inOrder(items: readonly BatchItem[]): readonly BatchItem[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return items
    .filter(({ file }) => workbook.test(file.name) && !file.name.startsWith('~$'))
    .sort((a, b) => collator.compare(a.path, b.path));
}
