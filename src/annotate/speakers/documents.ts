import type { Attribution, Span } from '../../model/index.ts';
import { isPerson, mentionsBefore, mentionsIn } from '../actors/lookup.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { type Description, describe } from './description.ts';
import { describedActor } from './descriptions.ts';
import { isDocument, sameDocument } from './documentnouns.ts';
import { issuerOf } from './issuers.ts';
import { personFor } from './pronouns.ts';
import { actorAs, anchorOf, type Resolved, type Scene, sentenceAt, wordsAs } from './scene.ts';

/**
 * Who speaks in "the statement", "the lawsuit", "her letter": its author where the article tells, by "from", by an owner, or because an
 * earlier attribution was made in the same document; else the document itself.
 */
export function authorOf(scene: Scene, it: Description, words: string): Resolved {
  const own = wordsAs(
    it.text.replace(SEEN_BY, '').replace(/^(?:her|him|them|us|me)\s+(?=an?\s)/i, ''),
    'document',
    false,
  );
  const by =
    (ABOUT.test(it.head) ? BY_NOT_OF : BY).exec(words) ?? (WRITTEN.test(it.head) ? RELEASED_BY.exec(words) : null);
  if (by) {
    const from = it.start + by.index + by[0].length;
    const named = mentionsIn(scene.cast, [from, it.start + words.length]).filter(
      ({ possessive, member, span }) =>
        !possessive &&
        // "a survey by nurses in Norway": a place only where it stands first.
        (scene.cast.members[member]!.actor.kind !== 'place' || !/\p{L}{4,}/u.test(scene.text.slice(from, span[0]))),
    );
    const person = named.find(({ member }) => isPerson(scene.cast, member)) ?? named[0];
    const other = named[1];
    // "the lawsuit from Orsa and Merrin"
    if (person && other && person === named[0] && /^\s+and\s+$/.test(scene.text.slice(person.span[1], other.span[0])))
      return {
        ...actorAs(scene, person.member, 'stated', [], 'document'),
        name: [person, other].map(({ member }) => scene.cast.members[member]!.actor.name).join(' and '),
        members: [person.member, other.member],
        plural: true,
      };
    if (person) return actorAs(scene, person.member, 'stated', [], 'document');
    const called = calledBy(scene, from, words.slice(from - it.start));
    if (called) return called;
  }
  // "sent her a letter saying": not hers.
  const handed = /^(?:her|him|them|us|me)\s+(?=an?\s)/i.test(words);
  if (it.owner && !handed) {
    const pronoun = /^(?:his|her)$/i.exec(it.owner)?.[0].toLowerCase();
    if (pronoun) {
      const who = personFor(scene, it.start, pronoun === 'his' ? 'male' : 'female');
      return who.name ? { ...who, sourceKind: 'document' } : own;
    }
    const owner = mentionsIn(scene.cast, [it.start, it.start + words.length]).find(({ possessive }) => possessive);
    if (owner) return actorAs(scene, owner.member, 'stated', [], 'document');
    return ownerCalled(scene, it) ?? own;
  }
  const maker = makerIn(scene, it);
  if (maker) return maker;
  if (!it.definite) return (by ? null : issuerOf(scene, it)) ?? own;
  const known = scene.past.slice(-PAST).filter(
    ({ attribution, resolved, at }) =>
      at < it.start &&
      resolved.name &&
      resolved.sourceKind !== 'outlet' &&
      // "a cable reported by the Lumen Post", "in a letter, the Lumen Post reports": who had it first is no author.
      !(
        resolved.members.some((member) => scene.cast.members[member]!.actor.kind === 'outlet') &&
        !attribution.source.some((span) => bearsIts(scene.text.slice(...span), it.head))
      ) &&
      // Another document is no author; "the lawsuit", for "the filing", is the same one.
      (resolved.sourceKind !== 'document' || resolved.members.length > 0 || resolved.name.split(' ').length < 4) &&
      !scene.enclosers.has(attribution.id),
  );
  const past =
    known.findLast(({ attribution }) =>
      attribution.source.some((span) => mentionsDocument(scene.text.slice(...span), it.head)),
    ) ?? known.findLast(({ attribution }) => speaksIn(around(scene, attribution), it.head));
  if (!past) return ownerTold(scene, it) ?? issuerOf(scene, it) ?? own;
  return {
    ...past.resolved,
    basis: 'implied',
    because: [past.attribution.source[0] ?? past.attribution.content[0]!],
    sourceKind: 'document',
  };
}

/** "a report released by House Democrats", "a statement from her doctor": whom the words after "by" mean. */
function calledBy(scene: Scene, start: number, words: string): Resolved | null {
  const phrase =
    /^(?:[\p{L}\p{N}’'-]+\s+){0,4}?[\p{L}’'-]+(?=[,.;(]|\s+(?:on|in|at|of|for|with|to|who|that|which|last|this)\s|\s*$)/u.exec(
      words,
    )?.[0];
  const it = phrase && describe(phrase, start);
  if (!it || !(ROLE_NOUNS.has(it.head) || GROUP_NOUNS.has(it.head) || BODY_NOUNS.has(it.head))) return null;
  return { ...describedActor(scene, it), sourceKind: 'document' };
}

/** "The attorney general’s memo": its owner by what he is. */
function ownerCalled(scene: Scene, it: Description): Resolved | null {
  const phrase = /^(?:the|an?)\s(?:[\p{L}-]+\s){0,4}?\p{Ll}+(?=[’']s?\s)/iu.exec(it.text)?.[0];
  if (!phrase) return null;
  const who = describedActor(scene, describe(phrase, it.start));
  const [only] = who.members;
  return only !== undefined && isPerson(scene.cast, only) ? { ...who, basis: 'implied', sourceKind: 'document' } : null;
}

/** Documents that bear the name of who made them; a poll bears that of who paid for it, and is its own. */
const BEARS_MAKER =
  /^(?:reports?|lawsuit|suit|complaint|filing|memo|memorandum|letter|statement|release|editorial|article|study|analysis|guidance|guidelines|investigation|review|audit|data|figures|estimates|website|brief|petition)$/;

/** "The Lumen News report", "the Harbour Department lawsuit": whose name stands before its noun. */
function makerIn(scene: Scene, it: Description): Resolved | null {
  if (!BEARS_MAKER.test(it.head)) return null;
  const head = Math.max(0, it.text.toLowerCase().indexOf(` ${it.head}`));
  const last = mentionsIn(scene.cast, [it.start, it.start + head]).at(-1);
  if (!last || scene.text.slice(last.span[1], it.start + head).trim()) return null;
  const { kind, name } = scene.cast.members[last.member]!.actor;
  if (kind === 'outlet') return actorAs(scene, last.member, 'stated', [], 'named');
  // "the House report", "the Orsa letter": of one of its houses, of a place; "the Democrats memo" is theirs.
  return kind === 'organisation' && !/^(?:House|Senate|Congress|Republicans?|Democrats?|GOP)$/.test(name)
    ? actorAs(scene, last.member, 'stated', [], 'document')
    : null;
}

/** How much of the text before is looked through for whose document it is. */
const BEFORE = 6000;

/** "The memo", where the text before has "the Orsa Agency’s new memo" or "a memo from the Orsa Agency". */
function ownerTold(scene: Scene, { head, start }: Description): Resolved | null {
  for (const mention of mentionsBefore(scene.cast, start, 200)) {
    if (start - mention.span[0] > BEFORE) return null;
    const { actor } = scene.cast.members[mention.member]!;
    if (actor.kind === 'place' || actor.kind === 'outlet') continue;
    const after = scene.text.slice(mention.span[1], Math.min(start, mention.span[1] + 50));
    const owned = /^[’']s?\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1];
    const from = MADE_BY.exec(scene.text.slice(Math.max(0, mention.span[0] - 70), mention.span[0]))?.[1];
    for (const noun of [owned, from])
      if (noun && isDocument(noun) && sameDocument(noun, head))
        return { ...actorAs(scene, mention.member, 'implied', [mention.span], 'document') };
  }
  return null;
}

/** "an audit completed in 2016 by the", "a letter from Representative" */
const MADE_BY =
  /(\p{L}+)\s+(?:(?:issued|released|written|completed|conducted|prepared|published|signed|drafted|authored|sent|filed|brought|compiled|produced)\s+(?:in\s+\d{4}\s+|last\s+\p{L}+\s+|\p{Lu}\p{Ll}+day\s+)?)?(?:from|by)\s+(?:the\s+|(?:his|her|their|its)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+,\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u;

/** "a letter from", "a report by"; not "a memo seen by", which tells who had it. */
const BY =
  /\b(?<!\b(?:obtained|reviewed|seen|viewed|heard|published|released|posted|aired|printed|provided|leaked|shared)\s)(?:from|by|of)\s+/;

/** A review of the agency’s records, a video of the mayor: "of" tells what it is about. */
const ABOUT =
  /^(?:review|analysis|study|studies|survey|surveys|polls?|videos?|clip|footage|photos|list|tally|census|summary|records|assessment|audit|investigation|data)$/;
/** Papers that one writes oneself where one releases them. */
const WRITTEN =
  /^(?:reports?|study|studies|surveys?|analysis|statement|memo|letter|guidance|guidelines|data|figures|estimates|list|audit)$/;
const RELEASED_BY = /\b(?:released|published|posted)\s(?:\p{Lu}\p{Ll}+day\s)?by\s+/u;
const BY_NOT_OF = new RegExp(BY.source.replace('from|by|of', 'from|by'));

/** Who saw or printed it, cut from its name: "a summary reviewed by The Ledger". */
const SEEN_BY =
  /,?\s+(?:to\s+be\s+|first\s+|just\s+)?(?:reviewed|obtained|seen|viewed|published|released|verified|reported|shared|leaked|provided|examined|posted|issued|disclosed)(?:\s+(?:by|to|with|in|on|this|last|earlier|late)\b[\s\S]*|\s+\p{Lu}\p{Ll}+day)?$/u;

/** "The Lumen Post’s transcript": the document is named with whose it is. */
const bearsIts = (source: string, noun: string): boolean => mentionsDocument(source, noun) && !SEEN_BY.test(source);

/** How many attributions back a document's author is looked for. */
const PAST = 60;
/** How much of a sentence is read on either side. */
const AROUND = 700;

/** The sentence of an attribution without what was said. */
function around(scene: Scene, attribution: Attribution): string {
  const at = anchorOf(attribution)[0];
  const whole = scene.reading.sentences[sentenceAt(scene, at)];
  if (!whole) return '';
  const sentence: Span = [Math.max(whole[0], at - AROUND), Math.min(whole[1], at + AROUND)];
  let out = '';
  let from = sentence[0];
  for (const [start, end] of attribution.content) {
    if (start > from) out += scene.text.slice(from, Math.min(start, sentence[1]));
    from = Math.max(from, end);
  }
  return out + scene.text.slice(Math.min(from, sentence[1]), sentence[1]);
}

/** "In the lawsuit filed Monday, … argued": somebody speaks by way of it; that a sentence only has the word is not enough. */
const speaksIn = (words: string, noun: string): boolean =>
  [
    ...words.matchAll(
      /\b(?:in|via|through|by)\s+(?:a|an|the|his|her|their|its|another|one)\s+((?:[\p{L}’'-]+\s*){1,5})/giu,
    ),
  ].some((match) => mentionsDocument(match[1]!, noun));

const mentionsDocument = (words: string, noun: string): boolean =>
  (words.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).some(
    (word) => isDocument(word) && sameDocument(word, noun),
  );
