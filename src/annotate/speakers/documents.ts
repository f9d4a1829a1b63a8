import type { Attribution, Span } from '../../model/index.ts';
import { mentionsBefore, mentionsIn } from '../actors/lookup.ts';
import type { Description } from './descriptions.ts';
import { isDocument, sameDocument } from './documentnouns.ts';
import { personFor } from './pronouns.ts';
import { actorAs, anchorOf, type Resolved, type Scene, sentenceAt, wordsAs } from './scene.ts';

/**
 * Who speaks in "the statement", "the lawsuit", "her letter": its author where the article tells, by "from", by an owner, or because an
 * earlier attribution was made in the same document; else the document itself.
 */
export function authorOf(scene: Scene, it: Description, words: string): Resolved {
  const own = wordsAs(it.text.replace(SEEN_BY, ''), 'document', false);
  const by = BY.exec(words);
  if (by) {
    const from = it.start + by.index + by[0].length;
    const named = mentionsIn(scene.cast, [from, it.start + words.length]).filter(({ possessive }) => !possessive);
    const person = named.find(({ member }) => scene.cast.members[member]!.actor.kind === 'person') ?? named[0];
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
  }
  if (it.owner) {
    const pronoun = /^(?:his|her)$/i.exec(it.owner)?.[0].toLowerCase();
    if (pronoun) {
      const who = personFor(scene, it.start, pronoun === 'his' ? 'male' : 'female');
      return who.name ? { ...who, sourceKind: 'document' } : own;
    }
    const owner = mentionsIn(scene.cast, [it.start, it.start + words.length]).find(({ possessive }) => possessive);
    if (owner) return actorAs(scene, owner.member, 'stated', [], 'document');
  }
  if (!it.definite) return own;
  const known = scene.past.slice(-PAST).filter(
    ({ attribution, resolved, at }) =>
      at < it.start &&
      resolved.name &&
      resolved.sourceKind !== 'outlet' &&
      // Another document is no author; "the lawsuit", for "the filing", is the same one.
      (resolved.sourceKind !== 'document' || resolved.members.length > 0 || resolved.name.split(' ').length < 4) &&
      !scene.enclosers.has(attribution.id),
  );
  const past =
    known.findLast(({ attribution }) =>
      attribution.source.some((span) => mentionsDocument(scene.text.slice(...span), it.head)),
    ) ?? known.findLast(({ attribution }) => speaksIn(around(scene, attribution), it.head));
  if (!past) return ownerTold(scene, it) ?? own;
  return {
    ...past.resolved,
    basis: 'implied',
    because: [past.attribution.source[0] ?? past.attribution.content[0]!],
    sourceKind: 'document',
  };
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

/** "an audit completed in 2016 by the" */
const MADE_BY =
  /(\p{L}+)\s+(?:(?:issued|released|written|completed|conducted|prepared|published)\s+(?:in\s+\d{4}\s+|last\s+\p{L}+\s+)?)?(?:from|by)\s+(?:the\s+)?$/u;

/** "a letter from", "a report by"; not "a memo seen by", which tells who had it. */
const BY =
  /\b(?<!\b(?:obtained|reviewed|seen|viewed|heard|published|released|posted|aired|printed|provided|leaked|shared)\s)(?:from|by|of)\s+/;

/** Who saw or printed it, cut from its name: "a summary reviewed by The Ledger". */
const SEEN_BY =
  /,?\s+(?:first\s+)?(?:reviewed|obtained|seen|viewed|published|released|verified|reported|shared|leaked|provided|examined|posted)\s+(?:by|to|with|in|on)\b[\s\S]*$/;

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
