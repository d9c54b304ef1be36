export { policySchema, type Policy } from './policy';
export { policyFileJsonSchema } from './policy-file';
export { presets, national, type PresetName } from './presets';
export { loadPolicy, PolicyError, type PolicyIssue } from './load-policy';
