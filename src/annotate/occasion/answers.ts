import type { Addressee } from '../../model/index.ts';
import { between } from './acts.ts';
import type { Frame } from './frames.ts';
import { type Stage, sourceWords } from './stage.ts';

type Listener = Addressee | null;

/** How near, in units, an answer follows its question, and a question the one before it. */
const NEXT = 200;
const PUTS = /(?:^|\s)(?:asked|asking|pressed|pressing|questioned|quizzed|grilled|challenged)$/i;
export const ANSWERS =
  /(?:replied|replies|responded|responds|responding|answered|retorted|shot back|fired back|countered|protested)\b/i;
const SPEAKS =
  /(?:^|\s)(?:said|says|told|demurred|declined|insisted|added|explained|acknowledged|admitted|conceded|joked|quipped|offered)\b/i;
/** How many lines back of the same speaker the question is looked for that another goes on from. */
const BACK = 2;

/**
 * Who listens where a question and its answer follow each other: "The clerk asked Mr. Berg if it was over. He said it was": the answer goes
 * to who asked, and the next question to who was asked before.
 */
export function byTurns(stage: Stage, before: readonly Listener[], i: number): Listener {
  const { frame } = stage.lines[i]!;
  if (frame.outer || frame.attribution.act === 'believes') return null;
  return answered(stage, before, i) ?? askedAgain(stage, before, i);
}

const cueOf = ({ reading: { text } }: Stage, { cue }: Frame): string => text.slice(...cue);

function answered(stage: Stage, before: readonly Listener[], i: number): Listener {
  const line = stage.lines[i - 1];
  const asked = before[i - 1];
  const speaker = stage.speakers[i]!;
  if (!line || !asked?.actor || speaker < 0 || line.frame.outer) return null;
  if (asked.actor !== stage.cast.members[speaker]!.actor.id) return null;
  const [first, second] = [line.frame, stage.lines[i]!.frame];
  if (between(first, second) > NEXT || second.cue[0] < first.cue[0]) return null;
  const question = PUTS.test(cueOf(stage, first));
  if (!(ANSWERS.test(cueOf(stage, second)) || (question && SPEAKS.test(cueOf(stage, second))))) return null;
  const { name, actor } = first.attribution.speaker;
  const span = first.attribution.source[0];
  const who = name ?? sourceWords(stage, first.attribution);
  return span && who ? { name: who, actor, span, basis: 'implied' } : null;
}

function askedAgain(stage: Stage, before: readonly Listener[], i: number): Listener {
  const { frame } = stage.lines[i]!;
  const end = frame.attribution.content.at(-1)![1];
  const asks = PUTS.test(cueOf(stage, frame)) || /\?[”"’']?$/.test(stage.reading.text.slice(end - 3, end));
  if (!asks) return null;
  let last = frame;
  for (let at = stage.lines[i]!.before, hops = 0; at !== null && hops < BACK; at = stage.lines[at]!.before, hops++) {
    const other = stage.lines[at]!.frame;
    if (between(other, last) > NEXT) return null;
    const listener = before[at];
    if (listener && PUTS.test(cueOf(stage, other))) return { ...listener, basis: 'implied' };
    last = other;
  }
  return null;
}
