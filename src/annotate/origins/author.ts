import type { Findings, Span } from '../../model/index.ts';
import { overlaps, within } from '../../text/spans.ts';
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
export function authorOf(paper: DocumentFound, sentence: Span, found: Findings): Author | null {
  const near = found.attributions.filter((attribution) =>
    [...attribution.cue, ...attribution.source].some(
      (span) => within(span, sentence) && distance(span, paper.evidence) < 90,
    ),
  );
  const nearest = near.sort((a, b) => least(a.cue, paper.evidence) - least(b.cue, paper.evidence))[0];
  if (nearest?.speaker.name && nearest.speaker.basis !== 'unknown' && !isCrowd(nearest.speaker.name))
    return { name: nearest.speaker.name, said: [...nearest.cue, ...nearest.source] };
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

/** "Three people with knowledge of the talks", "a response from the mayor": whoever told of the document, not its author. */
const isCrowd = (name: string): boolean =>
  /^\p{Ll}/u.test(name) && (name.split(' ').length > 4 || /\b(?:people|persons?|sources?)\b/.test(name));

const distance = (a: Span, b: Span): number => Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));
const least = (spans: readonly Span[], to: Span): number => Math.min(1e9, ...spans.map((span) => distance(span, to)));
