import type { Occasion } from '../../model/index.ts';
import { unitsBetween } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { type Frame, matchesIn } from './frames.ts';
import { OTHER_VERB } from './saiddays.ts';
import type { Stage } from './stage.ts';

const ABOARD =
  /\b(?:aboard|outside|inside)\s+(?:the\s+|his\s+|her\s+)?(?<name>(?:\p{Lu}[\p{L}.’'-]*|presidential|government|plane|aircraft|train|ship|courthouse|court|building|residence|office)(?:\s+(?:\p{Lu}[\p{L}.’'-]*|plane|jet|aircraft|train|ship|courthouse|court|building)){0,3})/gu;
const PLACE = /\b(?:in|at|from)\s+(?:the\s+)?$/i;

export function whereIn(stage: Stage, frame: Frame): Occasion['where'] {
  for (const { match, span } of matchesIn(frame, ABOARD)) {
    if (unitsBetween(span, frame.cue) > 60) continue;
    const start = span[0] + match[0].lastIndexOf(match.groups!.name!);
    return { name: match.groups!.name!, basis: 'stated', span: [start, start + match.groups!.name!.length] };
  }
  for (const { member, span } of mentionsIn(stage.cast, [frame.cue[1], frame.span[1]])) {
    const { actor } = stage.cast.members[member]!;
    if (actor.kind !== 'place' && actor.kind !== 'government') continue;
    const before = frame.text.slice(Math.max(0, span[0] - frame.span[0] - 12), span[0] - frame.span[0]);
    if (!PLACE.test(before) || unitsBetween(span, frame.cue) > 70 || frame.text[span[0] - frame.span[0]] === ' ')
      continue;
    const between = frame.text.slice(frame.cue[1] - frame.span[0], span[0] - frame.span[0]);
    if (OTHER_VERB.test(between) || /\s{3,}/.test(between)) continue;
    return { name: actor.name, basis: 'stated', span };
  }
  return null;
}

export function mediumIn(stage: Stage, frame: Frame, i: number): Occasion['medium'] {
  const channel = stage.channels[i]![0];
  if (!channel) return null;
  const name = stage.reading.text.slice(...channel.phrase).replace(/\s+/g, ' ');
  return unitsBetween(channel.phrase, frame.cue) < 160 ? { name, basis: 'stated', span: channel.phrase } : null;
}
