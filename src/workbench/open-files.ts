import { message, type Message } from '../messages';
import { createSession, createStore, type Session, type Store } from '../session';
import { WorkbookError } from '../sheet';
import { openFileDocument, type FileDocument } from './file-document';

/** A file with the session over it. */
export interface OpenFile {
  readonly document: FileDocument;
  readonly session: Session;
}

export interface OpenFilesState {
  readonly open: OpenFile | null;
  /** Why the last file could not be opened. */
  readonly problem: { readonly name: string; readonly message: Message } | null;
}

/** What is open in the window. */
export interface OpenFiles {
  readonly store: Pick<Store<OpenFilesState>, 'get' | 'subscribe'>;
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: (file: string) => Promise<void>;
}

/** One file at a time: opened, checked at once, and checked again after every edit. */
export function createOpenFiles(): OpenFiles {
  const { get, set, subscribe } = createStore<OpenFilesState>({ open: null, problem: null });

  async function open(name: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    try {
      const document = await openFileDocument(name, new Uint8Array(await read()));
      const session = createSession({ workbook: document.workbook });
      // Reading a file takes no round trips: nothing speaks against checking at once.
      session.setLive(true);
      await session.review('sheet');
      set({ open: { document, session }, problem: null });
    } catch (error) {
      const code = error instanceof WorkbookError ? error.code : 'unreadable-file';
      set({ problem: { name, message: message(`error.${code}`) } });
    }
  }

  return {
    store: { get, subscribe },
    openFile: (file) => open(file.name, () => file.arrayBuffer()),
    openSample: (file) => open(file, () => fetch(`samples/${file}`).then((response) => response.arrayBuffer())),
  };
}
