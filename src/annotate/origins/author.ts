import type { Findings, Span } from '../../model/index.ts';
import { overlaps, within } from '../../text/spans.ts';
import type { DocumentFound } from './documents.ts';

/**
 * Whose statement, letter or filing it is: the speaker of the attribution that the phrase stands beside ("…,” the ministry
 * said in a statement"), or, without one, the person or body named last before the phrase. Null when nobody is sure.
 */
export function authorOf(paper: DocumentFound, sentence: Span, text: string, found: Findings): string | null {
  const near = found.attributions.filter((attribution) =>
    [...attribution.cue, ...attribution.source].some(
      (span) => within(span, sentence) && distance(span, paper.evidence) < 90,
    ),
  );
  const nearest = near.sort((a, b) => least(a.cue, paper.evidence) - least(b.cue, paper.evidence))[0];
  if (nearest?.speaker.name && nearest.speaker.basis !== 'unknown') return nearest.speaker.name;
  let last: { name: string; end: number } | null = null;
  for (const actor of found.actors) {
    if (actor.kind === 'place') continue;
    for (const mention of actor.mentions) {
      if (!within(mention, sentence) || overlaps(mention, paper.span) || mention[0] > paper.span[0]) continue;
      if (!last || mention[1] > last.end) last = { name: actor.name, end: mention[1] };
    }
  }
  if (last) return last.name;
  const named = /(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,3})[^\p{Lu}]{0,60}$/u.exec(
    text.slice(Math.max(sentence[0], paper.evidence[0] - 120), paper.evidence[0]),
  );
  return named?.[1] ?? null;
}

const distance = (a: Span, b: Span): number => Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));
const least = (spans: readonly Span[], to: Span): number => Math.min(1e9, ...spans.map((span) => distance(span, to)));
