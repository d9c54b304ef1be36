// A worker thread of the command: the sources run as they are, as in self-eval.mjs.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';
import { workerData } from 'piscina';

register();
const { runJob } = createRequire(import.meta.url)('./job.ts');

export default (file) => runJob(file, workerData);
