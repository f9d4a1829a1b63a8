import type { Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import type { Cast, CastMention } from './cast.ts';

/** The mentions that lie in `span`, in order. */
export function mentionsIn(cast: Cast, span: Span): readonly CastMention[] {
  const out: CastMention[] = [];
  const spans = spansOf(cast);
  for (let i = firstEndingAfter(spans, span[0]); i < spans.length && spans[i]![0] < span[1]; i++) {
    if (spans[i]![0] >= span[0] && spans[i]![1] <= span[1]) out.push(cast.mentions[i]!);
  }
  return out;
}

/** Up to `most` mentions that begin before `at`, nearest first. */
export function* mentionsBefore(cast: Cast, at: number, most: number): Generator<CastMention> {
  let i = firstEndingAfter(spansOf(cast), at) - 1;
  for (let n = 0; i >= 0 && n < most; i--, n++) yield cast.mentions[i]!;
}

/** The mention that holds the unit at `at`, or null. */
export function mentionAt(cast: Cast, at: number): CastMention | null {
  const mention = cast.mentions[firstEndingAfter(spansOf(cast), at)];
  return mention && mention.span[0] <= at ? mention : null;
}

/** Whether a member of the cast is a person; nobody, told by −1, is none. */
export const isPerson = (cast: Cast, member: number): boolean => cast.members[member]?.actor.kind === 'person';

const mentionSpans = new WeakMap<Cast, readonly Span[]>();
function spansOf(cast: Cast): readonly Span[] {
  let spans = mentionSpans.get(cast);
  if (!spans) mentionSpans.set(cast, (spans = cast.mentions.map((mention) => mention.span)));
  return spans;
}
