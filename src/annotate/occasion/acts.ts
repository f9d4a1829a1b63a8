import type { Attribution, Findings } from '../../model/index.ts';
import type { Frame } from './frames.ts';

/** Frames in text order of their cues, with the neighbours of the same speaker: what a channel, a day or a listener carries over. */
export interface Line {
  readonly frame: Frame;
  readonly before: number | null;
  readonly after: number | null;
}

/** True when two attributions have one known speaker. */
export const sameSpeaker = (a: Attribution, b: Attribution): boolean =>
  a.speaker.name !== null &&
  (a.speaker.actor
    ? a.speaker.actor === b.speaker.actor
    : b.speaker.name !== null && voiceOf(a.speaker.name) === voiceOf(b.speaker.name));

/** "special counsel Olof Berg’s office" and "Berg’s office" are one voice. */
const voiceOf = (name: string): string => OF_SOMEBODY.exec(name)?.[1] ?? name;
// From the first letter of a word on, or one long word would be tried from each of its capitals.
const OF_SOMEBODY =
  /(?<![\p{L}-])[\p{Ll}\p{Lt}\p{Lm}\p{Lo}-]*(\p{Lu}[\p{L}-]+[’']s?\s(?:\p{Ll}+\s)?(?:office|campaign|team|spokes\p{Ll}+|lawyers?|attorneys?|aides|camp|family|administration))$/u;

/** For each frame (sorted by cue), the index of the last one before and the first one after by the same speaker that is at the same level. */
export function linesOf(frames: readonly Frame[]): Line[] {
  const last = new Map<string, number>();
  const before: (number | null)[] = [];
  const after: (number | null)[] = frames.map(() => null);
  frames.forEach((frame, i) => {
    const { speaker } = frame.attribution;
    const outer = frame.outer && !credits(frame.outer) ? frame.outer.id : '';
    const key = speaker.name === null ? null : `${outer}|${speaker.actor ?? voiceOf(speaker.name)}`;
    const previous = key === null ? undefined : last.get(key);
    before.push(previous ?? null);
    if (previous !== undefined) after[previous] = i;
    if (key !== null) last.set(key, i);
  });
  return frames.map((frame, i) => ({ frame, before: before[i]!, after: after[i]! }));
}

/** “…,” she said, according to Reuters: the newsroom stands between, but what she goes on to say is on one level with it. */
export const credits = ({ sourceKind }: Attribution): boolean => sourceKind === 'outlet';

/** Units of text between the words of two frames, contents and cues together: a long quotation does not part what follows it. */
export function between(a: Frame, b: Frame): number {
  const [start, end] = extent(a);
  const [from, to] = extent(b);
  return Math.max(0, from - end, start - to);
}

function extent({ attribution, cue }: Frame): [number, number] {
  const spans = [...attribution.content, cue];
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** Puts changed attributions back in the order of the findings. */
export function inOrder(
  found: Findings,
  changed: ReadonlyMap<string, Partial<Attribution>>,
): { attributions: Attribution[] } {
  return {
    attributions: found.attributions.map((attribution) => {
      const change = changed.get(attribution.id);
      return change ? { ...attribution, ...change } : attribution;
    }),
  };
}
