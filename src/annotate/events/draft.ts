import type { EventMention, TimeExpression } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import type { Anchor } from './anchor.ts';
import { clauseOf, phraseOf } from './clause.ts';
import type { Coming } from './coming.ts';
import { actorsIn, type Context, saidIn, wholeQuotation } from './context.ts';
import { eventNouns } from './lexicon.ts';
import { type Line, spanOf } from './line.ts';
import { isPassing } from './passing.ts';
import type { Segment } from './segments.ts';
import { isBackground, statusOf } from './status.ts';
import { placeIn } from './where.ts';

export type Draft = Omit<EventMention, 'id'>;

/** The time expression that a token belongs to, or null. */
export function timeAt(line: Line, times: readonly TimeExpression[], token: number): TimeExpression | null {
  const { start } = line.tokens[token]!;
  return times.find(({ span }) => start >= span[0] && start < span[1]) ?? null;
}

const isAhead = (when: EventMention['when'], { day }: Context): boolean =>
  when !== null && day !== null && (edtfRange(when.value)?.[0] ?? 0) > day;

const POSSESSIVE = /^(?:his|her|its|their|the|a)$|’s$/;

/** A sentence with what was found in it. */
export interface Sentence {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly times: readonly TimeExpression[];
}

/** The mention of what `anchor` names, dated by `when`; `ahead` where the words look ahead. */
export function draft(
  { line, segments, times }: Sentence,
  anchor: Anchor,
  when: EventMention['when'],
  ahead: Coming | null,
  context: Context,
): Draft {
  // "criticized the premier over his plans to address the assembly": the plans, not the critic.
  const plans =
    ahead && /^plans?$/.test(line.words[ahead.first]!) && POSSESSIVE.test(line.words[ahead.first - 1] ?? '');
  const otherTime = (token: number): boolean => {
    const time = timeAt(line, times, token);
    return time !== null && !(when && time.span[0] === when.span[0]);
  };
  const clause = plans
    ? phraseOf(line, segments, anchor.segment, ahead.first - 1, true, otherTime)
    : anchor.by === 'verb'
      ? clauseOf(line, segments, anchor.segment, anchor.group, otherTime)
      : phraseOf(line, segments, anchor.segment, anchor.first, ahead !== null || isAhead(when, context), otherTime);
  const span = wholeQuotation(context, clause);
  const status = statusOf(line, anchor, when, ahead, context);
  const kind =
    ahead && ahead.kind !== 'other'
      ? ahead.kind
      : anchor.by === 'verb'
        ? /^(?:cancelled|moved)$/.test(status) && anchor.group.passive
          ? kindBefore(line, anchor.group.first)
          : kindOf(line, segments, anchor)
        : (eventNouns.get(line.words[anchor.head]!) ?? 'other');
  const hedge = ahead?.hedge ? spanOf(line, ahead.hedge[0], ahead.hedge[1]) : null;
  const head = ahead?.head ?? (anchor.by === 'verb' ? anchor.group.head : anchor.head);
  return {
    kind,
    status,
    background: isBackground(when, context),
    span,
    trigger: spanOf(line, head, head),
    when,
    actors: actorsIn(context, span),
    where: placeIn(line, head, span),
    hedge: hedge ? { words: context.text.slice(...hedge), span: hedge } : null,
    saidIn: saidIn(context, line.tokens[head]!.start),
    ...(isPassing({ line, segments, anchor, span: clause, kind, ahead: ahead !== null, coming: isAhead(when, context) })
      ? { inPassing: true as const }
      : {}),
  };
}

/** "the talks on Saturday were cancelled": of the noun before the verb. */
function kindBefore(line: Line, verb: number): EventMention['kind'] {
  for (let at = Math.max(0, verb - 10); at < verb; at++) {
    const kind = eventNouns.get(line.words[at]!);
    if (kind) return kind;
  }
  return 'other';
}

/** The verb's own kind; for a plain verb ("held", "made", "took") that of the event noun after it. */
function kindOf(
  line: Line,
  segments: readonly Segment[],
  anchor: Extract<Anchor, { by: 'verb' }>,
): EventMention['kind'] {
  const calledOff = /^(?:off|back)$/.test(line.words[anchor.group.head + 1] ?? '');
  if (anchor.group.kind !== 'other' && !calledOff) return anchor.group.kind;
  const segment = segments[anchor.segment]!;
  for (let at = anchor.group.head + 1; at <= Math.min(segment.last, anchor.group.head + 6); at++) {
    const kind = eventNouns.get(line.words[at]!);
    if (kind) return kind;
  }
  return 'other';
}
