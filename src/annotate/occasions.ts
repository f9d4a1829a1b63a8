import type { Occasion, Span } from '../model/index.ts';
import type { Chains } from './chains.ts';
import type { Call } from './occasion/calls.ts';
import { carriedWhen, dayOfParagraph, dayToldOf, narrated } from './occasion/carrieddays.ts';
import { day, implied, type When } from './occasion/daytimes.ts';
import { hangs, newsDays, newsLines } from './occasion/newsday.ts';
import { ofAnotherTime } from './occasion/othertime.ts';
import { paperDays } from './occasion/papers.ts';
import { remarksOf } from './occasion/remarks.ts';
import { atTheTime } from './occasion/samedays.ts';
import type { Stage } from './occasion/stage.ts';
import { mediumIn, whereIn } from './occasion/where.ts';

/** When, where and by which medium each was said: the time of saying it, never one that was spoken of. */
export function occasionsOf(
  stage: Stage,
  calls: readonly (Call | null)[],
  days: readonly When[],
  chains: Chains,
): Occasion[] {
  const stated = days.map((day, i) => dayOfCall(calls[i] ?? null) ?? day);
  const remarks = remarksOf(stage);
  const papers = paperDays(stage);
  const own = stated.map((when, i) => when ?? papers[i] ?? remarks[i] ?? atTheTime(stage, stage.lines[i]!.frame));
  const told = own.map(
    (when, i) =>
      when ??
      // The channel that carries over brings its day: "at a hearing in February".
      (chains.from[i] === null ? chains.days[i] : implied(own[chains.from[i]!]!)) ??
      carriedWhen(stage, own, calls, i) ??
      (calls[i] ? null : narrated(stage, stage.lines[i]!.frame, stage.speakers[i]!)),
  );
  const news = newsLines(stage, chains);
  const about = newsDays(stage, told, news);
  const whens: When[] = [];
  stage.lines.forEach(({ frame }, i) => {
    const lead = leadOf(stage, i);
    const newsOf = (): When => dayToldOf(stage, frame) ?? dayOfParagraph(stage, own, calls, i) ?? about[i]!;
    const concluded = lead !== null ? implied(whens[lead]!) : calls[i] || !news[i] ? null : newsOf();
    whens.push(told[i] ?? concluded ?? joined(stage, whens, calls, i));
  });
  stage.lines.forEach((_, i) => {
    const answer = stated[i] ? null : answerTo(stage, i);
    if (answer !== null && whens[answer]) whens[i] = implied(whens[answer]);
  });
  return stage.lines.map(({ frame }, i) => ({
    when: whens[i]!,
    where: whereIn(stage, frame),
    medium: mediumIn(stage, frame, i),
  }));
}

/**
 * The line whose day holds for another in its sentence; null where there is none. "She defended the plan, saying that": the verb that a
 * participle hangs on; "released a list of gifts, showing that": the act that brought a document out.
 */
function leadOf(stage: Stage, i: number): number | null {
  const { frame, before } = stage.lines[i]!;
  const { source, sourceKind } = frame.attribution;
  const last = stage.lines[i - 1]?.frame;
  if (last && sourceKind === 'document' && source.length && last.sentence === frame.sentence && !frame.outer) {
    const { content, cue } = last.attribution;
    const holds = ([start, end]: Span): boolean => start < source[0]![1] && source[0]![0] < end;
    if ([...content, ...cue].some(holds)) return i - 1;
  }
  if (before === null || stage.lines[before]!.frame.sentence !== frame.sentence) return null;
  return hangs(stage, frame) ? before : null;
}

/** "She said it was over but decried the cost": the second verb has the day of the first. */
function joined(stage: Stage, whens: readonly When[], calls: readonly (Call | null)[], i: number): When {
  const { frame, before } = stage.lines[i]!;
  if (before === null || calls[i] || frame.outer || frame.attribution.act === 'believes') return null;
  const first = stage.lines[before]!.frame;
  const end = Math.max(first.cue[1], first.attribution.content.at(-1)![1]);
  if (first.sentence !== frame.sentence || end > frame.cue[0] || ofAnotherTime(frame)) return null;
  const between = stage.reading.text.slice(end, frame.cue[0]);
  return /^,?\s(?:and|but|then|and then|but then)\s(?:\p{Ll}+ly\s)?$/u.test(between) ? implied(whens[before]!) : null;
}

/** "Asked whether it was over, Ms. Duarte said": the line that answers a question which nobody is said to have put. */
function answerTo(stage: Stage, i: number): number | null {
  const { frame } = stage.lines[i]!;
  const { source, cue } = frame.attribution;
  if (source.length || !cue.length || !ASKED.test(stage.reading.text.slice(...cue[0]!))) return null;
  const next = stage.lines[i + 1]?.frame;
  return next && next.sentence === frame.sentence && !next.outer ? i + 1 : null;
}

const ASKED = /^(?:when |if )?(?:asked|pressed|questioned|quizzed)\b/i;

const dayOfCall = (call: Call | null): When =>
  call?.when ? { value: day(call.when.value), basis: 'implied', span: call.when.span } : null;
