import { skipAdjuncts } from './adjuncts.ts';
import { breaksOff, clauseEnd, clauseStart, isMainClause } from './clauses.ts';
import type { Subject } from './cue-subjects.ts';
import { goesOn } from './cue-subjects.ts';
import { trimRun } from './found.ts';
import { type Item, shapeOf } from './frames.ts';
import { hasFinite, isComma, isQuotation, type Run } from './phrases.ts';
/** What stands before the source and its comma: a quotation, with the clause it closes, or a whole clause. */
export function leftContent(text: string, items: readonly Item[], subject: Subject, floor: number): Run | null {
  let to = subject.from;
  const before = items[to - 1];
  if (!before) return null;
  if (before.kind === 'punctuation') {
    if (!/^(?:[,?!…—–-]|\.{2,})$/.test(before.word)) return null;
    to--;
  } else if (!isQuotation(before)) return null;
  const last = items[to - 1];
  if (!last || to <= floor) return null;
  const from = clauseStart(items, to, floor);
  if (from >= to) return null;
  if (isQuotation(last)) {
    const shape = shapeOf(text, last);
    if (before === last && !/[,.?!…—–-]/.test(shape.last) && shape.words < 3) return null;
    // He called it “a joke,” the mayor said: the quotation ends a clause of the report. “No,” the mayor said: it is all of it.
    return [quotedClauseStart(text, items, from, to), to];
  }
  const close = subject.inverted ? subject.after : skipAdjuncts(items, subject.after);
  const interrupted = isComma(items[close]) && goesOn(items[close + 1]);
  // For most of them, the lawyers added, the committees want ten years of records.
  const resumed =
    isComma(items[close]) &&
    to - from < 12 &&
    !breaksOff(items, close + 1) &&
    !APPENDED.test(items[close + 1]?.word ?? '') &&
    hasFinite(items, [close + 1, clauseEnd(text, items, close + 1)]);
  return interrupted || resumed || isMainClause(items, [from, to]) ? [from, to] : null;
}

/** A sentence-like quotation after a comma or colon stands alone; any other belongs to the clause that leads up to it. */
function quotedClauseStart(text: string, items: readonly Item[], from: number, to: number): number {
  const before = items[to - 2];
  if (to - 1 <= from || !before) return to - 1;
  if (isQuotation(before)) return to - 1;
  const own = shapeOf(text, items[to - 1]!);
  if (/^[:;.]$/.test(before.word) || (isComma(before) && own.startsSentence && own.words > 3)) return to - 1;
  return from;
}

// After "…, she said, " these lead on to something that she did not say.
const APPENDED =
  /^(?:who|which|whom|whose|where|while|that|for|to|from|if|since|until|when|as|before|after|in|on|at|during|and|but|a|an|referring|citing|speaking|though|although|because|with|.*ing)$/;

/** After the source and its adjuncts: , “…” (a split quotation) · , and that … · are “…” (the clause goes on). */
export function continuation(text: string, items: readonly Item[], start: number): { run?: Run; second?: Run } | null {
  let at = skipAdjuncts(items, start);
  const mark = items[at];
  if (isComma(mark) || mark?.word === ':' || /^[—–;]$/.test(mark?.word ?? '')) {
    at++;
    if (isQuotation(items[at])) return { run: [at, quotedEnd(text, items, at)] };
    // , and there are “only a few”: a second report of the same source
    if (/^(?:and|but)$/.test(items[at]?.word ?? '')) {
      if (isQuotation(items[at + 1])) return { run: [at, quotedEnd(text, items, at + 1)] };
      const end = clauseEnd(text, items, at + 1);
      const from = items[at + 1]?.word === 'that' ? at + 2 : at + 1;
      if (items.slice(from, end).some(isQuotation) && end - from > 1) return { second: trimRun(items, [from, end]) };
      return null;
    }
    // , said Ines Duarte, the mayor, are “entirely consistent”
    const item = items[at];
    // , she said, referring to the strike, “…”
    const close = items.findIndex((other, i) => i > at && isComma(other));
    if (
      close > 0 &&
      close - at < 16 &&
      !breaksOff(items, at) &&
      isQuotation(items[close + 1]) &&
      !items.slice(at, close).some(isQuotation)
    ) {
      return { run: [close + 1, quotedEnd(text, items, close + 1)] };
    }
    if (item?.kind === 'word' && !breaksOff(items, at) && !APPENDED.test(item.word)) {
      const run = trimRun(items, [at, clauseEnd(text, items, at)]);
      if (run[0] < run[1] && hasFinite(items, run)) return { run };
    }
    return null;
  }
  if (isQuotation(mark) && start === at && (mark!.lowerStart || shapeOf(text, mark!).words > 5))
    return { run: [at, quotedEnd(text, items, at)] };
  return null;
}

export const quotedEnd = (text: string, items: readonly Item[], at: number): number => {
  const end = clauseEnd(text, items, at);
  const shape = shapeOf(text, items[at]!);
  return shape.startsSentence && /[.?!…]/.test(shape.last) ? at + 1 : Math.max(at + 1, trimRun(items, [at, end])[1]);
};
