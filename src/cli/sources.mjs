// The sources run as they are: no build step stands between `npm ci` and the command.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// Without this the compiler options of whatever project the user stands in would apply.
process.env.TSX_TSCONFIG_PATH = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'tsconfig.json');

// One for what is required, one for what is imported later on (formats that few files have).
const [required, imported] = await Promise.all([import('tsx/cjs/api'), import('tsx/esm/api')]);
required.register();
imported.register();

/** Loads a TypeScript module of this folder. */
export const requireSource = createRequire(import.meta.url);
