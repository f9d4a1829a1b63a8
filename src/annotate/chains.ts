import type { Addressee, Attribution, Span, Via } from '../model/index.ts';
import { mentionsIn } from './actors/lookup.ts';
import { isAgency } from './actors/outlets.ts';
import { between } from './occasion/acts.ts';
import type { Call } from './occasion/calls.ts';
import { type Channel, gap, ownClause } from './occasion/channels.ts';
import type { Frame } from './occasion/frames.ts';
import { type Stage, sourceWords } from './occasion/stage.ts';
import { isDocument } from './speakers/documentnouns.ts';

/** What stands before an outlet's name when words came through it: "according to", "told", "in an interview with". */
const BEFORE_OUTLET =
  /\b(?:according to|told|telling|interview(?:s|ed)? (?:with|on|to|by)|on|by|to|citing|via|through|in|from|obtained by|quoted by|for|with|as)\s+(?:[\p{L}.’'-]+\s+){0,3}?(?:the\s+)?$/iu;
/** … and after it: "Reuters reported", "CNN, which obtained". */
const AFTER_OUTLET =
  /^(?:[’']s)?,?\s*(?:has\s+|first\s+|also\s+|earlier\s+|had\s+)*(?:report(?:ed|s)|said|says|quoted|quoting|cited|citing|wrote|writes|obtained|reviewed|seen|published|revealed|broke|interview|transcript)\b/i;

/**
 * The chain through which each came, nearest to the article first. An outlet that vouches itself is the speaker and has no chain; a
 * channel named once carries over to a speaker's adjacent words.
 */
export function chainsOf(
  stage: Stage,
  addressees: readonly (Addressee | null)[],
  calls: readonly (Call | null)[],
): (readonly Via[])[] {
  const own = stage.lines.map(({ frame }, i) => ownChain(stage, frame, i, addressees[i] ?? null, calls[i] ?? null));
  const whole = own.map((chain, i) => (chain.length ? chain : carried(stage, own, addressees, i)));
  const byId = new Map(stage.lines.map(({ frame }, i) => [frame.attribution.id, i]));
  return stage.lines.map(({ frame }, i) => withOuter(stage, frame, whole, byId, i, 0));
}

/** What somebody says that somebody said came through the one who says it. */
function withOuter(
  stage: Stage,
  frame: Frame,
  chains: readonly (readonly Via[])[],
  byId: ReadonlyMap<string, number>,
  i: number,
  depth: number,
): readonly Via[] {
  const mine = chains[i]!;
  const { outer } = frame;
  if (!outer || depth > 4) return mine;
  const at = byId.get(outer.id);
  if (at === undefined || outer.speaker.name === null) return mine;
  const before = withOuter(stage, stage.lines[at]!.frame, chains, byId, at, depth + 1);
  if (outer.speaker.name === frame.attribution.speaker.name) return unique([...before, ...mine]);
  if (outer.speaker.name === frame.attribution.speaker.name) return unique([...before, ...mine]);
  const span = outer.source[0] ?? outer.cue[0] ?? outer.content[0]!;
  const kind =
    outer.sourceKind === 'outlet'
      ? isAgency(outer.speaker.name)
        ? 'agency'
        : 'outlet'
      : outer.sourceKind === 'document'
        ? 'document'
        : 'person';
  const link: Via = { name: outer.speaker.name, kind, span, basis: 'stated' };
  return unique([...before, link, ...mine.filter(({ span: own }) => own[0] !== span[0])]);
}

function ownChain(
  stage: Stage,
  frame: Frame,
  i: number,
  addressee: Addressee | null,
  call: Call | null,
): readonly Via[] {
  const { attribution } = frame;
  const chain: Via[] = [];
  for (const outlet of outletsIn(stage, frame, i)) chain.push(outlet);
  const listener = addressee?.basis === 'stated' ? newsroomHeard(stage, addressee) : null;
  if (listener && !chain.some(({ name }) => name === listener.name)) chain.push(listener);
  if (call) {
    if (call.outlet) {
      const { name } = stage.cast.members[call.outlet.member]!.actor;
      if (!chain.some((via) => via.name === name))
        chain.push({
          name,
          kind: isAgency(name) ? 'agency' : 'outlet',
          span: call.outlet.span,
          basis: 'implied',
        });
    }
    chain.push({ name: call.noun, kind: 'event', span: call.span, basis: 'implied' });
  }
  for (const channel of stage.channels[i]!) if (!call || channel.noun !== 'call') push(chain, viaOf(channel));
  const document = documentSource(stage, attribution);
  if (document) push(chain, document);
  const speaker = attribution.speaker.name;
  return unique(chain.filter(({ name }) => name !== speaker));
}

const push = (chain: Via[], via: Via | null): void => {
  if (via) chain.push(via);
};

/** Statements, letters, posts, interviews: not the plain events ("at a rally"), which are where it was said, but those count as channels too. */
function viaOf(channel: Channel): Via | null {
  if (channel.name === 'social media') return null;
  const kind = channel.kind === 'programme' ? 'outlet' : channel.kind === 'event' ? 'event' : 'document';
  return { name: channel.name, kind, span: channel.span, basis: 'stated' };
}

/** "The lawsuit says": what speaks is a document. */
function documentSource(stage: Stage, attribution: Attribution): Via | null {
  if (attribution.sourceKind !== 'document' || !attribution.source.length) return null;
  const words = sourceWords(stage, attribution);
  for (const match of words.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    if (!isDocument(match[0].toLowerCase())) continue;
    const start = attribution.source[0]![0] + match.index;
    return {
      name: documentName(stage, match[0].toLowerCase()),
      kind: 'document',
      span: [start, start + match[0].length],
      basis: 'stated',
    };
  }
  return null;
}

const SUIT = /^(?:lawsuit|suit|filing|complaint|petition|motion)$/;

/** "The filing" is the lawsuit, where the article calls it so more often. */
function documentName(stage: Stage, noun: string): string {
  if (!SUIT.test(noun) || noun === 'lawsuit') return noun;
  return /\blawsuit\b/.test(stage.reading.text) ? 'lawsuit' : noun;
}

function outletsIn(stage: Stage, frame: Frame, i: number): Via[] {
  const out: Via[] = [];
  const { text } = stage.reading;
  for (const { member, span } of mentionsIn(stage.cast, frame.span)) {
    const { actor } = stage.cast.members[member]!;
    if (actor.kind !== 'outlet' || member === stage.speakers[i]) continue;
    if (frame.text[span[0] - frame.span[0]] === ' ') continue; // inside what was said
    const source = frame.attribution.source.some(([start, end]) => start <= span[0] && span[1] <= end);
    if (source) continue;
    const before = text.slice(Math.max(frame.span[0], span[0] - 60), span[0]);
    const after = text.slice(span[1], Math.min(frame.span[1], span[1] + 60));
    if (
      !(BEFORE_OUTLET.test(before) || AFTER_OUTLET.test(after)) ||
      !ownClause(frame, span) ||
      gap(span, frame.cue) > 260
    )
      continue;
    out.push({ name: actor.name, kind: isAgency(actor.name) ? 'agency' : 'outlet', span, basis: 'stated' });
  }
  // "told Tass, according to Reuters": who is credited for the whole comes first, as the nearest.
  return out.sort((a, b) => rank(text, a.span) - rank(text, b.span) || a.span[0] - b.span[0]);
}

const rank = (text: string, span: Span): number => {
  const before = text.slice(Math.max(0, span[0] - 30), span[0]);
  return /(?:according to|citing|quoted by|reported by|published by)\s+(?:the\s+)?$/i.test(before) ||
    /^,?\s*(?:report|said|says)/.test(text.slice(span[1], span[1] + 12))
    ? 0
    : 1;
};

/** Words told to a newsroom came through it: "told Lumen TV", "told state television". */
function newsroomHeard(stage: Stage, addressee: Addressee): Via | null {
  const member = stage.cast.members.find(({ actor }) => actor.id === addressee.actor);
  const broadcast = /\b(?:television|radio|TV|newspaper|news agency|broadcaster|magazine|network|podcast)\b/i.test(
    addressee.name,
  );
  if (member?.actor.kind !== 'outlet' && !broadcast) return null;
  return {
    name: addressee.name,
    kind: isAgency(addressee.name) ? 'agency' : 'outlet',
    span: addressee.span,
    basis: 'stated',
  };
}

/** Units of text over which a channel named once carries from one statement of a speaker to the next. */
const REACH = 1800;

function carried(
  stage: Stage,
  own: readonly (readonly Via[])[],
  addressees: readonly (Addressee | null)[],
  i: number,
): readonly Via[] {
  const { frame } = stage.lines[i]!;
  const { attribution } = frame;
  if (attribution.sourceKind === 'outlet' || attribution.act === 'believes') return [];
  // "has said", "once called": another time, another channel.
  if (/\b(?:has|have|had)\b/.test(cueAndBefore(stage, frame))) return [];
  for (const step of ['before', 'after'] as const) {
    let at = stage.lines[i]![step];
    let last = frame;
    for (let hops = 0; at !== null && hops < 8; hops++) {
      const other = stage.lines[at]!;
      if (between(other.frame, last) > REACH) break;
      // Told to somebody else, it was said on another occasion.
      if (otherListener(addressees[i] ?? null, addressees[at] ?? null, own[at]!)) break;
      if (own[at]!.length) return own[at]!.map((via) => ({ ...via, basis: 'implied' as const }));
      last = other.frame;
      at = other[step];
    }
  }
  return [];
}

function otherListener(mine: Addressee | null, theirs: Addressee | null, chain: readonly Via[]): boolean {
  if (mine?.basis !== 'stated' || /^the\s/i.test(mine.name)) return false;
  return theirs
    ? theirs.name !== mine.name && !/^the\s/i.test(theirs.name)
    : chain.some(({ kind }) => kind === 'event');
}

function cueAndBefore(stage: Stage, frame: Frame): string {
  const from = Math.max(frame.span[0], frame.cue[0] - 12);
  return stage.reading.text.slice(from, frame.cue[1]);
}

function unique(chain: readonly Via[]): Via[] {
  return chain.filter((via, i) => chain.findIndex(({ name }) => name.toLowerCase() === via.name.toLowerCase()) === i);
}
