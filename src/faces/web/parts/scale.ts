import { type Edtf, edtfRange } from '../../../show.ts';
import type { StoryView } from '../../http/views.ts';

/** One thing on the timeline: the days it may have been on, and how it is drawn. */
export interface Mark {
  readonly id: string;
  readonly text: string;
  readonly date: Edtf;
  readonly first: number;
  readonly last: number;
  readonly kind: 'past' | 'background' | 'coming';
  readonly about: boolean;
  readonly lane: number;
}

export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly lanes: number;
  readonly marks: readonly Mark[];
  /** What lies before the scale begins: history told for context. */
  readonly earlier: number;
  readonly later: number;
}

/** This far before the first article and after the last the scale may reach; beyond, a day would be too narrow to see. */
const REACH = 45;

/** Puts a story's happenings and outlooks on lanes, so that none hides another. `width` in pixels. Null when nothing has a day. */
export function scaleOf(view: StoryView, width: number): Scale | null {
  const published = view.days.map((day) => edtfRange(day)).filter((range) => range !== null);
  if (published.length === 0 || width === 0) return null;
  const low = published[0]![0] - REACH;
  const high = published.at(-1)![1] + REACH;
  const all = [
    ...view.happened.map((line) => ({ ...line, kind: line.background ? ('background' as const) : ('past' as const) })),
    ...view.next.filter((line) => line.when).map((line) => ({ ...line, date: line.when!, kind: 'coming' as const })),
  ].flatMap(({ id, text, date, kind }) => {
    const range = edtfRange(date);
    return range ? [{ id, text, date, kind, range, about: /[~?%]/.test(date) }] : [];
  });
  const within = all.filter(({ range }) => range[1] >= low && range[0] <= high);
  const precise = within.filter(({ range }) => range[1] - range[0] < REACH);
  const first = Math.min(published[0]![0], ...precise.map(({ range }) => Math.max(low, range[0]))) - 1;
  const last = Math.max(published.at(-1)![1], ...precise.map(({ range }) => Math.min(high, range[1]))) + 2;
  const perDay = width / (last - first);
  const gap = 4 / perDay;
  const ends: number[] = [];
  const marks = within
    .toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
    .map(({ range, ...mark }): Mark => {
      const from = Math.max(first, range[0]);
      const to = Math.min(last, range[1] + 1);
      const end = Math.max(to, from + 7 / perDay);
      let lane = ends.findIndex((taken) => taken + gap <= from);
      if (lane < 0) lane = ends.length;
      ends[lane] = end;
      return { ...mark, first: from, last: to, lane };
    });
  return {
    first,
    last,
    lanes: ends.length,
    marks,
    earlier: all.filter(({ range }) => range[1] < low).length,
    later: all.filter(({ range }) => range[0] > high).length,
  };
}

/** The days that get a line and a label, at least `least` pixels apart. */
export function ticksOf({ first, last }: Scale, width: number, least = 64): number[] {
  const perDay = width / (last - first);
  const step = [1, 2, 7, 14, 28, 91].find((days) => days * perDay >= least) ?? 182;
  const begin = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - begin) / step) + 1) }, (_, i) => begin + i * step).filter(
    (day) => day > first && (day - first) * perDay < width - 24,
  );
}
