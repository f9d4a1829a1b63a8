import { Worker } from 'node:worker_threads';
import type { Problem } from '../model/index.ts';
import type { Job } from './job.ts';
import { MAX_PAGE_TIME } from './limits.ts';
import { problemFor } from './problems.ts';
import type { Parsed } from './source.ts';

/** Megabytes of heap that one page may take; a large news page takes about 100. */
const MAX_PAGE_MEMORY = 512;
/** Idle workers kept for the next page; more pages at once wait. */
const MOST_WORKERS = 2;

const idle: Worker[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Parses a page or feed in a worker, within a time and memory limit; a worker that exceeds them is ended and the page is a
 * problem. Idle workers do not keep the process alive.
 */
export async function inWorker(job: Job, limit = MAX_PAGE_TIME): Promise<Parsed> {
  if (running >= MOST_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await runIn(idle.pop() ?? start(), job, limit);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** Ends the idle workers; the next page starts one anew. */
export async function closeWorkers(): Promise<void> {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
}

function start(): Worker {
  // The file's own ending: .ts in a checkout, .js when built.
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MAX_PAGE_MEMORY }, stdout: false, stderr: true });
}

function runIn(worker: Worker, job: Job, limit: number): Promise<Parsed> {
  return new Promise((resolve) => {
    const { path } = job.known;
    const end = (parsed: Parsed, keep: boolean) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (keep) {
        worker.unref();
        idle.push(worker);
      } else void worker.terminate();
      resolve(parsed);
    };
    const fail = (problem: Problem) => end({ articles: [], problems: [problem] }, false);
    const timer = setTimeout(() => fail(problemFor.timeout(limit / 1000, path)), limit);
    const onMessage = (parsed: Parsed) => end(parsed, true);
    const onError = (error: Error) => fail(stopped(`within ${MAX_PAGE_MEMORY} MB: ${error.message}`, path));
    const onExit = () => fail(stopped('because its reader stopped', path));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(job);
  });
}

const stopped = (how: string, path: string | null | undefined): Problem => ({
  ...problemFor.badMarkup(`The page could not be read ${how}.`, path),
  severity: 'error',
});
