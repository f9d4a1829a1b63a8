import { expect, test } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import type { Parsed } from '../../src/parse/parse.ts';

type Facts = Partial<Pick<Article, 'title' | 'outlet' | 'authors' | 'published' | 'updated' | 'url' | 'language'>>;

const KINDS = 'metadata|title|standfirst|byline|dateline|heading|paragraph|caption|credit|boilerplate';
const MARKED = new RegExp(`^(?:(${KINDS})|(\\+)(${KINDS})|(&))(?: (.*))?$`);

/**
 * Reads a text whose lines are marked with what each is for: `title Harbour deal signed`. A line marked `+paragraph` stands
 * on the same line as the one before, `&` carries a block on to the next line; empty lines stay.
 */
export function marked(source: string): { text: string; blocks: readonly string[] } {
  let text = '';
  const blocks: string[] = [];
  for (const line of source
    .replace(/^\n/, '')
    .split('\n')
    .map((one) => one.trim())) {
    const found = MARKED.exec(line);
    if (!found) {
      if (line) throw new Error(`line without a mark: ${line}`);
      text += '\n';
      continue;
    }
    const [, kind, same, kindOnSame, more, words = ''] = found;
    if (same) text = `${text.replace(/\n$/, '')} ${words}\n`;
    else text += `${words}\n`;
    if (more) blocks[blocks.length - 1] += `\n${words}`;
    else blocks.push(`${kind ?? kindOnSame} ${words}`);
  }
  return { text: text.replace(/\n+$/, ''), blocks };
}

/** Expects one article of the marked text, its blocks as marked, and the facts about it. */
export function checker(parse: (text: string) => Parsed) {
  return (name: string, source: string, facts: Facts = {}) => {
    test(name, () => {
      const { text, blocks } = marked(source);
      const { articles } = parse(text);
      expect(articles).toHaveLength(1);
      const article = articles[0]!;
      expect(article.text).toBe(text);
      expect(
        article.blocks.map(({ kind, span }) => `${kind} ${article.text.slice(...span).replace(/\n\n+/g, '\n')}`),
      ).toEqual(blocks);
      expect(article).toMatchObject(facts);
    });
  };
}
