import type { Addressee, Attribution, Occasion, Span, Via } from '../model/index.ts';
import { isPerson, mentionsIn } from './actors/lookup.ts';
import { isAgency } from './actors/outlets.ts';
import { credits } from './occasion/acts.ts';
import type { Call } from './occasion/calls.ts';
import { carriedFrom } from './occasion/carry.ts';
import { type Channel, TALK } from './occasion/channels.ts';
import { courtOf } from './occasion/court.ts';
import { isOwnOutlet, outletsIn } from './occasion/credits.ts';
import type { Frame } from './occasion/frames.ts';
import { goesOnFrom } from './occasion/goingon.ts';
import { interviewsOf, newsroomFor } from './occasion/interviews.ts';
import { madeThere } from './occasion/madethere.ts';
import { proceedingOf, saidThere } from './occasion/proceedings.ts';
import { type Stage, sourceWords } from './occasion/stage.ts';
import { linkOf, throughSpeakers, unique } from './occasion/throughspeakers.ts';
import { documentNounIn, isDocument } from './speakers/documentnouns.ts';

/** The chain of each line, and the line that it carries over from; null where a line names its own or has none. */
export interface Chains {
  readonly via: readonly (readonly Via[])[];
  readonly from: readonly (number | null)[];
  /** The day of the proceeding that the article is about, for what was said there. */
  readonly days: readonly Occasion['when'][];
  /** Who heard what another sentence tells the occasion of: "he made the remarks to reporters". */
  readonly made: readonly (Addressee | null)[];
  /** Whether a line was said in that proceeding. */
  readonly there: readonly boolean[];
}

/**
 * The chain through which each came, nearest to the article first. An outlet that vouches itself is the speaker and has no chain; a
 * channel named once carries over to a speaker's adjacent words.
 */
export function chainsOf(
  stage: Stage,
  addressees: readonly (Addressee | null)[],
  calls: readonly (Call | null)[],
  days: readonly Occasion['when'][],
): Chains {
  const own: (readonly Via[])[] = [];
  const interviews = interviewsOf(stage);
  stage.lines.forEach(({ frame }, i) => {
    const chain = ownChain(stage, frame, i, addressees[i] ?? null, calls[i] ?? null);
    const newsroom = newsroomFor(stage, interviews, i, chain) ?? [];
    own.push(chain.length ? [...newsroom, ...chain] : (goesOnFrom(stage, own, i) ?? chain));
  });
  const from = carriedFrom(stage, own, addressees, days);
  const proceeding = proceedingOf(stage) ?? courtOf(stage);
  const there = stage.lines.map(
    (_, i) =>
      proceeding !== null &&
      // What comes later is the weaker sign.
      (from[i] === null || from[i]! > i) &&
      !own[i]!.length &&
      !stage.channels[i]!.length &&
      saidThere(stage, proceeding, i, addressees[i] ?? null, days[i] ?? null),
  );
  const made = madeThere(stage, (mini, listener) => ownChain(mini, mini.lines[0]!.frame, 0, listener, null));
  const whole = own.map((chain, i) => {
    if (there[i]) return [proceeding!.via];
    const elsewhere = made[i]?.chain;
    if (from[i] === null && !chain.length && elsewhere?.length && !addressees[i]) return elsewhere.map(implied);
    return from[i] === null ? chain : own[from[i]!]!.map(implied);
  });
  return {
    via: throughSpeakers(stage, whole).map((chain) => chain.map((via) => inFull(stage, via))),
    from: from.map((at, i) => (there[i] ? null : at)),
    days: there.map((is) => (is ? proceeding!.when : null)),
    made: made.map((one, i) => (there[i] || from[i] !== null || own[i]!.length ? null : (one?.listener ?? null))),
    there,
  };
}

const implied = (via: Via): Via => ({ ...via, basis: 'implied' });

function ownChain(
  stage: Stage,
  frame: Frame,
  i: number,
  addressee: Addressee | null,
  call: Call | null,
): readonly Via[] {
  const { attribution } = frame;
  const chain: Via[] = [];
  const { outer } = frame;
  if (outer?.speaker.name && credits(outer)) chain.push(linkOf(outer, outer.speaker.name));
  for (const outlet of outletsIn(stage, i)) chain.push(outlet);
  const listener = addressee?.basis === 'stated' ? newsroomHeard(stage, addressee) : null;
  if (listener && !isOwnOutlet(stage, listener.name) && !chain.some(({ name }) => listener.name.startsWith(name)))
    chain.push(listener);
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
    if (call.noun) chain.push({ name: call.noun, kind: 'event', span: call.span, basis: 'implied' });
  }
  for (const channel of stage.channels[i]!) if (!call?.noun || !TALK.test(channel.noun)) push(chain, viaOf(channel));
  const document = documentSource(stage, attribution) ?? documentShowing(stage, frame);
  if (document) push(chain, document);
  const speaker = attribution.speaker.name;
  return unique(chain.filter(({ name, kind }) => kind === 'document' || plain(name) !== plain(speaker ?? '')));
}

/** "AFP", where the article also has its name in full. */
function inFull({ cast }: Stage, via: Via): Via {
  if (via.kind !== 'agency' || !/^\p{Lu}{2,5}$/u.test(via.name)) return via;
  const full = cast.members.find(
    ({ actor: { name } }) =>
      isAgency(name) &&
      name
        .split(/[\s-]/)
        .map((word) => word[0])
        .join('') === via.name,
  );
  return full ? { ...via, name: full.actor.name } : via;
}

const plain = (name: string): string => name.replace(/^[Tt]he\s+/, '');

const push = (chain: Via[], via: Via | null): void => {
  if (via) chain.push(via);
};

/** Statements, letters, posts, interviews, rallies where one speaks; not the network without a name, nor what one only was on. */
function viaOf(channel: Channel): Via | null {
  if (channel.name === 'social media' || /^(?:visit|trip|event)$/.test(channel.noun)) return null;
  const kind = channel.kind === 'programme' ? 'outlet' : channel.kind === 'event' ? 'event' : 'document';
  return { name: channel.name, kind, span: channel.span, basis: 'stated' };
}

/** "The lawsuit says": what speaks is a document. */
function documentSource(stage: Stage, attribution: Attribution): Via | null {
  if (!attribution.source.length) return null;
  const words = sourceWords(stage, attribution);
  if (attribution.sourceKind !== 'document' && !WRITTEN_BY.test(words) && !POLL.test(words)) return null;
  if (attribution.sourceKind === 'document' && PRONOUN.test(words)) return documentMeant(attribution);
  const printed = documentNounIn(words);
  if (!printed || NO_CHANNEL.test(printed.noun)) return null;
  const start = attribution.source[0]![0] + printed.at;
  if (byPerson(stage, [attribution.source[0]![0], start])) return null;
  return {
    name: documentName(stage, printed.name),
    kind: 'document',
    span: [start, start + printed.name.length],
    basis: 'stated',
  };
}

/** "The recording shows her saying": she speaks, and the recording is how it came. */
const documentShowing = ({ reading: { text } }: Stage, { shownIn }: Frame): Via | null =>
  shownIn && { name: text.slice(...shownIn).toLowerCase(), kind: 'document', span: shownIn, basis: 'stated' };

/** "which argues", of a lawsuit: the document that the pronoun means. */
function documentMeant({ speaker, source }: Attribution): Via | null {
  const noun = /\p{L}+(?:-\p{L}+)*$/u.exec(speaker.name ?? '')?.[0].toLowerCase();
  return noun && isDocument(noun) && !NO_CHANNEL.test(noun)
    ? { name: noun, kind: 'document', span: source[0]!, basis: 'implied' }
    : null;
}

const PRONOUN = /^(?:it|which|that)$/i;
/** "a 2016 report by the inspector", "a study of voters": a document, whoever stands behind it. */
const WRITTEN_BY =
  /^(?:an?|the|one|another|this|that|its|their|his|her)\s+(?:[\p{L}\p{N}-]+\s+){0,3}?(?:report|study|survey|poll|analysis|audit|review|memo|assessment|investigation)\s+(?:by|from|for|of|taken|conducted|released|published)\b/iu;

/** "A new Lumen TV/Kestrel poll of farmers": the poll, not who paid for it. */
const POLL =
  /^(?:(?!of\s)[^,])*?\b(?:poll|survey)s?(?:,?\s(?:of|by|from|released|conducted|taken|published|out|this|last|on)\b|,?\s*$)/i;

/** "Olof Berg, one of the writers of the letter": he, not the letter. */
const byPerson = ({ cast }: Stage, before: Span): boolean =>
  mentionsIn(cast, before).some(({ member, possessive }) => !possessive && isPerson(cast, member));

/** What is laid down speaks for itself ("the plan calls for"); a report of reports names none. */
const NO_CHANNEL = /^(?:plan|proposal|budget|bill|agreement|draft|text|charges|reports)$/i;

const SUIT = /^(?:lawsuit|suit|filing|complaint|petition|motion)$/;

/** "The filing" is the lawsuit, where the article calls it so more often. */
function documentName(stage: Stage, noun: string): string {
  if (!SUIT.test(noun) || noun === 'lawsuit') return noun;
  return /\blawsuit\b/.test(stage.reading.text) ? 'lawsuit' : noun;
}

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
