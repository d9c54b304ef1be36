/** Checks manifest.xml without the network: `npm run validate:manifest [FILE]`. Exit 1 where something is wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../src/commands/commands';
import { checkManifest } from './manifest/check';

const root = join(__dirname, '..');
const file = process.argv[2] ?? join(root, 'manifest.xml');

const problems = checkManifest(readFileSync(file, 'utf8'), {
  readFile: (path) => {
    const full = join(root, path);
    return existsSync(full) ? readFileSync(full) : null;
  },
  functions: Object.keys(commands),
  excelApi: '1.13',
  pages: ['taskpane.html', 'help.html'],
});

for (const problem of problems) console.error(`${file}: ${problem}`);
if (problems.length === 0) console.log(`${file}: no problem found`);
process.exitCode = problems.length === 0 ? 0 : 1;
