export * from './finding';
export * from './rule';
export { formRules, ruleByCode, workbookRules } from './catalogue';
