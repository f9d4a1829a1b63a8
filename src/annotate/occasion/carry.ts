import type { Addressee, Attribution, Occasion, Span, Via } from '../../model/index.ts';
import { isPerson } from '../actors/lookup.ts';
import { between, credits } from './acts.ts';
import type { Frame } from './frames.ts';
import type { Stage } from './stage.ts';

type When = Occasion['when'];

/** Units of text over which a channel named once carries from one statement of a speaker to the next. */
const REACH = 1800;
/** … over which even one with a day carries to a document without one: "confirmed on Friday that …. She said in a statement …". */
const NEXT = 700;
/** How many statements on a channel is looked for. */
const HOPS = 40;
/** "in Senate hearings", "at rallies": nobody knows at which. */
const SEVERAL =
  /\b(?:hearings|debates|speeches|interviews|rallies|appearances|conferences|briefings|events|fund-?raisers|stops|ceremonies)$/i;
function ofSeveral(chain: readonly Via[]): boolean {
  const events = chain.filter(({ kind }) => kind === 'event');
  return events.length > 0 && events.every(({ name }) => SEVERAL.test(name));
}

/** The paragraphs that a story opens with, in number. */
const OPENING = 3;
/** "has said", "once called", "denies": another time, or none. */
export const ANOTHER_TIME =
  /\b(?:has|have|had|hasn[’']t|haven[’']t|hadn[’']t|denies|deny|opposes|oppose|supports|favou?rs|rejects|advocates|backs|wants|embraces|espouses|champions|views|sees|regards|doubts|hopes|fears|prefers|supported|long|initially|previously|once|originally|often)\b/;

/** For each line without a chain of its own, the nearest line of the same speaker whose chain holds for it too; null where none does. */
export function carriedFrom(
  stage: Stage,
  chains: readonly (readonly Via[])[],
  addressees: readonly (Addressee | null)[],
  days: readonly When[],
): (number | null)[] {
  return stage.lines.map((_, i) =>
    // "during a visit", "on social media": no link of a chain, but another occasion.
    chains[i]!.length || stage.channels[i]!.some((channel) => !isTheEvent(stage, channel.phrase))
      ? null
      : nearest(stage, chains, addressees, days, i),
  );
}

/** "said at the event": at the one that is told of. */
const isTheEvent = ({ reading: { text } }: Stage, phrase: Span): boolean =>
  /^(?:at|during) the event$/i.test(text.slice(...phrase));

function nearest(
  stage: Stage,
  chains: readonly (readonly Via[])[],
  addressees: readonly (Addressee | null)[],
  days: readonly When[],
  i: number,
): number | null {
  const { frame } = stage.lines[i]!;
  const { attribution } = frame;
  if (attribution.sourceKind === 'outlet' || attribution.act === 'believes') return null;
  if (ANOTHER_TIME.test(cueAndBefore(frame)) || longAgo(frame) || !isSpeech(stage, attribution)) return null;
  for (const step of ['before', 'after'] as const) {
    let at = stage.lines[i]![step];
    let last = frame;
    for (let hops = 0; at !== null && hops < HOPS; hops++) {
      const other = stage.lines[at]!;
      const chain = chains[at]!;
      if (between(other.frame, last) > REACH) break;
      // Another newsroom had that one statement; only what goes on from it came by the same way.
      if (other.frame.outer && credits(other.frame.outer) && !(hops === 0 && besides(other.frame, frame))) {
        at = other[step];
        continue;
      }
      // “The transcript has him saying” comes after he said it to others.
      if (step === 'after' && other.frame.shownIn) break;
      // What a story opens with may get its source later; what stands further down has had the chance.
      const far = other.frame.paragraph - frame.paragraph > 1 && frame.paragraph > OPENING;
      if (step === 'after' && far) break;
      if (passing(stage, at, frame) && beyond(frame, other.frame, step, hops)) break;
      // Told to somebody else, or on another day, it was said on another occasion.
      if (otherListener(addressees[i] ?? null, addressees[at] ?? null, chain)) break;
      const next = hops === 0 && between(other.frame, last) < NEXT;
      if (otherDay(days[i] ?? null, days[at] ?? null, chain, next)) break;
      if (chain.length) return ofSeveral(chain) || !fits(stage, i, at, chain) ? null : at;
      last = other.frame;
      at = other[step];
    }
  }
  return null;
}

/** In one paragraph and a breath of the other. */
const besides = (a: Frame, b: Frame): boolean => Math.abs(a.paragraph - b.paragraph) < 2 && between(a, b) < BREATH;
const BREATH = 150;

const WRITES = /\b(?:wrote|writes|writing|written|posted|tweeted)\b/i;
/** What is laid down or printed, which its author does not speak in. */
const PRINTED = /\b(?:orders?|proclamations?|directives?|resolutions?|books?|memoirs?|reports?)$/i;

/** What is written is not from an interview, and what somebody says not from the order that he signed. */
function fits(stage: Stage, i: number, from: number, chain: readonly Via[]): boolean {
  const cueOf = (line: number): string => stage.reading.text.slice(...stage.lines[line]!.frame.cue);
  const documents = chain.filter(({ kind }) => kind === 'document');
  if (WRITES.test(cueOf(i))) return documents.length > 0 || WRITES.test(cueOf(from));
  const person = isPerson(stage.cast, stage.speakers[i]!);
  return !person || !documents.some(({ name }) => PRINTED.test(name));
}

/** "pleaded guilty", "vetoed the bill", "declined to say": what is done, or not said, is said nowhere. */
const isSpeech = (stage: Stage, { kind, cue }: Attribution): boolean =>
  kind !== 'indirect' || !cue.some((span) => ACT.test(stage.reading.text.slice(...span)));

const ACT =
  /^(?:also\s|later\s|then\s|finally\s)?(?:pleaded|vetoed|titled|endorsed|filed|approve[sd]?|passed|refused?|refuses|refusing|declined?|declines|declining|withheld|failed|didn[’']t|did not|does not|was known|is known|known|resent(?:ed|s)|signed|dismissed|fired|appointed|voted|sought|tried|descended|decided|agreed|gave|thanked)\b/i;

/** "said last year": on another occasion. */
const longAgo = ({ text, cue, span }: Frame): boolean =>
  /\b(?:last (?:year|month)|(?:years?|months?|weeks?) (?:ago|later|earlier)|at the time)\b/.test(
    text.slice(Math.max(0, cue[0] - span[0] - 30), cue[1] - span[0] + 30),
  );

/**
 * A briefing, a rally or a post is one stop of a day: what is quoted a page before or after need not be from there, as with an
 * interview or a letter.
 */
function passing(stage: Stage, line: number, { cue }: Frame): boolean {
  const channels = stage.channels[line]!;
  // What one goes on to write is in the same thread.
  if (/\b(?:wrote|posted|added|continued)\b/.test(stage.reading.text.slice(...cue))) return false;
  return (
    channels.length > 0 &&
    channels.every(
      ({ kind, noun }) => kind === 'network' || /^(?:ad|video)$/.test(noun) || (kind === 'event' && !LONG.test(noun)),
    )
  );
}

const LONG = /^(?:interview|speech|address|testimony|hearing|debate|funeral|service|call|conversation|exchange)$/;

const beyond = (frame: Frame, other: Frame, step: 'before' | 'after', hops: number): boolean =>
  step === 'after' ? other.paragraph - frame.paragraph > 1 : hops > 1 && between(other, frame) > NEXT;

function otherListener(mine: Addressee | null, theirs: Addressee | null, chain: readonly Via[]): boolean {
  if (mine?.basis !== 'stated' || /^the\s/i.test(mine.name)) return false;
  // "In a speech on Friday, …", then "she told the crowd": there it was.
  if (CROWD.test(mine.name) && !theirs && chain.some(({ name }) => BEFORE_A_CROWD.test(name))) return false;
  // "on “Ana Lopes Tonight” … she told Ms. Lopes": the programme bears the listener's name.
  if (chain.some(({ name }) => name.includes(mine.name))) return false;
  return theirs
    ? theirs.name !== mine.name && !/^the\s/i.test(theirs.name)
    : chain.some(({ kind }) => kind === 'event');
}

const CROWD =
  /\b(?:crowds?|audience|supporters|attendees|gathering|delegates|conventioneers|graduates|mourners|worshippers|congregation|faithful|well-wishers|onlookers|students|cadets|troops|activists|members|donors|voters|those (?:gathered|assembled)|(?:Conference|Summit|Forum|Convention|Association|Committee|Society|Club|Institute|Council))\b/i;
const BEFORE_A_CROWD =
  /\b(?:speech|address|rally|remarks|keynote|announcement|convention|conference|forum|summit|commencement|luncheon|dinner|event|ceremony|town hall)$/i;

/** Different days; and, but for the very next statement, a day that the line of a document or a post does not name. */
function otherDay(mine: When, theirs: When, chain: readonly Via[], next: boolean): boolean {
  if (!mine) return false;
  if (theirs) return mine.value !== theirs.value;
  return !next && chain.some(({ kind }) => kind === 'document');
}

/** The cue with its auxiliaries; "has spent a year railing …, promising" hangs on the verb before it. */
export function cueAndBefore({ span, cue, text }: Frame): string {
  const [from, to] = [cue[0] - span[0], cue[1] - span[0]];
  const reach = /ing\b/.test(text.slice(from, to)) ? 160 : 12;
  return text.slice(Math.max(0, from - reach), to);
}
