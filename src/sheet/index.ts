export * from './address';
export * from './grid';
export * from './changes';
export * from './content';
export * from './workbook';
export * from './owned';
export * from './report-layout';
