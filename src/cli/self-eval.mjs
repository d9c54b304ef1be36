#!/usr/bin/env node
// The sources run as they are: no build step stands between `npm ci` and the command.
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// Without this the compiler options of whatever project the user stands in would apply.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

const { register } = await import('tsx/cjs/api');
register();
const { run } = createRequire(import.meta.url)('./main.ts');
await run(process);
