import type { Block, Span } from '../../model/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { trimmed } from '../../text/spans.ts';
import { dayIn, edtfIn } from '../dates.ts';
import { datelineOf } from './dateline.ts';
import { type Field, isBlank, namesIn } from './fields.ts';
import { isBoilerplate, isByline, isOutletName, isPersonName, isRoleLine, isTrail, pictureLine } from './furniture.ts';
import { headerLine } from './header.ts';
import { type Line, lineAt } from './lines.ts';
import { dateAlone, gluedDate, outletAndDate } from './printed-date.ts';

export interface Head {
  /** The lines after the head, the first one shortened when a date was glued to it. */
  readonly rest: readonly Line[];
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly values: ReadonlyMap<Field, string>;
}

/** At most this many lines lie between the top and the first paragraph. */
const DEEPEST = 14;
const LONGEST_TITLE = 220;

/** Letters and digits only, in lower case: how a title in metadata is compared with the one that is printed. */
export const folded = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const endsSentence = (line: string): boolean => /[.…][”’"'»)\]]*$/.test(line) && !/(?:\b\p{Lu}\.)+$/u.test(line);

/** Title, standfirst, byline, date and what else lies above the first paragraph, without any markup to tell it by. */
export function headOf(text: string, lines: readonly Line[], knownTitle: string | null): Head {
  const blocks: Block[] = [];
  const values = new Map<Field, string>();
  const authors: string[] = [];
  let title: string | null = null;
  let standfirst = false;
  let rest = lines;
  const glued = lines[0] ? gluedDate(lines[0].text) : null;
  if (glued && lines[0]) {
    const [start, end] = lines[0].span;
    blocks.push({ kind: 'metadata', span: trimmed(text, [start, start + glued.length]) });
    values.set('published', glued.printed);
    rest = [lineAt(text, trimmed(text, [start + glued.length, end]), true), ...lines.slice(1)];
  }
  for (let seen = 0; rest[0] && seen < DEEPEST; seen++) {
    const line = rest[0];
    const next = rest[1] ?? null;
    const pair = line.words <= 20 ? headerLine(line) : null;
    const take = (kind: Block['kind'], span: Span = line.span) => blocks.push({ kind, span });
    const printed = dateAlone(line.text);
    const named = outletAndDate(line.text);
    const dateField = pair?.field === 'published' || pair?.field === 'updated';
    if (
      pair?.field &&
      pair.field !== 'body' &&
      pair.field !== 'title' &&
      pair.value &&
      !isByline(line.text) &&
      (!dateField || edtfIn(pair.value))
    ) {
      take('metadata');
      if (!isBlank(pair.value) && !values.has(pair.field)) values.set(pair.field, pair.value);
    } else if (pair?.rule) take('metadata');
    else if (printed) {
      take('metadata');
      if (!values.has(printed.field)) values.set(printed.field, printed.printed);
    } else if (isByline(line.text) || (next && next.words >= 8 && isNameList(line.text))) {
      take('byline');
      authors.push(...namesIn(line.text));
      // "By Ines Duarte, 2 May 2031"
      if (dayIn(line.text) && !values.has('published')) values.set('published', line.text);
    } else if (authors.length && blocks.at(-1)?.kind === 'byline' && isRoleLine(line.text)) take('byline');
    else if (/^https?:\/\/\S+$/.test(line.text)) {
      take('metadata');
      if (!values.has('url')) values.set('url', line.text);
    } else if (named) {
      take('metadata');
      if (!values.has('outlet')) values.set('outlet', named.outlet);
      if (!values.has('published')) values.set('published', named.printed);
    } else if (isSummary(line.text) || (inSummary(text, blocks) && !line.gapBefore && !/[.!?…”"]$/.test(line.text)))
      take('boilerplate');
    else if (isBoilerplate(line.text) || (!title && next && next.words < 30 && isTrail(line.text))) take('boilerplate');
    else if (pictureLine(line.text)) take(pictureLine(line.text)!);
    else if (next && isOutletName(line.text) && line.words <= 6 && !knownIs(knownTitle, line)) {
      take('credit');
      if (!values.has('outlet')) values.set('outlet', line.text);
    } else if (!title && isTitle(text, line, rest, knownTitle)) {
      const cut = withoutOutlet(line.text);
      take('title', [line.span[0], line.span[0] + cut.title.length]);
      if (cut.outlet) {
        take('credit', [line.span[1] - cut.outlet.length, line.span[1]]);
        if (!values.has('outlet')) values.set('outlet', cut.outlet);
      }
      title = cut.title;
    } else if (title && !authors.length && next && line.words <= 4 && isPersonName(line.text)) {
      take('byline');
      authors.push(line.text);
    } else if (title && !standfirst && next && isStandfirst(text, line, next)) {
      take('standfirst');
      standfirst = true;
    } else break;
    rest = rest.slice(1);
  }
  return { rest, blocks, title, authors, values };
}

/** "Story highlights Mayor quits Council to meet on Friday": what a page says in short above its article, run together without full stops. */
const isSummary = (line: string): boolean => /^(?:story|article|news|key) highlights\b/i.test(line.slice(0, 20));

const inSummary = (text: string, blocks: readonly Block[]): boolean => {
  const last = blocks.at(-1);
  return last?.kind === 'boilerplate' && isSummary(text.slice(...last.span));
};

/** "Ines Duarte, Tom Okafor and Li Wen": several names and nothing else. */
function isNameList(line: string): boolean {
  if (line.length > 120) return false;
  const names = line.split(/,\s+(?:and\s+)?|\s+(?:and|&)\s+/);
  return names.length >= 2 && names.every(isPersonName);
}

const knownIs = (known: string | null, line: Line): boolean => known !== null && folded(known) === folded(line.text);

/** "Mayor to quit | The Vale Courier" as a page's title is copied: the headline and the outlet apart. */
export function withoutOutlet(title: string): { title: string; outlet: string | null } {
  const at = Math.max(...[' | ', ' - ', ' – ', ' — ', ' · '].map((bar) => title.lastIndexOf(bar)));
  const tail = at > 0 ? title.slice(at + 3).trim() : '';
  return tail && isOutletName(tail) ? { title: title.slice(0, at).trimEnd(), outlet: tail } : { title, outlet: null };
}

function isTitle(text: string, line: Line, lines: readonly Line[], known: string | null): boolean {
  if (known !== null) return knownIs(known, line) || folded(withoutOutlet(line.text).title) === folded(known);
  if (line.text.length > LONGEST_TITLE || line.words > 32 || line.words < 2) return false;
  if (!lines.slice(1, 8).some((later) => later.words >= 12 && later.words > line.words * 0.8)) return false;
  if (/[,:—–―-]$/.test(line.text) || /^[-•*–—(]/.test(line.text) || datelineOf(text, line.span)) return false;
  const sentences = sentencesOf(text, line.span);
  if (!endsSentence(line.text)) return !(sentences.length > 1 && line.words > 16);
  // Some archives print a full stop after the headline. It then has capitals throughout, or is short, stands alone, is no
  // utterance and opens with no pronoun: "He resigned on Monday." begins an article, "Mixed signals on harbour plan." heads one.
  if (sentences.length > 1 || line.words > 20) return false;
  if (hasTitleCase(line.text)) return true;
  return (
    line.words <= 14 &&
    lines[1]!.gapBefore &&
    !/\b(?:said|says|told|was|were|had)\b/.test(line.text) &&
    !/^(?:[“"]|(?:He|She|It|They|We|I|This|That|There|A|An|The|In|On|At|But|And)\b)/.test(line.text)
  );
}

/** "Poll: Wealthy Voters Abandon Harbour Party": nearly all longer words have capitals, and there are enough to tell. */
function hasTitleCase(line: string): boolean {
  const longer = line.match(/(?<![\p{L}'’-])\p{L}{4,}/gu) ?? [];
  return longer.length >= 3 && longer.filter((word) => /^\p{Lu}/u.test(word)).length >= longer.length * 0.85;
}

/** Words of four letters and more, each by its first six: "negotiating" and "negotiations" tell of one thing. */
const contentWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));

/**
 * The line under the title that sums the story up: without a full stop, or one sentence that the first paragraph then tells
 * again in part (a second paragraph goes on, a standfirst is repeated), or one right above a heading or byline.
 */
function isStandfirst(text: string, line: Line, next: Line): boolean {
  if (line.words > 45 || line.words < 3 || line.text.length > 320) return false;
  if (datelineOf(text, line.span) || /^[-•*]/.test(line.text)) return false;
  if (!endsSentence(line.text))
    return (
      line.words <= 35 &&
      (next.words >= 10 || isHeading(next, null)) &&
      !/[?:]$/.test(line.text) &&
      !isSectionWord(line.text)
    );
  if (sentencesOf(text, line.span).length > 2) return false;
  if (isByline(next.text) || dateAlone(next.text)) return true;
  if (sentencesOf(text, line.span).length > 1) return false;
  if (isHeading(next, null)) return true;
  const words = contentWords(line.text);
  const later = contentWords(next.text.slice(0, 2000));
  const repeated = [...words].filter((word) => later.has(word)).length;
  return words.size > 0 && line.words <= 35 && repeated / words.size >= 0.38 && next.words > line.words;
}

/** "What happened", "Who said what", "Why it matters": a question's words without its mark head a section. */
const isSectionWord = (line: string): boolean =>
  /^(?:what|who|why|how|when|where)\b/i.test(line) && line.split(/\s+/).length <= 7;

/** A short line that heads a section: "What next?", "The road to the talks". `next` null asks of the line's form alone. */
export function isHeading(line: Line, next: Line | null): boolean {
  const { text, words } = line;
  if (words > 12 || text.length > 100 || !/^[\p{Lu}\p{N}“"‘']/u.test(text)) return false;
  if (/[.,;…!”"'’—–-]$/.test(text) || !marksPaired(text)) return false;
  // "Duarte went on:" leads into what follows; "WHAT WE KNOW:" heads it.
  if (/[::]$/.test(text) && text !== text.toUpperCase()) return false;
  // A speaker's label in a transcript: "DUARTE: Why?", "Q: And then?"
  if (/^(?:\p{Lu}[\p{Lu}.\s’'-]{1,30}|Q|A):\s/u.test(text)) return false;
  if (/\?$/.test(text) && (words > 9 || /^(?:And|But|Or|So|Then)\b|\b(?:I|you|me|my|we|us)\b/.test(text))) return false;
  // Lines broken in mid-sentence by a lost link: "… he told the", "House leader Ines Duarte" before "(R-Vale) said …".
  if (/(?:\b(?:and|or|but|the|an?|of|to|in|for|with|on|at|by|that|told|said)|[’']s)$/i.test(text)) return false;
  if (!next) return words <= 9;
  return next.words >= 10 && next.words > words * 1.5 && /^[^\p{Ll}(,;:.)\]’”]/u.test(next.text);
}

const marksPaired = (text: string): boolean =>
  (text.match(/["]/g)?.length ?? 0) % 2 === 0 && (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0);
