import { expect, test } from 'vitest';
import { NOTHING } from '../../../src/annotate/annotate.ts';
import { findOrigins } from '../../../src/link/origins.ts';
import type { ArticleRecord, OriginClue } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

const recordOf = (n: number, origins: readonly OriginClue[]): ArticleRecord => ({
  article: plainArticle('x'.repeat(200), { id: `sha256:${n}` }),
  findings: { ...NOTHING, origins },
});

/** Articles as lists of `manner kind name`; the origins expected as `kind name (articles)`. */
function check(what: string, articles: readonly (readonly string[])[], expected: readonly string[]): void {
  test(what, () => {
    const records = articles.map((clues, n): ArticleRecord => {
      const origins = clues.map((line, at): OriginClue => {
        const [, manner, kind, name] = /^(\S+) (\S+) (.*)$/.exec(line)!;
        return {
          name: name!,
          kind: kind as OriginClue['kind'],
          manner: manner as OriginClue['manner'],
          span: [at * 10, at * 10 + 5],
          evidence: [at * 10, at * 10 + 9],
        };
      });
      return recordOf(n, origins);
    });
    const shape = (given: readonly ArticleRecord[]): string[] =>
      findOrigins(given).map(
        (origin) => `${origin.kind} ${origin.name} (${origin.articles.map((id) => id.slice(7)).join(' ')})`,
      );
    expect(shape(records)).toEqual(expected);
    expect(shape(records.toReversed())).toEqual(expected);
  });
}

check(
  'one newsroom under two names',
  [['obtained outlet Meridian'], ['published outlet Meridian News']],
  ['outlet Meridian News (0 1)'],
);
check(
  'a newsroom with and without its town',
  [['told outlet Mercury Courant'], ['quoted outlet Port Orsa Mercury Courant']],
  ['outlet Port Orsa Mercury Courant (0 1)'],
);
check(
  'two towns have a paper of that name',
  [['told outlet Daily Courant', 'quoted outlet Varn Daily Courant'], ['quoted outlet Orsa Daily Courant']],
  ['outlet Orsa Daily Courant (1)', 'outlet Varn Daily Courant (0)', 'outlet Daily Courant (0)'],
);
check(
  'who paid for a poll is not its newsroom',
  [['told outlet Lumen News'], ['quoted outlet Kestrel/Lumen News']],
  ['outlet Kestrel/Lumen News (1)', 'outlet Lumen News (0)'],
);
check(
  'an acronym',
  [['quoted agency Norvian Press Agency'], ['credited agency NPA']],
  ['agency Norvian Press Agency (0 1)'],
);
check(
  'who had it first comes first',
  [['quoted outlet Kestrel Gazette', 'first-reported outlet Meridian']],
  ['outlet Meridian (0)', 'outlet Kestrel Gazette (0)'],
);
check(
  'documents of one author and one kind are one',
  [['published document Ada Brandt’s joint statement'], ['published document Ada Brandt’s statement']],
  ['document Ada Brandt’s joint statement (0 1)'],
);
check(
  'documents of two authors are two',
  [['published document Ada Brandt’s statement'], ['published document Ines Duarte’s statement']],
  ['document Ada Brandt’s statement (0)', 'document Ines Duarte’s statement (1)'],
);
check(
  'two authors in either order are the same two',
  [
    ['published document Ada Brandt and Ines Duarte’s joint statement'],
    ['published document Ines Duarte and Ada Brandt’s statement'],
  ],
  ['document Ada Brandt and Ines Duarte’s joint statement (0 1)'],
);
check(
  'a statement and a transcript of nobody’s belong to those that the article names',
  [
    ['published document Ada Brandt’s statement', 'quoted document statement'],
    ['published outlet Meridian', 'quoted document transcript'],
    ['quoted document statement', 'quoted document memo'],
  ],
  ['document Ada Brandt’s statement (0)', 'outlet Meridian (1)', 'document memo (2)'],
);
check(
  'newsrooms before people without names, these before whom everybody heard',
  [['told person Ines Duarte', 'told person senior harbour official', 'quoted outlet Meridian']],
  ['outlet Meridian (0)', 'person senior harbour official (0)', 'person Ines Duarte (0)'],
);
check('nothing named, nothing found', [[], []], []);

test('a copy of a wire story has the agency for its origin', () => {
  const credit: OriginClue = { name: 'Reuters', kind: 'agency', manner: 'credited', span: [0, 7], evidence: [0, 9] };
  const longest = { inA: [10, 60], inB: [20, 70], words: 12 } as const;
  const copy = (shareOfB: number) => ({ a: 'sha256:0', b: 'sha256:1', words: 60, shareOfA: 0.2, shareOfB, longest });
  const articles = (shareOfB: number) =>
    findOrigins([recordOf(0, [credit]), recordOf(1, [])], [], [copy(shareOfB)])[0]!.articles;
  expect(articles(0.8)).toEqual(['sha256:0', 'sha256:1']);
  expect(articles(0.3)).toEqual(['sha256:0']);
});
