import type { Span, Via } from '../../model/index.ts';
import { spanAt, within } from '../../text/spans.ts';
import { isPerson, mentionsBefore, mentionsIn } from '../actors/lookup.ts';
import { isAgency } from '../actors/outlets.ts';
import { namedBeside } from '../origins/beside.ts';
import { isOwnOutlet } from './credits.ts';
import { programmesIn } from './programmes.ts';
import type { Stage } from './stage.ts';

/** An interview of which the article tells with whom it was: "his interview on Lumen TV’s “State of the Harbour”". */
export interface Interview {
  /** Index into `cast.members` of who was asked. */
  readonly member: number;
  /** The newsroom, then the programme. */
  readonly links: readonly Via[];
  /** Where its noun stands. */
  readonly at: number;
  readonly known: boolean;
}

const NOUN = /\binterview\b/gi;
/** How many are looked at, and how far from its noun the newsroom may be named, in units. */
const MOST = 60;
const NEAR = 90;
/** "interview with the Varn broadcaster", "interview that aired Sunday on": before who had it. */
const WITH = /\b(?:with|on|to|for|by|in)\s+(?:[\p{L}’'.-]+\s+){0,3}$/u;
const CROSSES = /[.;:]\s|[“”"]|\b(?:said|says|told|saying|about|where|who|when|after|before|and)\b/;
/** "Lumen TV’s interview", "a Lumen TV telephone interview" */
const ITS = /^[’']?s?\s+(?:\p{L}+\s+){0,2}$/u;
/** A second one has "an"; these speak of the one that is known. */
const KNOWN = /\b(?:the|that|this|his|her|same)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

/** The interviews of the article whose newsroom it names, in text order. */
export function interviewsOf(stage: Stage): Interview[] {
  const { text, sentences } = stage.reading;
  const out: Interview[] = [];
  NOUN.lastIndex = 0;
  for (let match = NOUN.exec(text), n = 0; match && n < MOST; match = NOUN.exec(text), n++) {
    const noun: Span = [match.index, match.index + match[0].length];
    const sentence = spanAt(sentences, noun[0]);
    if (!sentence || quoted(stage, noun)) continue;
    const part: Span = [Math.max(sentence[0], noun[0] - 2 * NEAR), Math.min(sentence[1], noun[1] + 2 * NEAR)];
    const links = newsroomOf(stage, part, noun);
    if (!links.length) continue;
    const member = askedIn(stage, part, noun);
    if (member >= 0) out.push({ member, links, at: noun[0], known: KNOWN.test(text.slice(part[0], noun[0])) });
  }
  NOUN.lastIndex = 0;
  return out;
}

const quoted = ({ found }: Stage, span: Span): boolean =>
  found.quotations.some(({ spans }) => spans.some((one) => within(span, one)));

/** The newsroom that had it, and the programme; neither where it was the one that writes. */
function newsroomOf(stage: Stage, part: Span, noun: Span): Via[] {
  const newsroom = listed(stage, part, noun) ?? unlisted(stage, part, noun);
  const programme = programmeAfter(stage, part, noun);
  if (newsroom && isOwnOutlet(stage, newsroom.name)) return [];
  // “Lumen TV Sunday” is the programme’s name.
  const both = newsroom && !(programme && within(newsroom.span, programme.span)) ? [newsroom] : [];
  return programme ? [...both, programme] : both;
}

/** A newsroom that is known as one, before or behind the noun, or a station or paper told by the words beside it. */
function listed({ reading: { text }, cast }: Stage, part: Span, noun: Span): Via | null {
  const named = mentionsIn(cast, part).find(({ member, span }) => {
    const gap = span[0] >= noun[1] ? text.slice(noun[1], span[0]) : text.slice(span[1], noun[0]);
    return (
      cast.members[member]!.actor.kind === 'outlet' &&
      gap.length < NEAR &&
      (span[0] >= noun[1] ? WITH.test(gap) && !CROSSES.test(gap) : ITS.test(gap))
    );
  });
  const beside = namedBeside(text.slice(noun[0], part[1]))[0];
  // "Lumen affiliate WQLM": the station.
  if (beside && (!named || noun[0] + beside.span[0] - named.span[1] < 20))
    return newsroom(beside.name, [noun[0] + beside.span[0], noun[0] + beside.span[1]]);
  return named ? newsroom(cast.members[named.member]!.actor.name, named.span) : null;
}

const newsroom = (name: string, span: Span): Via => ({
  name,
  kind: isAgency(name) ? 'agency' : 'outlet',
  span,
  basis: 'implied',
});

/** "an interview with Lumina": a name that is nobody's; "with the Orsa Broadcasting Network". */
const WITH_NAME =
  /^(?:\s\p{Ll}+){0,2}(?:\s\p{Lu}\p{Ll}+day)?\s(?:with|for|on)\s(?:the\s)?(?<name>(?:\p{Lu}[\p{L}&-]*\s){0,3}(?:Network|Channel|Radio|Television|TV|Magazine|Podcast)|\p{Lu}\p{Ll}{2,}[\p{L}-]*)(?=[,.;]|\s\p{Ll}|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

function unlisted({ reading: { text }, cast }: Stage, part: Span, noun: Span): Via | null {
  const match = WITH_NAME.exec(text.slice(noun[1], part[1]));
  const name = match?.groups?.name;
  if (!match || !name || DAY.test(name)) return null;
  const start = noun[1] + match[0].length - name.length;
  const known = mentionsIn(cast, [start, start + name.length]).map(({ member }) => cast.members[member]!.actor.kind);
  return known.every((kind) => kind === 'organisation') ? newsroom(name, [start, start + name.length]) : null;
}

function programmeAfter({ reading: { text } }: Stage, part: Span, noun: Span): Via | null {
  const found = programmesIn({ span: part, text: text.slice(...part) }).find(
    ({ phrase }) => phrase[0] >= noun[1] && phrase[0] - noun[1] < NEAR && !CROSSES.test(text.slice(noun[1], phrase[0])),
  );
  return found ? newsroom(found.name, found.span) : null;
}

/** How many names back "his" is looked for. */
const FEW = 4;

/** Who was asked: whose interview it is, who speaks in the sentence, or who is its subject. */
function askedIn({ reading: { text }, cast, lines, speakers }: Stage, part: Span, noun: Span): number {
  const people = mentionsIn(cast, part).filter(({ member }) => isPerson(cast, member));
  const owner = people.findLast(({ span, possessive }) => possessive && span[1] <= noun[0] && noun[0] - span[1] < 30);
  if (owner && ITS.test(text.slice(owner.span[1], noun[0]))) return owner.member;
  const spoken = lines.flatMap(({ frame }, i) =>
    within(frame.cue, part) && !frame.outer && isPerson(cast, speakers[i]!) ? [i] : [],
  );
  const nearest = spoken.toSorted(
    (a, b) => Math.abs(lines[a]!.frame.cue[0] - noun[0]) - Math.abs(lines[b]!.frame.cue[0] - noun[0]),
  )[0];
  if (nearest !== undefined) return speakers[nearest]!;
  const subject = people.find(({ subject, possessive }) => subject && !possessive);
  if (subject || !/\b(?:his|her)\s(?:\S+\s){0,2}$/i.test(text.slice(part[0], noun[0]))) return subject?.member ?? -1;
  for (const { member, subject } of mentionsBefore(cast, noun[0], FEW))
    if (subject && isPerson(cast, member)) return member;
  return -1;
}

/** The newsroom of a nameless interview, where the article names that of the one interview of the speaker; null else. */
export function newsroomFor(
  stage: Stage,
  interviews: readonly Interview[],
  i: number,
  chain: readonly Via[],
): readonly Via[] | null {
  const link = chain.find(({ kind, name }) => kind === 'event' && /\binterview$/i.test(name));
  if (!link || chain.some(({ kind }) => kind === 'outlet' || kind === 'agency')) return null;
  const mine = interviews.filter(({ member }) => member === stage.speakers[i]);
  const own = mine.find(({ at }) => at >= link.span[0] && at < link.span[1]);
  if (own) return own.links;
  const known = KNOWN.test(stage.reading.text.slice(Math.max(0, link.span[0] - 20), link.span[0]));
  const [first, ...others] = mine.filter((one) => (one.at < link.span[0] ? known : one.known));
  const name = first?.links.at(-1)?.name;
  return first && others.every(({ links }) => links.at(-1)!.name === name) ? first.links : null;
}
