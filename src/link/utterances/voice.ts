import type { Attribution, LinkedActor, SourceKind } from '../../model/index.ts';
import { stemOf } from '../../text/stem.ts';

/** Who speaks in an attribution, as far as two articles can be compared on it. */
export interface Voice {
  /** `LinkedActor.id`, or null where the speaker is no actor. */
  readonly actor: string | null;
  /** The name to show, or null. */
  readonly name: string | null;
  /** Words of the name, lower case, without titles; empty when nobody knows who speaks. */
  readonly names: readonly string[];
  readonly nameStems: ReadonlySet<string>;
  /** Only told by a description that no name was found for: “the harbour official”, “the tax returns”, “it”. Anybody may be meant. */
  readonly described: boolean;
}

export interface Voices {
  readonly byMember: ReadonlyMap<string, LinkedActor>;
  /** Persons by family name; null where two of the story bear it. */
  readonly byFamily: ReadonlyMap<string, LinkedActor | null>;
}

const TITLES =
  /^(?:the|a|an|of|and|for|in|mr|mrs|ms|dr|sen|senator|rep|representative|gov|governor|president|former|secretary|minister|prime|general|gen|spokesman|spokeswoman|spokesperson|official|officials|jr|sr|one|some|unnamed|unknown|his|her|its|their|my|our|your)$/;

const DESCRIPTIONS: ReadonlySet<SourceKind> = new Set(['role', 'document', 'pronoun', 'none']);

export function voicesOf(actors: readonly LinkedActor[]): Voices {
  const byFamily = new Map<string, LinkedActor | null>();
  for (const actor of actors) {
    const words = nameWords(actor.name);
    if (actor.kind === 'person' && words.length > 1)
      byFamily.set(words.at(-1)!, byFamily.has(words.at(-1)!) ? null : actor);
  }
  return {
    byMember: new Map(actors.flatMap((actor) => actor.members.map((m) => [`${m.article}\n${m.actor}`, actor]))),
    byFamily,
  };
}

/** The voice of an attribution of the article with that id. */
export function voiceOf(article: string, attribution: Attribution, voices: Voices): Voice {
  const { speaker } = attribution;
  const linked = speaker.actor
    ? voices.byMember.get(`${article}\n${speaker.actor}`)
    : // An article that only ever says "Okafor" gives nobody to its own reader, but the story knows him.
      BARE_NAME.test(speaker.name ?? '') && voices.byFamily.get(nameWords(speaker.name!)[0]!);
  const name = linked ? linked.name : speaker.name;
  const names = speaker.basis === 'unknown' || !name ? [] : nameWords(name);
  const all = [...names, ...(linked ? linked.names : []).flatMap(nameWords)];
  return {
    actor: linked ? linked.id : null,
    name: name ?? null,
    names,
    nameStems: new Set(all.map(stemOf)),
    described: !linked && (names.length === 0 || DESCRIPTIONS.has(attribution.sourceKind)),
  };
}

const BARE_NAME = /^\p{Lu}[\p{L}’'-]+$/u;

const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !TITLES.test(word));

/** same: one actor, or names that fit · unknown: one of them is but described · different: two that do not fit. */
export function voicesAre(a: Voice, b: Voice): 'same' | 'unknown' | 'different' {
  if (a.actor && b.actor) return a.actor === b.actor ? 'same' : 'different';
  if (!a.names.length || !b.names.length) return 'unknown';
  const [short, long] = a.names.length <= b.names.length ? [a.names, b.names] : [b.names, a.names];
  const shared = short.filter((word) => long.includes(word)).length;
  if (shared === short.length && (short.length > 1 || long.at(-1) === short[0])) return 'same';
  return a.described || b.described ? 'unknown' : 'different';
}
