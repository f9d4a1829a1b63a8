import type { Attribution, Span } from '../../model/index.ts';
import { enclosersOf } from '../occasion/nesting.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
/** So many words besides another's report are still nothing of one's own: "on Friday", "in a statement". */
const BESIDES = 4;
/** How many units of a content are looked at: a report inside a report is short. */
const FAR = 3000;

/**
 * The ids of those whose content is nothing but another's report: "{“We will stay,” Varn told a paper}, according to the agency." What
 * was said is in the inner one, which came through the outer.
 */
export function relaysAmong(text: string, attributions: readonly Attribution[]): ReadonlySet<string> {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const inner = new Map<string, Span[]>();
  for (const [id, outer] of enclosersOf(attributions)) {
    const one = byId.get(id)!;
    if (one.tells === 'topic' || one.act === 'believes' || !one.source.length) continue;
    const spans = inner.get(outer.id) ?? [];
    inner.set(outer.id, spans);
    spans.push(...one.content, ...one.cue, ...one.source, ...(one.addressee ? [one.addressee.span] : []));
  }
  return new Set([...inner].filter(([id, spans]) => isCovered(text, byId.get(id)!.content, spans)).map(([id]) => id));
}

function isCovered(text: string, content: readonly Span[], spans: readonly Span[]): boolean {
  let left = 0;
  for (const [start, end] of content) {
    if (end - start > FAR) return false;
    for (const { index, 0: word } of text.slice(start, end).matchAll(WORD)) {
      const at = start + index;
      if (spans.some((span) => span[0] <= at && at < span[1])) continue;
      // A quotation of the outer's own would count; a verb is already too much.
      if (++left > BESIDES || /ed$/.test(word)) return false;
    }
  }
  return true;
}
