// A worker thread of the command: the sources run as they are, as in self-eval.mjs.
import { createRequire } from 'node:module';
import { workerData } from 'piscina';
import { register } from 'tsx/cjs/api';

register();
const { runJob } = createRequire(import.meta.url)('./job.ts');

/** @param {import('./inputs').InputFile} file */
export default (file) => runJob(file, workerData);
