import type { Findings, Span } from '../../model/index.ts';
import { overlaps, unitsBetween, within } from '../../text/spans.ts';
import type { DocumentFound } from './documents.ts';

/** Whose it is, and the words that say so beside it: the verb and who it is that said it. */
export interface Author {
  readonly name: string;
  readonly said: readonly Span[];
}

/**
 * Whose statement, letter or filing it is: the speaker of the attribution that the phrase stands beside ("…,” the ministry
 * said in a statement"), or, without one, the person or body named last before the phrase. Null when nobody is sure.
 */
export function authorOf(paper: DocumentFound, sentence: Span, found: Findings, text: string): Author | null {
  // "Tamm leads Brandt in a new poll": neither’s, whoever tells of it.
  if (/\b(?:polls?|surveys?)$/i.test(paper.noun)) return null;
  const from = FROM.exec(text.slice(paper.span[1], Math.min(sentence[1], paper.span[1] + 90)));
  if (from) return writerAfter(paper.span[1], from[0], found, text);
  const given = GIVEN_TO.test(text.slice(paper.span[1], paper.span[1] + 40));
  const near = found.attributions.filter(
    (attribution) =>
      !(given && attribution.sourceKind === 'outlet') &&
      // "court records indicated": papers write no statement.
      attribution.sourceKind !== 'document' &&
      [...attribution.cue, ...attribution.source].some(
        (span) => within(span, sentence) && unitsBetween(span, paper.evidence) < 90,
      ),
  );
  const nearest = near.sort((a, b) => least(a.cue, paper.evidence) - least(b.cue, paper.evidence))[0];
  if (nearest?.speaker.name && nearest.speaker.basis !== 'unknown' && !isCrowd(nearest.speaker.name))
    return { name: nearest.speaker.name.replace(ARTICLE, ''), said: [...nearest.cue, ...nearest.source] };
  if (/\breport$/i.test(paper.noun)) return null;
  // "Tamm urged Congress in a series of tweets": people tweet.
  const byPeople = /\b(?:tweets?|posts?)$/i.test(paper.noun);
  let last: { name: string; end: number } | null = null;
  for (const actor of found.actors) {
    if (actor.kind === 'place' || (byPeople && actor.kind !== 'person')) continue;
    for (const mention of actor.mentions) {
      if (!within(mention, sentence) || overlaps(mention, paper.span) || mention[0] > paper.span[0]) continue;
      if (!last || mention[1] > last.end) last = { name: actor.name, end: mention[1] };
    }
  }
  return last && { name: last.name, said: [] };
}

/** "in a letter from her lawyer, Joe Tamm": not of whoever told of it. */
const FROM = /^\s(?:from|signed by|written by)\s[^.;“”"]{1,80}/;

/** "in a statement given to Lumen TV": not Lumen TV’s. */
const GIVEN_TO =
  /^\s(?:\p{Ll}+\s)?(?:given|provided|sent|released|e-?mailed|issued|obtained|reported|reviewed|read)\s(?:\p{Ll}+\s)?(?:to|by)\s/u;

/** The one whose name ends the phrase that begins there; null where it names nobody. */
function writerAfter(start: number, words: string, { actors }: Findings, text: string): Author | null {
  let first: { name: string; at: number } | null = null;
  for (const actor of actors) {
    if (actor.kind === 'place') continue;
    for (const [at, end] of actor.mentions)
      if (at >= start && end <= start + words.length && (!first || at < first.at) && BESIDE.test(text.slice(start, at)))
        first = { name: actor.name, at };
  }
  return first && { name: first.name, said: [] };
}

const BESIDE = /^\s(?:from|signed by|written by)\s(?:(?!(?:about|on|for|and|that|with)\s)[\p{L}.’'-]+,?\s){0,5}$/u;

/** "the senators’ letter" is the senators’. */
const ARTICLE = /^(?:the|an?|his|her|their|its)\s(?=\p{L})/iu;

/** "Three people with knowledge of the talks", "a response from the mayor": whoever told of the document, not its author. */
const isCrowd = (name: string): boolean =>
  /^\p{Ll}/u.test(name) &&
  (name.split(' ').length > 4 || /\b(?:people|persons?|sources?)\b|\s(?:her|him|them|it)$/.test(name));

const least = (spans: readonly Span[], to: Span): number =>
  Math.min(1e9, ...spans.map((span) => unitsBetween(span, to)));
