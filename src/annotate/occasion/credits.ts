import type { Span, Via } from '../../model/index.ts';
import { unitsBetween } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { isAgency } from '../actors/outlets.ts';
import { namedBeside } from '../origins/beside.ts';
import { type Channel, ownClause } from './channels.ts';
import type { Frame } from './frames.ts';
import type { Stage } from './stage.ts';

/** At most three words of a name's own ("the state-run", "the newspaper"), then the outlet. */
const NAME = String.raw`\s+(?:[\p{L}.’'-]+\s+){0,3}?(?:the\s+)?$`;
/** What stands before an outlet that is credited with the words as a whole. */
const CREDITED = new RegExp(
  String.raw`\b(?:according to|citing|(?:quoted|cited|reported|carried|relayed) (?:by|in|on)|as told to|via)${NAME}`,
  'iu',
);
/** … and before one that somebody spoke or wrote to, or on whose programme it was. */
const SPOKEN_TO = new RegExp(
  String.raw`\b(?:told|telling|tells|asked by|questioned by|interviewed (?:by|on)|interviews? (?:with|on|to|for|by|in)|(?:spoke|speaking|talking|talked|appear(?:ed|ing|s)|appearance|guest) (?:to|with|on)|(?:said|says|wrote|writes|comments?|remarks?|statements?|e-?mails?|confirmed|admitted|insisted|argued|explained) (?:to|on|in)|(?:op-ed|essay|column|article|piece|letter|commentary|writing|published) (?:in|for|to))${NAME}`,
  'iu',
);
/** "On NBC’s Meet the Press, …" at the head of a sentence, or after a comma. */
const ON_AIR = /(?:^|[,;—–-]\s*|\s{2,}|\b(?:also|live|later|again|back|earlier)\s)\s*on\s+(?:[\p{L}.’'-]+\s+)?$/iu;
/** "a letter obtained by The Courier": said of what the words came in. */
const HAD_IT = new RegExp(
  String.raw`\b(?:obtained|reviewed|seen|viewed|heard|published|released|posted|aired|broadcast|printed|provided|given|sent|shared|leaked)(?:\s+first|\s+(?:on|to)\s+\p{Lu}\p{L}+)?\s+(?:by|to|in|on|with)${NAME}`,
  'iu',
);
/** "…, Reuters reported." and "Reuters reported that the mayor had said": the outlet's own clause, with nothing set against it after. */
const REPORTED =
  /^,?\s*(?:has\s+|first\s+|also\s+|earlier\s+|had\s+)*(?:report(?:ed|s)|said|says|quoted|quotes|quoting|cited|citing|wrote|writes)\b(?!,?\s*(?:but|and|while|whereas)\b)/i;
const BEGINS = /(?:^|[,;:—–-]|\s{2})\s*(?:(?:the|and|but|meanwhile|on|[\p{Lu}][\p{L}.]+\s*\d{0,2})\s*,?\s*){0,4}$/u;
/** How far an outlet may stand from the cue, in units. */
const NEAR = 260;
/** How far a participle may stand from the document it belongs to. */
const CLOSE = 40;

/** The outlets that the words around a line name as those through which it came, the nearest to the article first. */
export function outletsIn(stage: Stage, line: number): Via[] {
  const { frame } = stage.lines[line]!;
  const channels = stage.channels[line]!;
  const out: { via: Via; credited: boolean }[] = [];
  for (const { member, span } of mentionsIn(stage.cast, frame.span)) {
    const { name, kind } = stage.cast.members[member]!.actor;
    const at = span[0] - frame.span[0];
    if (kind !== 'outlet' || member === stage.speakers[line] || frame.text[at] === ' ') continue;
    if (unitsBetween(span, frame.cue) > NEAR) continue;
    // “Lumen TV Sunday” is the programme’s name.
    if (channels.some((channel) => channel.kind === 'programme' && holds(channel.span, span))) continue;
    const before = frame.text.slice(Math.max(0, at - 80), at);
    const after = frame.text.slice(span[1] - frame.span[0], span[1] - frame.span[0] + 60);
    const credited = CREDITED.test(before) || (REPORTED.test(after) && BEGINS.test(before));
    const own = !isOwnOutlet(stage, name) && ownClause(frame, span);
    if (!(own && (credited || through(frame, span, before, channels))) && !hadThePaper(frame, span, before, channels))
      continue;
    out.push({ via: { name, kind: isAgency(name) ? 'agency' : 'outlet', span, basis: 'stated' }, credited });
  }
  for (const { name, span, manner } of namedBeside(frame.text)) {
    const at: Span = [frame.span[0] + span[0], frame.span[0] + span[1]];
    if (out.some(({ via }) => holds(via.span, at) || holds(at, via.span)) || unitsBetween(at, frame.cue) > NEAR)
      continue;
    // "his daily White House briefing"
    if (mentionsIn(stage.cast, at).some(({ member }) => OTHERS.test(stage.cast.members[member]!.actor.kind))) continue;
    const speaks = frame.attribution.source.some((source) => holds(source, at));
    if (!speaks && !isOwnOutlet(stage, name) && ownClause(frame, at))
      out.push({ via: { name, kind: 'outlet', span: at, basis: 'stated' }, credited: manner === 'quoted' });
  }
  // "told Tass, according to Reuters": who is credited for the whole comes first, as the nearest.
  return out
    .sort((a, b) => Number(b.credited) - Number(a.credited) || a.via.span[0] - b.via.span[0])
    .map(({ via }) => via);
}

const OTHERS = /^(?:government|person|group)$/;

/** Spoken to, on air, or named in the channel ("in a Lumen TV interview"). */
function through(frame: Frame, span: Span, before: string, channels: readonly Channel[]): boolean {
  const inSource = frame.attribution.source.some((source) => holds(source, span));
  if (!inSource && (SPOKEN_TO.test(before) || ON_AIR.test(before))) return true;
  return channels.some(({ phrase }) => holds(phrase, span));
}

/** "in a letter, which was obtained by The Courier", "a memo seen by The Courier says", "a tape that The Courier was given shows him saying". */
function hadThePaper(frame: Frame, span: Span, before: string, channels: readonly Channel[]): boolean {
  const had = HAD_IT.exec(before);
  if (!had) return false;
  const at = span[0] - before.length + had.index;
  const { source, sourceKind } = frame.attribution;
  const papers = [
    ...channels.map(({ phrase }) => phrase),
    ...(sourceKind === 'document' ? source : []),
    ...(frame.shownIn ? [frame.shownIn] : []),
  ];
  return papers.some(([start, end]) => start < at && at - end < CLOSE);
}

/** Told to the very newsroom that writes: nobody stands between. */
export const isOwnOutlet = (stage: Stage, name: string): boolean =>
  plain(name) === plain(stage.reading.article.outlet ?? '');

const plain = (name: string): string => name.toLowerCase().replace(/^the\s+/, '');

const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
