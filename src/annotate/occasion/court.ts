import type { Span } from '../../model/index.ts';
import { isPerson, mentionsIn } from '../actors/lookup.ts';
import type { Proceeding } from './proceedings.ts';
import type { Stage } from './stage.ts';

/** In how many sentences from the start an article tells that it is about a court's day. */
const OPENING = 6;
const ARGUMENTS = /\b(?:oral\s)?arguments?\b/i;
const HIGH_COURT = /\b(?:[Ss]upreme [Cc]ourt|[Jj]ustices|[Aa]ppeals [Cc]ourt|[Cc]ircuit [Cc]ourt|high court)\b/;
const ON_THE_BENCH = /(?:^|\s)(?:[Cc]hief [Jj]ustice|[Jj]ustice|[Jj]udge)\s$/;
const AT_THE_BAR =
  /^,?\s(?:(?:[Jj]r|[Ss]r)\.,?\s)?(?:an?\s|the\s|who\s|representing\b)[^.;]{0,40}\b(?:lawyer|attorney|counsel|[Ss]olicitor|represent(?:s|ing))\b|^,?\s(?:the\s[^.;,]{2,40}[’']s?\s(?:lawyer|attorney))/u;
const COUNSEL = /\b(?:lawyer|attorney|[Ss]olicitor [Gg]eneral|counsel)s?,?\s$/;
/** How many of the bench must be quoted. */
const BENCH = 2;

const PLEADS = /\b(?:pleaded|pled)\s(?:not\s)?guilty\b|\bwas sentenced\b|\bappeared in (?:\p{Ll}+\s){0,2}court\b/u;
const SITTING = /\b(?:hearing|sentencing|arraignment|courtroom)\b/;

/** What an article on a court's day is about: the arguments before judges, or the hearing of whoever pleaded; null else. */
export function courtOf(stage: Stage): Proceeding | null {
  const { sentences, text } = stage.reading;
  const end = sentences[Math.min(OPENING, sentences.length) - 1]?.[1] ?? 0;
  const opening = text.slice(0, end);
  return argued(stage, opening) ?? pleaded(stage, opening, end);
}

function argued(stage: Stage, opening: string): Proceeding | null {
  const match = ARGUMENTS.exec(opening);
  if (!match || !HIGH_COURT.test(opening)) return null;
  const bench = speakersWho(stage, (before) => ON_THE_BENCH.test(before));
  if (bench.length < BENCH) return null;
  const bar = speakersWho(stage, (before, after) => COUNSEL.test(before) || AT_THE_BAR.test(after));
  return proceeding(match[0].toLowerCase().replace(/argument$/, 'arguments'), match, [...bench, ...bar]);
}

/** Those who are quoted and named with such words before or after one of their mentions. */
function speakersWho(
  { cast, speakers, reading: { text } }: Stage,
  fits: (before: string, after: string) => boolean,
): number[] {
  return [...new Set(speakers)].filter((member) => {
    const actor = cast.members[member]?.actor;
    return (
      actor?.kind === 'person' &&
      actor.mentions.some(
        ([start, end]) =>
          fits(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 80)) ||
          (ON_THE_BENCH.test(`${text.slice(start, start + 8).split(' ')[0]} `) &&
            fits(`${text.slice(start, end).split(' ')[0]} `, '')),
      )
    );
  });
}

function pleaded(stage: Stage, opening: string, end: number): Proceeding | null {
  const match = PLEADS.exec(opening);
  const sitting = SITTING.exec(stage.reading.text);
  if (!match || !sitting) return null;
  const subject = mentionsIn(stage.cast, [0, Math.min(end, match.index)]).findLast(
    ({ member, possessive }) => !possessive && isPerson(stage.cast, member),
  );
  return subject ? proceeding(sitting[0], sitting, [subject.member]) : null;
}

function proceeding(name: string, match: RegExpExecArray, members: readonly number[]): Proceeding {
  const span: Span = [match.index, match.index + match[0].length];
  return { via: { name, kind: 'event', span, basis: 'implied' }, when: null, members: new Set(members) };
}
