import type { ArticleRecord, Attribution, LinkedActor, SourceKind } from '../../model/index.ts';
import { stemOf } from '../../text/stem.ts';
import { folded, soundOf } from '../names/spelling.ts';
import { isNear, roleStemsOf } from './nearVoices.ts';

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
  readonly kind: 'person' | 'document' | 'body';
  /** Stems of the titles and roles that the story’s articles give a person: “spokesman for the *Harbour Board*”. */
  readonly roles: ReadonlySet<string>;
}

export interface Voices {
  readonly byMember: ReadonlyMap<string, LinkedActor>;
  /** Persons by the sound of their family name, papers by their last word; null where two of the story bear it. */
  readonly byLastName: ReadonlyMap<string, LinkedActor | null>;
  /** By `LinkedActor.id`. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those worked out so far: one speaks in many attributions. */
  readonly known: Map<string, Voice>;
}

const TITLES =
  /^(?:the|a|an|of|and|for|in|mr|mrs|ms|dr|sen|senator|rep|representative|gov|governor|president|former|secretary|minister|prime|general|gen|spokesman|spokeswoman|spokesperson|official|officials|jr|sr|one|some|unnamed|unknown|his|her|its|their|my|our|your)$/;

const DESCRIPTIONS: ReadonlySet<SourceKind> = new Set(['role', 'document', 'pronoun', 'none']);

export function voicesOf(records: readonly ArticleRecord[], actors: readonly LinkedActor[]): Voices {
  const byLastName = new Map<string, LinkedActor | null>();
  for (const actor of actors) {
    const words = nameWords(actor.name);
    if ((actor.kind !== 'person' && actor.kind !== 'outlet') || words.length < 2) continue;
    const last = lastNameKey(actor.kind, words.at(-1)!);
    byLastName.set(last, byLastName.has(last) ? null : actor);
  }
  const byMember = new Map(actors.flatMap((actor) => actor.members.map((m) => [`${m.article}\n${m.actor}`, actor])));
  return { byMember, byLastName, roles: roleStemsOf(records, byMember), known: new Map() };
}

/** The voice of an attribution of the article with that id. */
export function voiceOf(article: string, attribution: Attribution, voices: Voices): Voice {
  const { speaker, sourceKind } = attribution;
  const key = [article, speaker.actor, speaker.name, speaker.basis, sourceKind].join('\n');
  const voice = voices.known.get(key) ?? newVoiceOf(article, attribution, voices);
  voices.known.set(key, voice);
  return voice;
}

function newVoiceOf(article: string, { speaker, sourceKind }: Attribution, voices: Voices): Voice {
  const linked = fullyNamed(speaker.name, voices, speaker.actor && voices.byMember.get(`${article}\n${speaker.actor}`));
  const name = linked ? linked.name : speaker.name;
  const names = speaker.basis === 'unknown' || !name ? [] : nameWords(name);
  const all = [...names, ...(linked ? linked.names : []).flatMap(nameWords)];
  const isPerson = linked ? linked.kind === 'person' : sourceKind === 'named' || sourceKind === 'pronoun';
  return {
    actor: linked ? linked.id : null,
    name: name ?? null,
    names,
    nameStems: new Set(all.map(stemOf)),
    described: !linked && (names.length === 0 || DESCRIPTIONS.has(sourceKind)),
    kind: isPerson ? 'person' : !linked && sourceKind === 'document' ? 'document' : 'body',
    roles: (linked && voices.roles.get(linked.id)) || NO_ROLES,
  };
}

const NO_ROLES: ReadonlySet<string> = new Set();
const BARE_NAME = /^\p{Lu}[\p{L}’'-]+$/u;

/**
 * An article that only ever says "Okafor" gives nobody, or a body of that name, to its own reader, but the story knows him; and the
 * “Herald” is its “Varn Herald”. `found` is whom the article means, if anybody.
 */
function fullyNamed(
  name: string | null,
  { byLastName }: Voices,
  found: LinkedActor | '' | null | undefined,
): LinkedActor | null {
  if (found && (found.names.length > 0 || (found.kind !== 'organisation' && found.kind !== 'outlet'))) return found;
  const bare = BARE_NAME.test(name ?? '') ? nameWords(name!)[0] : undefined;
  const kind = found && found.kind === 'outlet' ? 'outlet' : 'person';
  return (bare !== undefined && byLastName.get(lastNameKey(kind, bare))) || found || null;
}

const lastNameKey = (kind: 'person' | 'outlet', name: string): string => `${kind} ${soundOf(folded(name))}`;

const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !TITLES.test(word));

/**
 * same: one actor, or names that fit · near: by the articles’ own words the one stands for the other · unknown: one of them is but
 * described · different: two that do not fit.
 */
export function voicesAre(a: Voice, b: Voice): 'same' | 'near' | 'unknown' | 'different' {
  if (a.actor && a.actor === b.actor) return 'same';
  if (!a.actor || !b.actor) {
    if (!a.names.length || !b.names.length) return 'unknown';
    const [short, long] = a.names.length <= b.names.length ? [a.names, b.names] : [b.names, a.names];
    const shared = short.filter((word) => long.includes(word)).length;
    if (shared === short.length && (short.length > 1 || long.at(-1) === short[0])) return 'same';
  }
  if (isNear(a, b)) return 'near';
  return (a.described || b.described) && !(a.actor && b.actor) ? 'unknown' : 'different';
}
