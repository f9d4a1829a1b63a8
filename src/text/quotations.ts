import type { Quotation, Span } from '../model/index.ts';
import { trimmed } from './spans.ts';

type Family = 'double' | 'single' | 'guillemet';

/** `either`: a straight mark whose neighbours do not tell ( " ), so what is open decides. */
type Role = 'open' | 'close' | 'either';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly role: Role;
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
}

interface Open {
  readonly family: Family;
  readonly depth: number;
  readonly done: Span[];
  start: number;
  paragraph: number;
}

const MARKS = /["“”„‟«»‹›‘’‚‛'`]/g;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
// What may stand before an opening mark with no space between, and after a closing one: (“…”), —“…”, “‘…’”.
const BEFORE_OPEN = /[\s([{—–/“‘"'«‹„‚`-]/;
const AFTER_CLOSE = /[\s.,;:?!…)\]}—–/”’"'»›-]/;
// Clipped words that begin with an apostrophe: ’90s, ’em, ’til, ’cause.
const CLIPPED = /^(?:\p{N}\p{N}s?|em|til|tis|twas|cause|cuz|bout|round|n|s|d|ll|re|ve|m|t)(?!\p{L})/iu;
// How far an unclosed quotation may run on over line ends, in UTF-16 units, when a closing mark comes first.
const LONGEST_RUN_ON = 6000;
const DEEPEST = 6;

/**
 * The quotations in the given paragraphs, in text order, nested ones after the one they lie in. All habits of marks are
 * read: “…”, "…", ‘…’, '…', «…», „…“, ''…'', ``…''. A quotation reopened at each paragraph, or broken over lines because
 * the text has one sentence a line, is one quotation of several spans. Linear in the length of the text.
 */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const marks = marksOf(text, paragraphs);
  const nextSame = nextOfFamily(marks);
  const singles = closersOfSingles(text, marks, paragraphs);
  const found: Quotation[] = [];
  const open: Open[] = [];
  let paragraph = 0;
  /** End of the last quotation of this paragraph: a closing mark without its opener reaches back to here at most. */
  let closedAt = -1;

  const finish = (at: number, end: number, unbalanced: boolean): void => {
    while (open.length > at) {
      const top = open.pop()!;
      const isTarget = open.length === at;
      const span = trimmed(text, [top.start, end]);
      const spans = span[1] > span[0] ? [...top.done, span] : top.done;
      if (spans.length) found.push({ spans, depth: top.depth, unbalanced: isTarget ? unbalanced : true });
    }
    if (!open.length) closedAt = end;
  };
  const cutAtParagraphEnd = (quotation: Open, next: number): void => {
    quotation.done.push(trimmed(text, [quotation.start, paragraphs[quotation.paragraph]![1]]));
    quotation.start = next;
  };

  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    // Paragraphs that end before this mark: does what is open go on?
    while (paragraph < mark.paragraph) {
      if (open.length) crossParagraph(index, paragraph);
      paragraph++;
      if (!open.length) closedAt = paragraphs[paragraph]![0];
    }
    if (mark.start < (open.at(-1)?.start ?? -1)) continue;
    const reopened = open.some((o) => o.start === mark.start && o.paragraph === mark.paragraph && o.done.length > 0);
    if (reopened && mark.role !== 'close') continue;
    if (mark.family === 'single' && mark.role !== 'close' && !singles.has(index)) continue;
    const depth = open.findLastIndex((o) => o.family === mark.family);
    if (mark.family === 'single' && mark.role === 'close' && depth < 0) continue;
    const closes = mark.role === 'close' || (mark.role === 'either' && depth >= 0);
    if (closes && depth >= 0) {
      if (mark.family === 'single' && !singles.has(index)) continue;
      finish(depth, mark.end, false);
    } else if (closes) {
      // Terminated," he said: the opening mark was lost; the paragraph's start is the best guess.
      const from = Math.max(closedAt, paragraphs[mark.paragraph]![0]);
      const span = trimmed(text, [from, mark.end]);
      const isFirst = from === paragraphs[mark.paragraph]![0];
      if (isFirst && !open.length && span[1] - span[0] > 3) {
        found.push({ spans: [span], depth: 0, unbalanced: true });
        closedAt = mark.end;
      }
    } else {
      // A second opening mark of the family: the first was never closed, unless two closing ones follow (doubles in doubles).
      if (depth >= 0 && !(depth === open.length - 1 && closesTwice(index))) finish(depth, mark.start, true);
      if (open.length < DEEPEST) {
        open.push({ family: mark.family, depth: open.length, done: [], start: mark.start, paragraph: mark.paragraph });
      }
    }
  }
  while (open.length) finish(0, paragraphs[open[0]!.paragraph]![1], true);
  return found.sort((a, b) => a.spans[0]![0] - b.spans[0]![0] || a.depth - b.depth);

  function closesTwice(index: number): boolean {
    const first = nextSame[index]!;
    const second = first < marks.length ? nextSame[first]! : marks.length;
    const here = marks[index]!.paragraph;
    return [first, second].every((m) => m < marks.length && marks[m]!.role === 'close' && marks[m]!.paragraph === here);
  }

  /** At the end of `ended`, keeps open what its next mark shows to go on, and closes the rest as unbalanced. */
  function crossParagraph(nextMark: number, ended: number): void {
    const next = paragraphs[ended + 1]!;
    for (let at = 0; at < open.length; at++) {
      const quotation = open[at]!;
      let m = nextMark;
      while (m < marks.length && (marks[m]!.family !== quotation.family || isApostrophe(m))) {
        m = marks[m]!.family === quotation.family ? nextSame[m]! : m + 1;
        if (m < marks.length && marks[m]!.start - quotation.start > LONGEST_RUN_ON) m = marks.length;
      }
      const mark = marks[m];
      const reopens = mark?.start === next[0] && mark.role === 'open' && quotation.family !== 'single';
      const runsOn =
        mark !== undefined &&
        mark.role !== 'open' &&
        mark.start - paragraphs[ended]![1] < LONGEST_RUN_ON &&
        quotation.family !== 'single';
      if (reopens || runsOn) {
        cutAtParagraphEnd(quotation, next[0]);
        quotation.paragraph = ended + 1;
      } else {
        finish(at, paragraphs[ended]![1], true);
        return;
      }
    }
  }

  function isApostrophe(index: number): boolean {
    return marks[index]!.family === 'single' && !singles.has(index);
  }
}

/** Every character that may be a quotation mark, with what its neighbours say it does. Apostrophes within words are left out. */
function marksOf(text: string, paragraphs: readonly Span[]): Mark[] {
  const out: Mark[] = [];
  // One search through the whole text, whatever the number of paragraphs.
  let paragraph = 0;
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    while (paragraph < paragraphs.length && paragraphs[paragraph]![1] <= match.index) paragraph++;
    if (paragraph === paragraphs.length) break;
    const [from, to] = paragraphs[paragraph]!;
    if (match.index < from) continue;
    const start = match.index;
    const char = match[0];
    const doubled = (char === "'" || char === '`') && text[start + 1] === char && start + 1 < to;
    const end = start + (doubled ? 2 : 1);
    MARKS.lastIndex = end;
    if (char === '`' && !doubled) continue;
    const family: Family = /["“”„‟]/.test(char) || doubled ? 'double' : /[«»‹›]/.test(char) ? 'guillemet' : 'single';
    const before = start > from ? text[start - 1]! : ' ';
    const after = end < to ? text[end]! : ' ';
    if (family === 'single') {
      if (LETTER.test(before) && LETTER.test(after)) continue;
      if (/[’'‘]/.test(char) && !LETTER.test(before) && CLIPPED.test(text.slice(end, end + 6))) continue;
    }
    // 6'2", 90": inches, not a closing mark of anything.
    if (char === '"' && /\p{N}/u.test(before) && /['′]\s?\p{N}+$/u.test(text.slice(Math.max(from, start - 6), start)))
      continue;
    out.push({ start, end, family, role: roleOf(char, before, after), paragraph });
  }
  MARKS.lastIndex = 0;
  return out;
}

function roleOf(char: string, before: string, after: string): Role {
  const mayOpen = BEFORE_OPEN.test(before) && !SPACE.test(after);
  const mayClose = !SPACE.test(before) && AFTER_CLOSE.test(after);
  // „Wir gehen“, sagte sie: the same mark that opens in English.
  if (/[“‘]/.test(char) && !BEFORE_OPEN.test(before) && AFTER_CLOSE.test(after)) return 'close';
  if (/[“„‟‘‚‛]/.test(char)) return SPACE.test(after) && (char === '“' || char === '‘') ? 'close' : 'open';
  if (/[”’]/.test(char)) {
    if (char === '”' && SPACE.test(before) && SPACE.test(after)) return 'either';
    return SPACE.test(before) && LETTER.test(after) ? 'open' : 'close';
  }
  if (char === '`') return 'open';
  if (mayOpen && !mayClose) return 'open';
  if (mayClose && !mayOpen) return 'close';
  if (/[«‹]/.test(char)) return SPACE.test(after) && !SPACE.test(before) ? 'close' : 'open';
  if (/[»›]/.test(char)) return SPACE.test(before) && !SPACE.test(after) ? 'open' : 'close';
  if (!mayOpen && !mayClose) {
    // Glued on: said."The, word"said
    if (/[.,?!…]/.test(before) && !SPACE.test(after)) return 'either';
    if (LETTER.test(before) && LETTER.test(after)) return 'either';
    if (SPACE.test(before) && SPACE.test(after)) return 'either';
    return SPACE.test(before) ? 'open' : 'close';
  }
  return 'either';
}

/** For each mark, the index of the next one of its family; `marks.length` when none. */
function nextOfFamily(marks: readonly Mark[]): number[] {
  const next: number[] = new Array(marks.length).fill(marks.length);
  const last: Record<Family, number> = { double: marks.length, single: marks.length, guillemet: marks.length };
  for (let index = marks.length - 1; index >= 0; index--) {
    const { family } = marks[index]!;
    next[index] = last[family];
    last[family] = index;
  }
  return next;
}

/**
 * Single marks that are quotation marks, as pairs within one paragraph; all others are apostrophes. The closing one is the
 * first that follows punctuation or does not look like a plural's apostrophe: ‘the workers’ union is ready,’ has one quotation.
 */
function closersOfSingles(text: string, marks: readonly Mark[], paragraphs: readonly Span[]): Set<number> {
  const real = new Set<number>();
  let opener = -1;
  let likely = -1;
  const settle = (): void => {
    if (opener >= 0 && likely >= 0) {
      real.add(opener);
      real.add(likely);
    }
    opener = -1;
    likely = -1;
  };
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    if (opener >= 0 && mark.paragraph !== marks[opener]!.paragraph) settle();
    if (mark.family !== 'single') {
      // ‘…’ inside “…” ends with it.
      if (opener >= 0 && likely >= 0 && mark.role === 'close' && mark.family === 'double') settle();
      continue;
    }
    if (mark.role === 'open' || (mark.role === 'either' && opener < 0)) {
      if (opener >= 0 && likely < 0 && text[mark.start] === "'") continue;
      settle();
      opener = index;
    } else if (opener >= 0) {
      const before = text[mark.start - 1]!;
      const end = paragraphs[mark.paragraph]![1];
      const plural = /s/i.test(before) && mark.end < end && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
      if (plural) {
        if (likely < 0) likely = index;
        continue;
      }
      likely = index;
      settle();
    }
  }
  settle();
  return real;
}
