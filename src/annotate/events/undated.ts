import { eventNouns } from './lexicon.ts';
import type { Line } from './line.ts';
import type { Segment } from './segments.ts';
import type { VerbGroup } from './verbgroups.ts';

/** A clause that tells an event and names no time. */
export interface Undated {
  readonly group: VerbGroup;
  readonly segment: number;
  /** It is the article's news, so the day of the news is its day; else its day is unknown. */
  readonly isNews: boolean;
  /** Speech without an occasion of its own ("she added"): an event only where the day that it was said is known. */
  readonly isSpeech: boolean;
}

const EVENTFUL = new Set([
  'meeting',
  'call',
  'visit',
  'vote',
  'legal',
  'decision',
  'agreement',
  'appointment',
  'attack',
]);
const OCCASION = new Set(
  'statement letter interview speech tweet tweets post memo email briefing testimony conference address remarks news-conference filing message'.split(
    ' ',
  ),
);

const OCCASIONS_AFTER: ReadonlySet<string> = new Set(['in', 'at', 'during', 'on']);

/** Words that put a clause at some other time than the day of the news. */
const ELSEWHEN = new Set(
  'recently previously earlier later then originally initially once since already long ago before eventually ultimately subsequently formerly first never often repeatedly'.split(
    ' ',
  ),
);

/**
 * Events without a time: in the first lines of an article what it reports as done ("the minister has dismissed …"), anywhere
 * a statement with its occasion ("said in a joint statement"). Other plain past events are given too, as not news: another
 * article may name their day.
 */
export function undatedEvents(line: Line, segments: readonly Segment[], lead: boolean): Undated[] {
  const out: Undated[] = [];
  if (segments.every(({ groups }) => groups.length === 0)) return out;
  const elsewhen = line.words.some((word) => ELSEWHEN.has(word));
  segments.forEach((segment, at) => {
    // "testified for ten hours as the council unveiled a bill": told as news beside other news.
    const beside = lead && segment.opener === 'as' && segment.mark === null && line.words[segment.first - 1] !== 'such';
    if (segment.role !== 'main' && !beside) return;
    for (const group of segment.groups) {
      if (
        !group.known ||
        group.negated ||
        group.base === 'become' ||
        isFigure(line, group) ||
        (group.tense !== 'past' && group.tense !== 'perfect')
      )
        continue;
      if (group.kind === 'statement') {
        if (group.tense !== 'past') continue;
        const hasOwn = hasOccasion(line, group);
        out.push({ group, segment: at, isNews: hasOwn && !elsewhen, isSpeech: !hasOwn });
      } else if (EVENTFUL.has(group.kind))
        out.push({ group, segment: at, isNews: (lead || isCalledOff(group)) && !elsewhen, isSpeech: false });
    }
  });
  return out;
}

/** "has postponed the vote": whoever tells it, tells it as new. */
const isCalledOff = ({ tense, base }: VerbGroup): boolean =>
  tense === 'perfect' && /^(?:cancel|postpone|scrap|suspend)$/.test(base);

/** "won praise", "lost ground": verbs of votes in another sense. */
export const isFigure = ({ words }: Line, { base, head }: VerbGroup): boolean =>
  /^(?:win|lose|gain|take|give)$/.test(base) &&
  [words[head - 1], words[head + 1]].some((word) => FIGURE.test(word ?? ''));
const FIGURE =
  /^(?:praise|support|backing|applause|plaudits|ground|time|favor|favour|attention|patience|sight|hope|trust|confidence|credit|issue|aim)$/;

/** "said in a joint statement", "wrote in a letter to", "told the committee in testimony". */
function hasOccasion(line: Line, group: VerbGroup): boolean {
  if (group.base === 'tweet') return true;
  // Right before the verb's clause ("In a letter, she wrote …") or after it.
  for (let at = Math.max(0, group.head - 24); at < Math.min(line.words.length - 1, group.head + 24); at++) {
    if (!OCCASIONS_AFTER.has(line.words[at]!)) continue;
    for (let next = at + 1; next < at + 6; next++) {
      const word = line.words[next] ?? '';
      if (OCCASION.has(word) && eventNouns.has(word)) return true;
      if (/^(?:twitter|facebook|instagram)$/.test(word) || (word === 'media' && line.words[next - 1] === 'social'))
        return true;
      if (!/^\p{L}/u.test(word)) break;
    }
  }
  return false;
}
