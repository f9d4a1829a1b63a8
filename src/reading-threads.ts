import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article, ArticleRecord, Findings, Problem } from './model/index.ts';
import { readArticle } from './pipeline.ts';

/** What `readAhead` gives: a problem, or an article with its record (null where the article was not wanted). */
export type ReadItem =
  | { readonly problem: Problem }
  | { readonly article: Article; readonly record: ArticleRecord | null };

// A thread takes as long to begin as ten articles take to read; few readings need one.
const READ_HERE_FIRST = 16;
// This thread keeps what the others find, and has as much work as half of one of them: it takes one processor, and three others keep it busy.
const MOST_THREADS = 3;
// Without a limit a thread lets garbage lie until it takes hundreds of megabytes. A text that needs more ends its thread and is read in this one.
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };
// So many articles a thread are under way, so that none waits while the oldest is kept.
const AHEAD_PER_THREAD = 3;

/**
 * Reads articles in threads, one for each processor beside this thread's own (at most three); the first few, and all on a machine with one
 * processor, in this thread. Since reading is pure, what is found does not depend on the thread.
 */
export class ReadingThreads {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  #readHere = 0;

  constructor(most = Math.min(MOST_THREADS, availableParallelism() - 1)) {
    this.#most = most;
  }

  /** How many articles may be under way at once. */
  get ahead(): number {
    return this.#threads.length * AHEAD_PER_THREAD;
  }

  /** Never rejects: an article whose thread ended is read in this one. */
  async read(article: Article): Promise<ArticleRecord> {
    if (this.#most === 0 || this.#readHere < READ_HERE_FIRST) {
      this.#readHere++;
      return readArticle(article);
    }
    if (this.#threads.length < this.#most) this.#threads.push(new Thread());
    const freest = this.#threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
    const findings = await freest.read(article);
    return findings ? { article, findings } : readArticle(article);
  }

  close(): void {
    for (const thread of this.#threads.splice(0)) thread.end();
  }
}

/** A thread that answers in the order in which it was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #asked: ((findings: Findings | null) => void)[] = [];
  #ended = false;

  constructor() {
    // The file's own ending: .ts in a checkout, .js when built.
    const file = import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './reading-thread.js';
    this.#worker = new Worker(new URL(file, import.meta.url), {
      stderr: true,
      resourceLimits: MEMORY,
    });
    this.#worker.on('message', (findings: Findings) => this.#asked.shift()?.(findings));
    this.#worker.on('error', () => this.end());
    this.#worker.on('exit', () => this.end());
  }

  get waiting(): number {
    return this.#asked.length;
  }

  /** Null when the thread has ended. */
  read(article: Article): Promise<Findings | null> {
    return new Promise((resolve) => {
      if (this.#ended) return resolve(null);
      this.#asked.push(resolve);
      this.#worker.postMessage(article);
    });
  }

  end(): void {
    this.#ended = true;
    for (const resolve of this.#asked.splice(0)) resolve(null);
    void this.#worker.terminate();
  }
}

/**
 * The items in their order, each article read where `wants` says so, some ahead of the one that is given. Ends its threads when it is
 * done or left.
 */
export async function* readAhead(
  items: AsyncIterable<{ readonly article: Article } | { readonly problem: Problem }>,
  wants: (article: Article) => boolean = () => true,
  threads = new ReadingThreads(),
): AsyncGenerator<ReadItem> {
  const under: (ReadItem | Promise<ReadItem>)[] = [];
  try {
    for await (const item of items) {
      if ('problem' in item) under.push(item);
      else if (!wants(item.article)) under.push({ article: item.article, record: null });
      else under.push(threads.read(item.article).then((record) => ({ article: item.article, record })));
      while (under.length > threads.ahead) yield await under.shift()!;
    }
    while (under.length) yield await under.shift()!;
  } finally {
    threads.close();
  }
}
