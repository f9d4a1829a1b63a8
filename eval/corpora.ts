import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the corpora and scorers lie: beside the project, or where HEARSAY_SHARED says. */
export const SHARED = process.env.HEARSAY_SHARED ?? new URL('../../shared', import.meta.url).pathname;

export const hasShared = (): boolean => existsSync(join(SHARED, 'score/story.mjs'));

/** A story with gold: its gold file and the inputs to read. */
export interface GoldStory {
  readonly name: string;
  readonly gold: string;
  readonly inputs: readonly string[];
}

export function goldStories(): GoldStory[] {
  const seeds = join(SHARED, 'seeds');
  const stories = join(SHARED, 'gold/stories');
  return [
    {
      name: 'seeds',
      gold: join(SHARED, 'gold/seeds.json'),
      inputs: readdirSync(seeds)
        .sort()
        .map((file) => join(seeds, file)),
    },
    ...readdirSync(stories)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => ({
        name: file.replace('.json', ''),
        gold: join(stories, file),
        inputs: [join(stories, `${file}l`)],
      })),
  ];
}

/** The events of a file of ../shared/data/stories, as lines of articles that `parse` takes (their `date` is `published`). */
export function storyEvents(file: string): { event: string; articles: Record<string, unknown>[] }[] {
  return readFileSync(join(SHARED, 'data/stories', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as { event: string; articles: Record<string, unknown>[] })
    .map(({ event, articles }) => ({
      event,
      articles: articles.map((article) => ({ published: article.date, ...article })),
    }));
}
