import { parentPort } from 'node:worker_threads';
import { type Job, runJob } from './job.ts';

// Runs the parsers that hostile markup can stall, where they can be stopped.
parentPort?.on('message', (job: Job) => parentPort?.postMessage(runJob(job)));
