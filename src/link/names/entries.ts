import type { Actor, ArticleRecord } from '../../model/index.ts';
import { type OrganisationName, organisationNameOf } from './organisation.ts';
import { type PersonName, personNameOf } from './person.ts';
import { folded } from './spelling.ts';

/** One actor of one article, its name taken apart. */
export interface Entry {
  readonly article: string;
  readonly actor: Actor;
  readonly folded: string;
  /** Set for persons only. */
  readonly person: PersonName | null;
  /** Set for all that are no persons. */
  readonly organisation: OrganisationName | null;
  readonly gender: 'm' | 'f' | null;
  /** Names by which the article mentions it, titles and possessives off, with how often. */
  readonly spellings: ReadonlyMap<string, number>;
  /** How often it is called "The Ledger" within a sentence, less how often "the Ledger" or "Ledger"; or the article is its own. */
  readonly articled: number;
}

/** A name for comparing: lower case, no accents, no marks, no article. */
export const plainName = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');

const MALE = /(?:^|\s)(?:Mr|Sir|Lord|King|Prince|Congressman|Chairman|Father)\.?\s*$/;
const FEMALE = /(?:^|\s)(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Congresswoman|Chairwoman|Sister)\.?\s*$/;
const HONORIFIC = /^(?:(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Maj|Sgt)\.?\s+)+/;

/** 1 for "told The" before a name, -1 for "told the" or no article; 0 at the head of a sentence, where all is written large. */
function articleBefore(text: string, start: number): -1 | 0 | 1 {
  const at = /^the /i.test(text.slice(start, start + 4)) ? start + 4 : start;
  const before = text.slice(Math.max(0, at - 12), at);
  if (/\p{Ll},? The $/u.test(before)) return 1;
  return /\p{Ll},? (?:the )?$/u.test(before) ? -1 : 0;
}

/** The actors of all articles, in order of article and actor. */
export function entriesOf(records: readonly ArticleRecord[]): Entry[] {
  const inOrder = [...records].sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0));
  return inOrder.flatMap(({ article, findings }) =>
    [...findings.actors]
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map((actor): Entry => {
        const isPerson = actor.kind === 'person';
        const spellings = new Map<string, number>();
        let male = 0;
        let female = 0;
        let articled = article.outlet === `The ${actor.name}` ? 1000 : 0;
        for (const [start, end] of actor.mentions) {
          const printed = article.text.slice(start, Math.min(end, start + 120));
          if (isPerson) {
            const before = `${article.text.slice(Math.max(0, start - 16), start)}${printed.slice(0, 6).replace(/\S+$/, '')}`;
            const honorific = /^\S+/.exec(printed)?.[0] ?? '';
            if (MALE.test(before) || MALE.test(honorific)) male++;
            else if (FEMALE.test(before) || FEMALE.test(honorific)) female++;
          }
          if (actor.kind === 'outlet') articled += articleBefore(article.text, start);
          const name = printed
            .replace(HONORIFIC, '')
            .replace(/[’']s?$|[,.;:]+$/u, '')
            .replace(/\s+/g, ' ')
            .trim();
          if (/^[\p{Lu}\p{N}]/u.test(name)) spellings.set(name, (spellings.get(name) ?? 0) + 1);
        }
        return {
          article: article.id,
          actor,
          folded: plainName(actor.name),
          person: isPerson ? personNameOf(actor.name) : null,
          organisation: isPerson ? null : organisationNameOf(actor.name),
          gender: male > female ? 'm' : female > male ? 'f' : null,
          spellings,
          articled,
        };
      }),
  );
}
