import type { Actor, Attribution, Findings, OriginClue, Span } from '../../model/index.ts';

/** The longest phrase, in units, that is shown as the words by which somebody is an origin; of a longer one its part is. */
const LONGEST_PHRASE = 100;

/** Somebody told it: named in `span`, and `evidence` is the words that say so. */
export const toldBy = (name: string, span: Span, evidence: Span): OriginClue => ({
  name,
  kind: 'person',
  span,
  evidence,
  manner: 'told',
});

/** The person who speaks; undefined where it is nobody, or a body. */
export const personOf = (
  { actors }: Pick<Findings, 'actors'>,
  { speaker }: Pick<Attribution, 'speaker'>,
): Actor | undefined => actors.find(({ id, kind }) => id === speaker.actor && kind === 'person');

/** From the first of the spans to the last, as far as that can be shown; else `part`. */
export function phraseAround(spans: readonly Span[], part: Span): Span {
  const whole: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  return whole[1] - whole[0] <= LONGEST_PHRASE ? whole : part;
}
