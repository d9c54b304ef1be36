import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Translator } from '../messages';
import type { FileDocument, FileState } from './file-document';

export const WorkbenchContext = createContext<Translator | null>(null);

export function useTranslator(): Translator {
  const translator = useContext(WorkbenchContext);
  if (!translator) throw new Error('useTranslator outside of Workbench');
  return translator;
}

/** A part of the file's state; the component renders again when that part is replaced. */
export function useFileState<Part>({ store }: FileDocument, select: (state: FileState) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
