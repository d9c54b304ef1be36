import { join } from 'node:path';
import { baseFolder } from '../../src/cli/base-folder';
import { wantsColours, widthOf } from '../../src/cli/output';
import { ROOT } from './run-cli';

test.each<[what: string, isTTY: boolean, env: NodeJS.ProcessEnv, colours: boolean]>([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['NO_COLOR on a terminal', true, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, true],
  ['FORCE_COLOR in a pipe', false, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0 on a terminal', true, { FORCE_COLOR: '0' }, false],
  ['NO_COLOR wins', false, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
])('colours: %s', (_, isTTY, env, colours) => {
  expect(wantsColours({ isTTY }, env)).toBe(colours);
});

test.each([
  ['the terminal says', { isTTY: true, columns: 72 }, {}, 72],
  ['a pipe: a page', { isTTY: false }, {}, 100],
  ['a pipe with COLUMNS', { isTTY: false }, { COLUMNS: '80' }, 80],
  ['nonsense in COLUMNS', { isTTY: false }, { COLUMNS: 'wide' }, 100],
])('width: %s', (_, output, env, width) => {
  expect(widthOf(output, env)).toBe(width);
});

const ours = join(ROOT, 'package.json');
test.each<[what: string, env: NodeJS.ProcessEnv, base: string]>([
  ['called as it is', {}, '/here'],
  [
    'npm run check: the folder that the user stands in',
    { npm_lifecycle_event: 'check', npm_package_json: ours, INIT_CWD: '/user' },
    '/user',
  ],
  [
    'npm run demo: the folder of the package',
    { npm_lifecycle_event: 'demo', npm_package_json: ours, INIT_CWD: '/user' },
    '/here',
  ],
  [
    'the script of a project that uses this one',
    { npm_lifecycle_event: 'check', npm_package_json: '/other/package.json', INIT_CWD: '/user' },
    '/here',
  ],
])('relative paths: %s', (_, env, base) => {
  expect(baseFolder('/here', env, ROOT)).toBe(base);
});
