import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Dossier, Edtf } from '../../index.ts';

/** A story's view as it goes over the wire. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly zipped: Uint8Array;
}

/** What the thread is asked, and what it answers. */
export interface Wish {
  readonly number: number;
  readonly story: string;
  readonly asOf: Edtf | null;
}
export type Fulfilled = { readonly number: number } & ({ readonly made: Made | null } | { readonly failed: string });

interface Waiting {
  readonly wish: Wish;
  readonly key: string;
  readonly resolve: (made: Made | null) => void;
  readonly reject: (error: Error) => void;
}

/** Views kept: a story of 200 articles takes half a megabyte. */
const MOST_KEPT = 100;

/**
 * Makes the views of stories in a thread of their own, so that the room answers while a large story is linked, and keeps them. A view
 * is known by the articles it was made of and by what readers corrected, so that nothing is shown that no longer holds.
 */
export class Briefs {
  readonly #dossier: Dossier;
  readonly #kept = new Map<string, Promise<Made | null>>();
  readonly #queue: Waiting[] = [];
  #running: Waiting | null = null;
  #worker: Worker | null = null;
  #wishes = 0;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  /** The view of a story (its full id, or `all`) as of a day; null when there is none. */
  view(story: string, asOf: Edtf | null): Promise<Made | null> {
    const members = this.#dossier.members(story);
    if (members.length === 0) return Promise.resolve(null);
    const key = createHash('sha256')
      .update(JSON.stringify([story, asOf, members, this.#dossier.aliases(), this.#dossier.correctionsVersion()]))
      .digest('base64');
    const known = this.#kept.get(key);
    const made =
      known ??
      new Promise<Made | null>((resolve, reject) => {
        this.#queue.push({ wish: { number: this.#wishes++, story, asOf }, key, resolve, reject });
        this.#next();
      });
    // The one asked for last is forgotten last.
    this.#kept.delete(key);
    this.#kept.set(key, made);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return made;
  }

  /** Makes the views of these stories beforehand, one at a time, while nobody waits for another. */
  async warm(stories: readonly string[]): Promise<void> {
    for (const story of stories) {
      if (this.#closed) return;
      if (this.#queue.length === 0) await this.view(story, null).catch(() => null);
    }
  }

  #closed = false;

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new Error('The reading room is closing.'));
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#running || this.#closed) return;
    // What was asked for last is what the reader looks at now: a slider passes many days.
    const next = this.#queue.pop();
    if (!next) return;
    this.#running = next;
    this.#worker ??= this.#start();
    this.#worker.postMessage(next.wish);
  }

  #start(): Worker {
    // The file's own ending: .ts in a checkout, .js when built.
    const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
    const worker = new Worker(file, { workerData: this.#dossier.directory });
    worker.on('message', (answer: Fulfilled) => {
      const asked = this.#running;
      this.#running = null;
      if ('made' in answer) asked?.resolve(answer.made);
      else if (asked) this.#fail(asked, new Error(answer.failed));
      this.#next();
    });
    worker.on('error', (error) => {
      const asked = this.#running;
      this.#running = null;
      this.#worker = null;
      if (asked) this.#fail(asked, error);
      this.#next();
    });
    return worker;
  }

  // What failed may succeed the next time.
  #fail({ key, reject }: Waiting, error: Error): void {
    this.#kept.delete(key);
    reject(error);
  }
}
