// A worker thread of the command.
import { workerData } from 'piscina';
import { requireSource } from './sources.mjs';

const { runJob } = requireSource('./job.ts');

/** @param {import('./inputs').InputFile} file */
export default (file) => runJob(file, workerData);
