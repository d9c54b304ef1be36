import { message, type Language, type Message } from '../messages';
import { createSession, createStore, type Session, type Store } from '../session';
import { WorkbookError } from '../sheet';
import { startBatch, type Batch, type BatchItem } from './batch/batch';
import { openFileDocument, type FileDocument } from './file-document';

/** A file with the session over it. */
export interface OpenFile {
  readonly document: FileDocument;
  readonly session: Session;
}

export interface OpenFilesState {
  readonly open: OpenFile | null;
  readonly batch: Batch | null;
  /** Why the last file could not be opened. */
  readonly problem: { readonly name: string; readonly message: Message } | null;
}

/** What is open in the window. */
export interface OpenFiles {
  readonly store: Pick<Store<OpenFilesState>, 'get' | 'subscribe'>;
  /** One workbook is opened; several become a batch. */
  readonly openAll: (items: readonly BatchItem[], language: Language) => Promise<void>;
  readonly openSample: (file: string) => Promise<void>;
  /** Opens a file of the batch, with that sheet in front. */
  readonly openFromBatch: (item: BatchItem, sheetName: string | null) => Promise<void>;
  readonly backToBatch: () => void;
}

/** A file is opened, checked at once, and checked again after every edit. */
export function createOpenFiles(): OpenFiles {
  const { get, set, subscribe } = createStore<OpenFilesState>({ open: null, batch: null, problem: null });

  async function open(name: string, read: () => Promise<ArrayBuffer>, sheet: string | null): Promise<boolean> {
    try {
      const document = await openFileDocument(name, new Uint8Array(await read()));
      if (sheet !== null) document.activate(sheet);
      const session = createSession({ workbook: document.workbook });
      // Reading a file takes no round trips: nothing speaks against checking at once.
      session.setLive(true);
      await session.review('sheet');
      set({ open: { document, session }, problem: null });
      return true;
    } catch (error) {
      const code = error instanceof WorkbookError ? error.code : 'unreadable-file';
      set({ problem: { name, message: message(`error.${code}`) } });
      return false;
    }
  }

  return {
    store: { get, subscribe },
    openAll: async (items, language) => {
      const [first, ...others] = items;
      if (!first) return;
      if (others.length > 0) {
        get().batch?.cancel();
        set({ batch: startBatch(items, language), open: null, problem: null });
        return;
      }
      const opened = await open(first.path, () => first.file.arrayBuffer(), null);
      if (opened) {
        get().batch?.cancel();
        set({ batch: null });
      }
    },
    openSample: async (file) => {
      const read = (): Promise<ArrayBuffer> => fetch(`samples/${file}`).then((response) => response.arrayBuffer());
      if (await open(file, read, null)) set({ batch: null });
    },
    openFromBatch: async ({ path, file }, sheetName) => {
      await open(path, () => file.arrayBuffer(), sheetName);
    },
    backToBatch: () => set({ open: null, problem: null }),
  };
}
