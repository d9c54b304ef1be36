export * from './field';
export * from './measure';
export * from './form';
