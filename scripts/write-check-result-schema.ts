/** Writes docs/check-result.schema.json from its definition in src/reporting/check-result.ts; a test holds the two together. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { checkResultJsonSchema } from '../src/reporting/check-result';

async function main(): Promise<void> {
  const target = join(__dirname, '..', 'docs', 'check-result.schema.json');
  const options = await resolveConfig(target);
  writeFileSync(target, await format(JSON.stringify(checkResultJsonSchema()), { ...options, filepath: target }));
}

void main();
