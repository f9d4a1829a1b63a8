import type { Act, Span } from '../../model/index.ts';
import type { Item } from './frames.ts';
import type { Run } from './phrases.ts';

/** An attribution as a rule sees it, before it is joined with others and weighed. */
export interface Found {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly act: Act;
  readonly confidence: number;
  /** Name of the rule. */
  readonly rule: string;
}

/** The text from the first to the last item of the run. */
export const spanOf = (items: readonly Item[], run: Run): Span => [items[run[0]]!.start, items[run[1] - 1]!.end];

/** The run without commas, colons, dashes and joining words at its ends. */
export function trimRun(items: readonly Item[], [from, to]: Run): Run {
  while (from < to && items[from]!.kind === 'punctuation' && !/^[([$£€#@+*]$/.test(items[from]!.word)) from++;
  while (to > from && items[to - 1]!.kind === 'punctuation' && !/^[)\]%]$/.test(items[to - 1]!.word)) to--;
  return [from, to];
}
