/** Writes the generated files of docs/ from the code that they describe; `--check` only says whether they are up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { policyFileJsonSchema } from '../src/policy';
import { checkResultJsonSchema } from '../src/reporting/check-result';
import { rulesPage } from './docs/rules';

const DOCS = join(__dirname, '..', 'docs');

const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'rules.md': rulesPage,
  'check-result.schema.json': () => JSON.stringify(checkResultJsonSchema()),
  'policy.schema.json': () => JSON.stringify(policyFileJsonSchema()),
};

async function main(check: boolean): Promise<void> {
  for (const [name, content] of Object.entries(generated)) {
    const file = join(DOCS, name);
    const text = await format(await content(), { ...(await resolveConfig(file)), filepath: file });
    if (!check) {
      writeFileSync(file, text);
    } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`docs/${name} is out of date. Run: npm run docs`);
      process.exitCode = 1;
    }
  }
}

void main(process.argv.includes('--check'));
