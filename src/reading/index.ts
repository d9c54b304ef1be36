export { readForms } from './read-forms';
export { findHeader, lackingColumns, type FoundHeader } from './find-header';
export { labelText, type NamedLabels } from './named-labels';
export { columnsOf, type HeaderColumn, type HeaderTable } from './header-columns';
export type { NamedColumn, NamedHeader, NamedParts } from './named-headers';
