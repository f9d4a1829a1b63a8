import type { Addressee } from '../../model/index.ts';
import type { Chains } from '../chains.ts';
import { between } from './acts.ts';
import { ANSWERS } from './answers.ts';
import { YOU } from './proceedings.ts';
import type { Stage } from './stage.ts';

/** How often each of the two is to be quoted from a debate. */
const AGAIN = 2;

/**
 * In a debate of two, each speaks to the other where he answers or says "you". Null for other lines, and where more than two are quoted
 * again and again. In a hearing "you" may be anybody.
 */
export function opponentsOf(stage: Stage, chains: Pick<Chains, 'via' | 'there'>): (Addressee | null)[] {
  const there = chains.there.map((is, i) => is && /debate$/i.test(chains.via[i]![0]?.name ?? ''));
  const times = new Map<number, number>();
  stage.speakers.forEach((speaker, i) => {
    if (there[i]) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  });
  const voices = [...times].filter(([, often]) => often >= AGAIN).map(([speaker]) => speaker);
  if (voices.length !== 2) return there.map(() => null);
  return stage.lines.map((_, i) => {
    const other = voices.find((voice) => voice !== stage.speakers[i]);
    if (!there[i] || other === undefined || !voices.includes(stage.speakers[i]!) || !toOther(stage, i)) return null;
    const { name, id, mentions } = stage.cast.members[other]!.actor;
    return { name, actor: id, span: mentions[0]!, basis: 'implied' };
  });
}

/** How far, in units, an answer may follow what it answers. */
const NEXT = 500;

/** "Mr. Berg responded", in a hearing or before judges: to whoever spoke there just before him. */
export function answeredThere(
  { reading: { text }, lines, cast, speakers }: Stage,
  there: readonly boolean[],
  i: number,
): Addressee | null {
  const { frame } = lines[i]!;
  if (!there[i] || frame.outer || !ANSWERS.test(text.slice(...frame.cue))) return null;
  for (let at = i - 1; at >= 0 && between(frame, lines[at]!.frame) < NEXT; at--) {
    const other = speakers[at]!;
    if (lines[at]!.frame.outer || other === speakers[i]) continue;
    if (!there[at] || other < 0) return null;
    const { name, id, mentions } = cast.members[other]!.actor;
    return { name, actor: id, span: mentions[0]!, basis: 'implied' };
  }
  return null;
}

function toOther({ reading: { text }, lines }: Stage, i: number): boolean {
  const { attribution, cue } = lines[i]!.frame;
  if (ANSWERS.test(text.slice(...cue))) return true;
  return (
    attribution.kind !== 'indirect' &&
    attribution.content.some((span) => YOU.test(text.slice(...span).replace(/thank you/gi, '')))
  );
}
