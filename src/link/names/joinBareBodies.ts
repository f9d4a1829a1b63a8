import type { Clusters } from '../clusters.ts';
import type { Entry } from './entries.ts';
import type { Note } from './joinPersons.ts';

/**
 * An article that only ever says “Okafor said” has nothing to tell that this is no company; where other articles of the story name one
 * person of that family name in full and call him so too, he is meant.
 */
export function joinBareBodies(entries: readonly Entry[], clusters: Clusters, note: Note): void {
  const families = new Map<string, number[]>();
  entries.forEach(({ person }, at) => {
    if (!person) return;
    const known = families.get(person.family);
    if (known) known.push(at);
    else families.set(person.family, [at]);
  });
  entries.forEach((entry, at) => {
    if (!isBareBody(entry)) return;
    const namesakes = families.get(entry.folded) ?? [];
    const isOne = new Set(namesakes.map((other) => clusters.rootOf(other))).size === 1;
    const persons = namesakes.map((other) => entries[other]!);
    if (!isOne || persons.some(({ article }) => article === entry.article)) return;
    if (!persons.some(({ person }) => person!.given.length)) return;
    if (!persons.some(({ spellings }) => spellings.has(entry.actor.name))) return;
    if (clusters.join(namesakes[0]!, at)) note(at, 'the only one of that family name');
  });
}

/** One word with a capital, and nothing else that tells what it is. */
const isBareBody = ({ actor }: Entry): boolean =>
  actor.kind === 'organisation' && /^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*$/u.test(actor.name);
