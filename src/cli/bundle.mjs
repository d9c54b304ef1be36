// The command from its TypeScript sources: no build step stands between `npm ci` and it. They are bundled on the first
// run and whenever one has changed; otherwise start and worker threads load a few files of plain JavaScript.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const sources = dirname(fileURLToPath(import.meta.url));
/** The folder of this package. */
export const packageRoot = resolve(sources, '..', '..');
const cache = join(packageRoot, 'node_modules', '.cache', 'self-eval');
const pointer = join(cache, 'current.json');

/** Large, and needed by few runs: they stay where they are installed, and are loaded on demand. */
const external = ['@e965/xlsx', '@e965/xlsx/*', 'officecrypto-tool', 'piscina'];

/** How long a bundle is kept that another one has replaced: runs that began with it may still load parts of it. */
const KEEP = 60 * 60 * 1000;

/** The folder with the bundled command: `main.js` and `worker.js`. */
export async function bundledCommand() {
  return current() ?? (await bundle());
}

/** The bundle in the cache, if all that it was made of is as it was. */
function current() {
  try {
    const { folder, version, inputs } = JSON.parse(readFileSync(pointer, 'utf8'));
    const fresh = version === process.version && inputs.every(([path, state]) => stateOf(path) === state);
    return fresh && statSync(join(cache, folder, 'main.js')).isFile() ? join(cache, folder) : null;
  } catch {
    return null;
  }
}

async function bundle() {
  const { build } = await import('esbuild');
  const folder = newFolder();
  const { metafile } = await build({
    absWorkingDir: packageRoot,
    entryPoints: ['main', 'worker'].map((name) => join(sources, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: join(packageRoot, 'tsconfig.json'),
    external,
    // Libraries in CommonJS ask for Node's own modules this way.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (dirname(folder) === cache)
    remember(folder, ['package-lock.json', 'tsconfig.json', ...Object.keys(metafile.inputs)]);
  return folder;
}

/** A new folder in the cache; where that cannot be written (installed by another user) one for this run alone. */
function newFolder() {
  try {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'bundle-'));
    // For every user who may run what is installed here.
    chmodSync(folder, 0o755);
    return folder;
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'self-eval-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return folder;
  }
}

/** Runs at the same time may each make a bundle: the pointer is replaced whole, and the last one stays. */
function remember(folder, inputs) {
  const text = JSON.stringify({
    folder: folder.slice(cache.length + 1),
    version: process.version,
    inputs: inputs.map((path) => [path, stateOf(path)]),
  });
  writeFileSync(join(folder, 'pointer.json'), text);
  renameSync(join(folder, 'pointer.json'), pointer);
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (path !== folder && path !== pointer && Date.now() - statSync(path).mtimeMs > KEEP) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function stateOf(path) {
  const { size, mtimeMs } = statSync(join(packageRoot, path));
  return `${size} ${mtimeMs}`;
}
