import type { CastMention } from '../actors/cast.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { describe } from './description.ts';
import { describedActor } from './descriptions.ts';
import { isDocument } from './documentnouns.ts';
import { authorOf } from './documents.ts';
import { actorAs, type Resolved, type Scene, sentenceAt, UNKNOWN, wordsAs } from './scene.ts';

/** How far back what "who" and "which" take up may begin. */
const REACH = 160;

/** Between a name and its "who": "of Tarn County, Orsa", ", 52, of Merrin", "(D-Orsa)". */
const WHERE = /^(?:[\s,().-]|(?:of|from|in|the)\b|\p{Lu}[\p{L}.’'-]*|\p{N}+)*$/u;

/** "… of Orsa, a leading contender", ", a farmer": what the one just named is. */
const DESCRIBED =
  /^(?:\s(?:of|from)(?:\s\p{Lu}[\p{L}.’'-]*)+)?(?:\s\([^()]{1,20}\))?,\s+(?:an?|the|his|her|their|its)\s[^,]*$/u;

/** "who", "which", "that", "both of whom": what stands just before it in its sentence; unknown where that is not plain. */
export function antecedentOf(scene: Scene, pronoun: string, at: number): Resolved {
  const unknown: Resolved = { ...UNKNOWN, sourceKind: 'pronoun' };
  const start = Math.max(scene.reading.sentences[sentenceAt(scene, at)]?.[0] ?? 0, at - REACH);
  const before = scene.text.slice(start, at).replace(/[\s,(—–]+$/u, '');
  const end = start + before.length;
  const mentions = mentionsIn(scene.cast, [start, end]);
  if (/^(?:both|all|most|some|two) of/.test(pronoun)) return pairBefore(scene, mentions, end) ?? unknown;
  if (pronoun !== 'who') return thingBefore(scene, mentions, before, start) ?? unknown;
  const named = mentions.filter(({ member }) => scene.cast.members[member]!.actor.kind !== 'place');
  const last = named.findLast(({ span }) => DESCRIBED.test(scene.text.slice(span[1], end))) ?? named.at(-1);
  const noun = nounBefore(before);
  // "Ana Lopes, a farmer who said": the name stands just before what it is said to be.
  const apart = last ? scene.text.slice(last.span[1], end) : '';
  if (last && !last.possessive && (WHERE.test(apart) || DESCRIBED.test(apart)))
    return actorAs(scene, last.member, 'implied', [last.span], 'pronoun');
  if (noun) return { ...wordsAs(noun.words, noun.plural ? 'group' : 'role', noun.plural), basis: 'implied' };
  return unknown;
}

/** The noun phrase that ends the text: "two women", "49 percent", "a farmer". */
function nounBefore(before: string): { words: string; plural: boolean } | null {
  const match =
    /(?:^|[\s,])((?:(?:a|an|the|some|many|several|other|those|these|his|her|their|two|three|four|five|most|more|\p{N}[\p{N},.]*)\s+)?(?:[\p{L}\p{N}’'-]+\s+){0,2}?([\p{L}’'-]+))$/u.exec(
      before,
    );
  if (!match || !isPeople(match[2]!.toLowerCase())) return peopleBefore(before);
  const head = match[2]!.toLowerCase();
  const plural = GROUP_NOUNS.has(head) || /^(?:those|percent|women|men|people)$/.test(head);
  return plural || ROLE_NOUNS.has(head)
    ? { words: match[1]!.replace(/^(?:(?:and|but|or|even|only|with|by|for|to|of)\s+)+/i, ''), plural }
    : null;
}

const isPeople = (head: string): boolean =>
  GROUP_NOUNS.has(head) || ROLE_NOUNS.has(head) || /^(?:those|percent|women|men|people)$/.test(head);

/** "inmates on death row", "the farmers of the valley": people, with where they are. */
function peopleBefore(before: string): { words: string; plural: boolean } | null {
  const match =
    /(?:^|[\s,])((?:(?:the|some|many|several|other|those|these|his|her|their|two|three|four|five|most)\s+)?(\p{Ll}+s|people|women|men)\s+(?:on|of|in|at|from|with|behind|across|near)\s(?:[\p{L}\p{N}.’'-]+\s?){1,6})$/u.exec(
      before,
    );
  if (!match || !(GROUP_NOUNS.has(match[2]!) || ROLE_NOUNS.has(match[2]!.slice(0, -1)) || PLURAL.test(match[2]!)))
    return null;
  return { words: match[1]!.replace(/^(?:(?:and|but|or|even|only|with|by|for|to|of)\s+)+/i, ''), plural: true };
}

const PLURAL =
  /^(?:inmates|prisoners|patients|plaintiffs|defendants|people|women|men|farmers|workers|veterans|nurses|teachers|survivors|victims|tenants)$/;

/** "Karin Moll and Ivo Lang, both of whom claimed". */
function pairBefore(scene: Scene, mentions: readonly CastMention[], end: number): Resolved | null {
  const [first, second] = mentions.slice(-2);
  if (!first || !second || scene.text.slice(second.span[1], end).trim()) return null;
  if (!/^\s+and\s+$/.test(scene.text.slice(first.span[1], second.span[0])) || first.member === second.member)
    return null;
  const members = [first.member, second.member];
  return {
    ...UNKNOWN,
    name: members.map((member) => scene.cast.members[member]!.actor.name).join(' and '),
    members,
    basis: 'implied',
    because: [first.span, second.span],
    sourceKind: 'pronoun',
    plural: true,
  };
}

/** A body or a document: "the bank, which said", "joined the lawsuit, which argues". */
function thingBefore(scene: Scene, mentions: readonly CastMention[], before: string, start: number): Resolved | null {
  const last = mentions.at(-1);
  const end = start + before.length;
  if (last && last.span[1] === end && !last.possessive && scene.cast.members[last.member]!.actor.kind !== 'person')
    return actorAs(scene, last.member, 'implied', [last.span], 'pronoun');
  const phrase = /(?:^|[\s,])((?:a|an|the|his|her|their|its)\s+(?:[\p{L}’'-]+\s+){0,3}?([\p{L}-]+))$/iu.exec(before);
  if (!phrase) return null;
  const words = phrase[1]!;
  const it = describe(words, end - words.length);
  const who = isDocument(phrase[2]!.toLowerCase()) ? authorOf(scene, it, words) : describedActor(scene, it);
  return who.members.length || isDocument(phrase[2]!.toLowerCase()) ? { ...who, basis: 'implied' } : null;
}
