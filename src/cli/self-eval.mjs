#!/usr/bin/env node
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundledCommand, packageRoot } from './bundle.mjs';

const folder = await bundledCommand();
const { run } = await import(pathToFileURL(join(folder, 'main.js')).href);
await run(process, { packageRoot, worker: join(folder, 'worker.js') });
