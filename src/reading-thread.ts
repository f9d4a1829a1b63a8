import { parentPort } from 'node:worker_threads';
import type { Article } from './model/index.ts';
import { readArticle } from './pipeline.ts';

// One of several that read articles side by side. Only what was found goes back: the article is still where it came from.
parentPort?.on('message', (article: Article) => parentPort?.postMessage(readArticle(article).findings));
