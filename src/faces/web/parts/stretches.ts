import type { Attribution, Span } from '../../../show.ts';

/** A run of text with the same attributions over it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Attributions whose content covers it, the shortest (innermost) last. */
  readonly content: readonly Attribution[];
  /** Attributions that name their speaker or their cue here. */
  readonly source: readonly Attribution[];
  readonly cue: readonly Attribution[];
  /** Inside the words that the address points at. */
  readonly target: boolean;
}

/** Cuts `within` wherever an attribution or the target begins or ends. In text order, without gaps. */
export function stretchesOf(within: Span, attributions: readonly Attribution[], target: Span | null): Stretch[] {
  const [from, to] = within;
  const touches = ([start, end]: Span) => start < to && end > from;
  const here = attributions.filter(({ content, source, cue }) => [...content, ...source, ...cue].some(touches));
  const cuts = new Set([from, to]);
  const spans = [
    ...here.flatMap(({ content, source, cue }) => [...content, ...source, ...cue]),
    ...(target ? [target] : []),
  ];
  for (const span of spans) for (const at of span) if (at > from && at < to) cuts.add(at);
  const points = [...cuts].sort((a, b) => a - b);
  const length = ({ content }: Attribution) => content.reduce((sum, [start, end]) => sum + end - start, 0);
  return points.slice(0, -1).map((start, i) => {
    const end = points[i + 1]!;
    const covers = (span: Span) => span[0] <= start && span[1] >= end;
    return {
      start,
      end,
      content: here.filter(({ content }) => content.some(covers)).toSorted((a, b) => length(b) - length(a)),
      source: here.filter(({ source }) => source.some(covers)),
      cue: here.filter(({ cue }) => cue.some(covers)),
      target: target !== null && covers(target),
    };
  });
}

/** A paragraph of the article as it is shown: a block, or what lies between blocks. */
export interface Passage {
  readonly kind: string;
  readonly span: Span;
  /** Passed over by the parser: metadata, boilerplate, or text in no block at all. */
  readonly left: boolean;
}

const LEFT_OUT = new Set(['metadata', 'boilerplate', 'credit']);

/** All of the text, in order: every block, and what lies between where there are words in it. */
export function passagesOf(text: string, blocks: readonly { readonly kind: string; readonly span: Span }[]): Passage[] {
  const out: Passage[] = [];
  const between = (start: number, end: number) => {
    if (/\S/.test(text.slice(start, end))) out.push({ kind: 'not read', span: [start, end], left: blocks.length > 0 });
  };
  let at = 0;
  for (const { kind, span } of blocks) {
    between(at, span[0]);
    out.push({ kind, span, left: LEFT_OUT.has(kind) });
    at = span[1];
  }
  between(at, text.length);
  return out;
}
