/** This tool and its version, as it names itself in results and reports; the version is package.json's. */
export const TOOL_VERSION = '0.1.0';
export const TOOL = `self-eval ${TOOL_VERSION}`;

/** Version of the rule set: changes when a rule is added or removed, or judges differently. */
export const RULESET = '1';

/** Version of the JSON result. */
export const SCHEMA_VERSION = 1;
