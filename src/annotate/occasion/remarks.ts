import type { Occasion, Span } from '../../model/index.ts';
import { spanAt } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { day } from './daytimes.ts';
import type { Stage } from './stage.ts';

/** "Ms. Duarte’s comments came Tuesday evening", "His remarks were made on Friday": a day told for words quoted elsewhere. */
const CAME =
  /\b(?<whose>his|her|their|the|[\p{L}.]+[’']s?)\s+(?:latest |public |recent |new )?(?:comments?|remarks?|statements?|interview|speech|announcement|address|testimony|news conference|press conference|call|appearance|message|post|letter|tweets?|response|reaction)\s+(?:came|come|comes|was|were|followed|took place|aired|arrived)\b/giu;

/** For each line of the stage, the day that such a sentence gives to its speaker's words; null where there is none. */
export function remarksOf(stage: Stage): Occasion['when'][] {
  const told = toldDays(stage);
  if (!told.length) return stage.lines.map(() => null);
  return stage.lines.map(({ frame }, i) => {
    if (frame.outer || frame.attribution.act === 'believes') return null;
    const around = stage.reading.text.slice(Math.max(frame.span[0], frame.cue[0] - 14), frame.cue[1]);
    if (/\b(?:has|have|had|once|often|previously)\b/i.test(around)) return null;
    const fitting = told.filter(({ member }) => member === stage.speakers[i] && member >= 0);
    const nearest = fitting.toSorted((a, b) => Math.abs(a.at - frame.cue[0]) - Math.abs(b.at - frame.cue[0]))[0];
    return nearest ? { value: nearest.value, basis: 'implied' as const, span: nearest.span } : null;
  });
}

interface Told {
  readonly member: number;
  readonly value: string;
  readonly span: Span;
  readonly at: number;
}

function toldDays(stage: Stage): Told[] {
  const { reading, found, cast } = stage;
  const out: Told[] = [];
  for (const time of found.times) {
    if (!time.edtf || time.type === 'DURATION' || time.type === 'SET' || out.length > 50) continue;
    const sentence = spanAt(reading.sentences, time.span[0]);
    if (!sentence) continue;
    const words = reading.text.slice(Math.max(sentence[0], time.span[0] - 160), time.span[0]);
    CAME.lastIndex = 0;
    const match = CAME.exec(words);
    CAME.lastIndex = 0;
    if (!match) continue;
    const from = Math.max(sentence[0], time.span[0] - 160);
    const end = from + match.index + match[0].length;
    if (time.span[0] - end > 24) continue;
    const whose = from + match.index;
    const named = mentionsIn(cast, [Math.max(sentence[0], whose - 30), end]).findLast(({ possessive }) => possessive);
    const member = named?.member ?? lastSpeaker(stage, sentence[0]);
    out.push({ member, value: day(time.edtf), span: time.span, at: sentence[0] });
  }
  return out;
}

function lastSpeaker(stage: Stage, at: number): number {
  let found = -1;
  stage.lines.forEach(({ frame }, i) => {
    if (frame.cue[0] < at && stage.speakers[i]! >= 0) found = stage.speakers[i]!;
  });
  return found;
}
