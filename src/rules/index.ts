export * from './finding';
export * from './rule';
export { formRules, regionRules, ruleGroups, ruleMetas, workbookRules } from './catalogue';
