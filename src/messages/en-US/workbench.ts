/** The English of the workbench's views of a sheet. */
export const workbench = {
  'view.label': 'View',
  'view.spreadsheet': 'Spreadsheet',
  'view.table': 'Table',
  'view.loading': 'The spreadsheet view is being loaded; the table view is shown until then.',
  'view.narrow': 'The window is narrow: the table view is shown.',
  'view.failed':
    'The spreadsheet view could not be loaded; the table view is shown. Checking and saving work as before.',
  'view.canvas': 'Sheet “{{sheet}}”. With a screen reader, use the table view',
  'sheet.hint-spreadsheet': 'Double-click or type to edit, Esc cancels; F6 leaves the sheet',
  'sheet.only-content':
    'Only the content of cells can be changed here; change formats, rows, columns and sheets in Excel or WPS.',
  'sheet.formula-as-text': 'Text that starts with “=” was stored as text and is not calculated.',
};
