#!/usr/bin/env node
// The sources run as they are: no build step stands between `npm ci` and the command.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// Without this the compiler options of whatever project the user stands in would apply.
process.env.TSX_TSCONFIG_PATH = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'tsconfig.json');

const { register } = await import('tsx/cjs/api');
register();
const { run } = createRequire(import.meta.url)('./main.ts');
await run(process);
