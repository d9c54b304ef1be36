// A worker thread of the command.
import { workerData } from 'piscina';
import type { InputFile } from './inputs';
import { runJob, type JobResult, type JobSettings } from './job';

const settings = workerData as JobSettings;

export default (file: InputFile): Promise<JobResult | null> => runJob(file, settings);
