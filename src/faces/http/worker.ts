import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { Dossier } from '../../index.ts';
import type { Fulfilled, Wish } from './briefs.ts';
import { storyView } from './views.ts';

// Makes stories' views where their making holds nobody up.
const dossier = new Dossier(workerData as string, { mustExist: true });

function fulfilled({ number, story, asOf }: Wish): Fulfilled {
  try {
    const known = asOf ?? undefined;
    const brief = dossier.brief(story === 'all' ? { all: true, asOf: known } : { story, asOf: known });
    if (!brief) return { number, made: null };
    const bytes = Buffer.from(JSON.stringify(storyView(brief, dossier.headings(story))));
    return { number, made: { bytes, zipped: gzipSync(bytes, { level: 6 }) } };
  } catch (error) {
    return { number, failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (wish: Wish) => parentPort?.postMessage(fulfilled(wish)));
