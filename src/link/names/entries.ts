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
}

const MALE = /(?:^|\s)(?:Mr|Sir|Lord|King|Prince|Congressman|Chairman|Father)\.?\s*$/;
const FEMALE = /(?:^|\s)(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Congresswoman|Chairwoman|Sister)\.?\s*$/;
const HONORIFIC = /^(?:(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Maj|Sgt)\.?\s+)+/;

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
        for (const [start, end] of actor.mentions) {
          const printed = article.text.slice(start, Math.min(end, start + 120));
          if (isPerson) {
            const before = `${article.text.slice(Math.max(0, start - 16), start)}${printed.slice(0, 6).replace(/\S+$/, '')}`;
            const honorific = /^\S+/.exec(printed)?.[0] ?? '';
            if (MALE.test(before) || MALE.test(honorific)) male++;
            else if (FEMALE.test(before) || FEMALE.test(honorific)) female++;
          }
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
          folded: folded(actor.name)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
          person: isPerson ? personNameOf(actor.name) : null,
          organisation: isPerson ? null : organisationNameOf(actor.name),
          gender: male > female ? 'm' : female > male ? 'f' : null,
          spellings,
        };
      }),
  );
}
