import type { Addressee, Span } from '../../model/index.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { describe } from '../speakers/description.ts';
import { describedActor } from '../speakers/descriptions.ts';
import { headsIn } from '../speakers/heads.ts';
import { personFor } from '../speakers/pronouns.ts';
import type { Scene } from '../speakers/scene.ts';

const NOBODY =
  /^(?:that|people|it|this|them|himself|herself|themselves|itself|say|reports?|questions?|criticism|concerns?|date|work|congress to|sources)$/i;
/** Nouns of those who listen that are no actors' otherwise: "a hearing", "the crowd". */
const LISTENERS =
  /\b(?:allies|friends?|media|press|investors?|donors?|staff|troops|crowds?|audience|viewers?|listeners|television|radio|newspapers?|hearings?|rally|gathering|forum|convention|jurors?|judges?|guests|attendees|delegates|customers|shareholders|agents|parishioners|graduates|readers|followers|fans|neighbors|neighbours|others|ballroom|room(?: full)?|mourners|questioner|rivals?|opponents?|chiefs|executives|questioners|hecklers?|callers?|worshippers|patrons|pupils|recruits|cadets|constituents|subordinates|superiors|bosses|classmates|passengers|patients|clients|users|subscribers)\b/i;

/** "the Port Orsa Courant": two capitals or more after the article. */
const NAMED = /^[Tt]he(?:\s\p{Lu}[\p{L}’&-]+){2,4}$/u;

/** Whom the phrase means; null where it names nobody who could listen. */
export function whomOf(scene: Scene, given: Span, speaker: number): Addressee | null {
  const phrase = withSecond(scene, given);
  const raw = scene.text.slice(...phrase);
  const words = raw.replace(/[.,;:’']+$/, '');
  const span: Span = [phrase[0], phrase[0] + words.length];
  if (NOBODY.test(words)) return null;
  const pronoun = /^(?:him|her|me|us)$/i.exec(words)?.[0].toLowerCase();
  if (pronoun) return byPronoun(scene, span, pronoun, speaker);
  const anchor = ofNewsroom(scene, span);
  if (anchor) return anchor;
  const named = membersIn(scene, span);
  if (named.length) {
    const actors = named.map((member) => scene.cast.members[member]!.actor);
    if (actors.every(({ kind }) => kind === 'place')) return paperOf(scene, span);
    if (named.includes(speaker)) return null;
    return {
      name: actors.map(({ name }) => name).join(' and '),
      actor: actorId(scene, named),
      span: beforeRest(scene, span),
      basis: 'stated',
    };
  }
  if (/^\p{Lu}/u.test(words) && !mentionsIn(scene.cast, span).length)
    return { name: words, actor: null, span, basis: 'stated' };
  if (NAMED.test(words) && !mentionsIn(scene.cast, span).length)
    return { name: words.slice(4), actor: null, span: [span[0] + 4, span[1]], basis: 'stated' };
  const it = describe(words, span[0]);
  if (/^(?:the|his|her|their)\s/i.test(words)) {
    const described = describedActor(scene, it);
    if (described.members.length === 1 && described.members[0] !== speaker)
      return { name: described.name!, actor: actorId(scene, described.members), span, basis: 'implied' };
  }
  // "before the deadline" is nobody; "the panel", "a court", "aides" are.
  return listens(words, it.head) ? { name: words, actor: null, span, basis: 'stated' } : null;
}

/** "Lumen TV’s Ana Lopes", whom the article names nowhere else: she, not the station. */
function ofNewsroom(scene: Scene, span: Span): Addressee | null {
  const [room, ...others] = mentionsIn(scene.cast, span);
  if (!room || others.length || scene.cast.members[room.member]!.actor.kind !== 'outlet') return null;
  const rest = /^[’']s?\s(?<name>\p{Lu}\p{Ll}[\p{L}’-]*(?:\s\p{Lu}[\p{L}.’-]+){1,2})$/u.exec(
    scene.text.slice(room.span[1], span[1]),
  )?.groups?.name;
  return rest ? { name: rest, actor: null, span: [span[1] - rest.length, span[1]], basis: 'stated' } : null;
}

/** "the Port Orsa Courant": a place is nobody, unless the name goes on. */
function paperOf(scene: Scene, span: Span): Addressee | null {
  const place = mentionsIn(scene.cast, span).at(-1)!;
  const rest = /^(?:\s\p{Lu}[\p{L}’&-]+){1,3}$/u.exec(scene.text.slice(place.span[1], span[1]));
  if (!rest) return null;
  const own: Span = [place.span[0], span[1]];
  return { name: scene.text.slice(...own), actor: null, span: own, basis: 'stated' };
}

const listens = (words: string, head: string): boolean =>
  ROLE_NOUNS.has(head) || GROUP_NOUNS.has(head) || BODY_NOUNS.has(head) || LISTENERS.test(words);

function byPronoun(scene: Scene, span: Span, pronoun: string, speaker: number): Addressee | null {
  if (pronoun === 'me' || pronoun === 'us') return null;
  const who = personFor(scene, span[0], pronoun === 'him' ? 'male' : 'female', new Set([speaker]));
  return who.name ? { name: who.name, actor: actorId(scene, who.members), span, basis: 'implied' } : null;
}

const actorId = (scene: Scene, members: readonly number[]): string | null =>
  members.length === 1 ? scene.cast.members[members[0]!]!.actor.id : null;

/** "Lumen TV days ago", "the private Lumen TV channel": the name alone. "Okafor aides" are not Okafor. */
function membersIn(scene: Scene, span: Span): readonly number[] {
  const cut = beforeRest(scene, span);
  const outlet = mentionsIn(scene.cast, cut).at(-1);
  // "rebuked the Lumen TV report"
  if (
    /^\s+(?:reports?|story|stories|articles?|polls?|surveys?|editorials?|piece|account|headlines?)\b/.test(
      scene.text.slice(cut[1], span[1]),
    )
  )
    return [];
  if (cut[1] < span[1] && outlet && scene.cast.members[outlet.member]!.actor.kind === 'outlet') return [outlet.member];
  return headsIn(scene, cut).map(({ member }) => member);
}

/** The phrase as far as its name, where only words that tell of no listeners follow. */
function beforeRest(scene: Scene, span: Span): Span {
  const first = mentionsIn(scene.cast, span)[0];
  if (!first || first.span[1] >= span[1]) return span;
  const rest = scene.text.slice(first.span[1], span[1]);
  // "Lumen News channel" is no possessive, though the name ends in "s".
  if (first.possessive && /^[’']/.test(rest)) return span;
  const next = /^\s+(\p{Ll}[\p{L}’-]*)/u.exec(rest)?.[1];
  if (!next || next === 'and') return span;
  const channel = /^(?:channel|network|newspaper|station|programme|program|magazine|anchor|host)$/.test(next);
  return channel || !listens(rest, describe(rest, first.span[1]).head) ? [span[0], first.span[1]] : span;
}

/** What may follow the second of two who were told something together. */
const ENDS = /^(?:[,.;:]|\s+(?:that|to|in|on|at|about|during|last|this|how|why|what|whether|he|she|they|it)\b|\s*$)/u;

/** … and between the two: "Ana Lopes, of Orsa, and Ivo Lang", "Ana Lopes (D-Orsa) and Ivo Lang". */
const AND = /^(?:,\sof\s(?:\p{Lu}[\p{L}.]*\s?){1,3},|\s\([^()]{1,24}\),?)?\s+and\s+(?:\p{Lu}\p{L}*\.?\s+){0,2}$/u;

/** "a letter to Ana and Ivo Lang": the second one too, unless the sentence goes on with it. */
function withSecond(scene: Scene, span: Span): Span {
  if (!mentionsIn(scene.cast, span).length && !/^\p{Lu}\p{Ll}+$/u.test(scene.text.slice(...span))) return span;
  const second = mentionsIn(scene.cast, [span[1], Math.min(scene.text.length, span[1] + 80)]).find(
    ({ member }) => scene.cast.members[member]!.actor.kind !== 'place',
  );
  if (!second || !AND.test(scene.text.slice(span[1], second.span[0]))) return span;
  return !second.possessive && ENDS.test(scene.text.slice(second.span[1], second.span[1] + 12))
    ? [span[0], second.span[1]]
    : span;
}
