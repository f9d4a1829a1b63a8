import type { Span } from '../../model/index.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { between } from './acts.ts';
import type { Call } from './calls.ts';
import { day, implied, recent, timesIn, type When } from './daytimes.ts';
import type { Frame } from './frames.ts';
import { goesOn } from './samedays.ts';
import type { Stage } from './stage.ts';

/** Units of text over which a day carries from one statement of a speaker to the next. */
const REACH = 1200;

export function carriedWhen(stage: Stage, own: readonly When[], calls: readonly (Call | null)[], i: number): When {
  const { frame } = stage.lines[i]!;
  const { attribution } = frame;
  if (attribution.act === 'believes' || frame.outer) return null;
  const around = stage.reading.text.slice(Math.max(frame.span[0], frame.cue[0] - 14), frame.cue[1]);
  if (/\b(?:has|have|had|often|once|repeatedly|long|previously|always)\b/i.test(around)) return null;
  for (const step of ['before', 'after'] as const) {
    let at = stage.lines[i]![step];
    let last = frame;
    const passed = [i];
    for (let hops = 0; at !== null && hops < 8; hops++) {
      const other = stage.lines[at]!;
      if (between(other.frame, last) > REACH || calls[at] !== calls[i]) break;
      if (other.frame.outer === null) {
        const when = own[at];
        if (when) {
          const on = step === 'before' && !recent(stage, when) && allGoOn(stage, at, passed.toReversed(), when.span);
          return recent(stage, when) || on ? implied(when) : null;
        }
        last = other.frame;
        passed.push(at);
      }
      at = other[step];
    }
  }
  return null;
}

/** True where each of the lines goes on from the one before it, the first from line `from`, and none names an occasion of its own. */
function allGoOn(stage: Stage, from: number, lines: readonly number[], day: Span): boolean {
  const known = stage.channels[from]!.map(({ noun }) => noun);
  return lines.every((line, n) => {
    // "In January she said …. In her speech here, she said"
    if (stage.channels[line]!.some(({ noun }) => !known.includes(noun))) return false;
    return goesOn(stage, stage.lines[n === 0 ? from : lines[n - 1]!]!.frame, stage.lines[line]!.frame, day);
  });
}

/** "Yesterday felt familiar", "Monday’s vote was close": days that are spoken of. */
const SPOKEN_OF = /^(?:yesterday\s\p{Ll}|(?!today)\p{L}+[’']s\b)/iu;

/** "On Tuesday, the secretary met the delegation, his spokesman said": told, as far as anyone can say, on the day told of. */
export function dayToldOf(stage: Stage, { attribution }: Frame): When {
  const start = attribution.content[0]![0];
  const time = timesIn(stage, [start, start + 24])[0];
  if (
    !time?.edtf ||
    time.type !== 'DATE' ||
    SPOKEN_OF.test(stage.reading.text.slice(time.span[0], time.span[1] + 3)) ||
    !/^(?:[“"]?(?:on|early|late)?\s*)$/i.test(stage.reading.text.slice(start, time.span[0]))
  )
    return null;
  const when = { value: day(time.edtf), basis: 'implied' as const, span: time.span };
  return recent(stage, when) ? when : null;
}

/**
 * "The ministry denied on Wednesday that … . “…,” its spokeswoman said": the day of the statement told just before in the paragraph,
 * where nothing but the day of the news speaks for another.
 */
export function dayOfParagraph(stage: Stage, own: readonly When[], calls: readonly (Call | null)[], i: number): When {
  const { frame } = stage.lines[i]!;
  for (let at = i - 1; at >= 0 && stage.lines[at]!.frame.paragraph === frame.paragraph; at--) {
    const when = own[at];
    if (when && !calls[at] && stage.lines[at]!.frame.outer === null)
      return recent(stage, when) ? { ...when, basis: 'implied' } : null;
  }
  return null;
}

/**
 * "On Tuesday, … met … . She said afterwards that …": the time at the head of a sentence just before, in one paragraph; or the time beside
 * the speaker there: "Berg on Tuesday met … . He said".
 */
export function narrated(stage: Stage, frame: Frame, speaker: number): When {
  if (frame.outer || frame.attribution.act === 'believes') return null;
  const { sentences, paragraphs, text } = stage.reading;
  const paragraph = paragraphs[frame.paragraph];
  if (
    !paragraph ||
    /\b(?:has|have|had|often|once|repeatedly|always)\b/i.test(
      text.slice(Math.max(frame.span[0], frame.cue[0] - 14), frame.cue[1]),
    )
  )
    return null;
  for (let i = frame.sentence - 1; i >= 0 && i >= frame.sentence - 3 && sentences[i]![0] >= paragraph[0]; i--) {
    const time = timesIn(stage, [sentences[i]![0], Math.min(sentences[i]![0] + 60, sentences[i]![1])])[0];
    if (!time?.edtf || time.type === 'DURATION' || time.type === 'SET') continue;
    const opening = text.slice(sentences[i]![0], time.span[0]);
    const heads =
      time.span[0] - sentences[i]![0] < 40 &&
      /^(?:(?:but|and|then|on|in|early|late|later|earlier|as|by|during)\s+)*$/i.test(opening);
    if (heads || besideSubject(stage, sentences[i]!, time.span, speaker))
      return { value: day(time.edtf), basis: 'implied', span: time.span };
  }
  return null;
}

/** "Berg on Tuesday met": the day stands right after the subject that opens the sentence, and it is the speaker. */
function besideSubject(stage: Stage, sentence: Span, time: Span, speaker: number): boolean {
  const subject = mentionsIn(stage.cast, [sentence[0], time[0]])[0];
  return (
    subject !== undefined &&
    subject.member === speaker &&
    /^\s*(?:on\s+)?$/.test(stage.reading.text.slice(subject.span[1], time[0])) &&
    /^\s(?:was|were|\p{Ll}+ed|met|held|gave|took|went|made|came|sent|said|told)\b/u.test(
      stage.reading.text.slice(time[1], time[1] + 16),
    )
  );
}
