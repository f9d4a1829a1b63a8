import type { Span } from '../../model/index.ts';
import { unitsBetween } from '../../text/spans.ts';
import { CUE_WORDS } from './cues.ts';
import type { Found } from './found.ts';
import { withoutClauses } from './source-clauses.ts';

// Parts of one source stand close together ("the mayor, … , and her deputy"); farther off is another's.
const ONE_SOURCE = 10;
const PASSIVE =
  /\b(?:was|were|been|being|is|are)\s+(?:\p{Ll}+ly\s+)?(?:asked|told|urged|ordered|warned|advised|informed|reminded|encouraged|instructed|directed|questioned|pressed|accused|criticized|criticised|charged|assured|invited|briefed|notified|blamed|confirmed|released|commissioned|offered)(?:\s+(?:of|to|as|about|by))?$/iu;
const RUMOUR = /^(?:reports|rumou?rs|allegations|accusations|suggestions|speculation|claims)$/i;
const PARTICIPLE = /^(?:\p{Ll}+ly\s+)?\p{Ll}+ing(?:\s|$)/u;
/** "letters to the council calling for", "a statement from the ministry saying": it is the letter that calls. */
const LETTER =
  /\b(?:letters?|statements?|messages?|e-?mails?|memos?|notes?|resolutions?|petitions?|appeals?|speech|remarks)\s+(?:\p{Ll}+\s+){0,2}(?:to|for)\s+$/iu;
const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/**
 * No source ends so: “…,” {a somewhat} {muted} word · they will stop the export of steel {and} {deny} licences. What looks like its verb is none.
 */
const ENDS_NOWHERE = /(?:^|\s)(?:and|or|but|nor|an?|the|of|to|for|with|than|somewhat|very|rather|quite|more|less)$/i;

/** Whether the words of a source can stand as one. */
export const isSourceLike = (text: string, source: readonly Span[]): boolean =>
  source.length === 0 || !ENDS_NOWHERE.test(text.slice(...source.at(-1)!));

/** The source as it can be: a name or noun phrase near the cue, that speaks and is not spoken to; empty where it is none. */
export function sourceOf(text: string, found: Found): Pick<Found, 'source' | 'cue'> {
  const { cue } = found;
  const source = withoutClauses(text, withoutClause(text, nearCue(found)), cue).map((span) =>
    withClosingComma(text, trimmedSource(text, span), cue),
  );
  if (source.length === 0 || cue.length === 0) return { source, cue };
  const parted = verbFirst(text, source, cue);
  if (parted) return parted;
  const words = cue.map((span) => text.slice(...span)).join(' ');
  const before = source.at(-1)![1] <= cue[0]![0];
  if (before && isSpokenTo(text, source, words, found)) return { source: [], cue };
  return { source, cue };
}

/**
 * "The director of the agency — an office for visas and permits — told a paper that …": where what stands between the dashes was taken for the
 * source, and the source for something said, they change places.
 */
export function acrossDashes(text: string, found: Found): Found {
  const { source, cue, content } = found;
  if (source.length !== 1 || cue.length === 0 || content.length < 2 || content[0]![1] > source[0]![0]) return found;
  const [first, ...rest] = content;
  const opens = /^\s*(?:[—–]|--)/.test(text.slice(first![1], first![1] + 4));
  const closes = /(?:[—–]|--)\s*$/.test(text.slice(source[0]![0], cue[0]![0]));
  const short = first![1] - first![0] < 120 && !/[“”"]/.test(text.slice(...first!));
  return opens && closes && short && rest[0]![0] >= cue[0]![1] ? { ...found, source: [first!], content: rest } : found;
}

/** The source without parts that stand far from the one nearest to the cue: “…,” the Ledger said, but Okafor suggested that …. */
function nearCue({ source, cue }: Found): readonly Span[] {
  if (source.length < 2 || cue.length === 0) return source;
  const nearest = source.reduce((best, span) =>
    unitsBetween(span, cue[0]!) < unitsBetween(best, cue[0]!) ? span : best,
  );
  return source.filter((span) => unitsBetween(span, nearest) <= ONE_SOURCE);
}

/** "a point | the mayor denied", "something | Orsa said was missing". */
const RELATIVE =
  /^(?:something|(?:a|an)\s+(?:point|claim|charge|move|idea|position|stance|step|request|assertion|allegation|argument|view|accusation|number|figure))\s+(?:that\s+)?(?=the\s|\p{Lu}|he\s|she\s|they\s)/u;

/** When it was said is no part of who said it; but “a poll released {on Friday}” is that poll. */
const TIME_AT_END =
  /\s+(?:(?:(?:on|late|early|last|this)\s+)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|(?:just\s+)?(?:earlier\s+)?(?:this|last)\s+(?:week|weekend|month|year|spring|summer|fall|autumn|winter|morning|afternoon|evening)|in\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?|(?:19|20)\d\d))$/;

/** ", the mayor" → "the mayor"; "Prosecutors on Wednesday" → "Prosecutors". */
function trimmedSource(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const lead =
    (/^[\s,;:—–]+/.exec(words) ?? /^(?:such as|including)\s+(?!by\b)/.exec(words) ?? RELATIVE.exec(words))?.[0]
      .length ?? 0;
  const tail = TIME_AT_END.exec(words);
  const to =
    tail && tail.index > lead && !/\s(?:that|which|who)\s|\p{Ll}ed$/u.test(words.slice(0, tail.index))
      ? start + tail.index
      : end;
  return start + lead < to ? [start + lead, to] : [start, end];
}

/** {Ines Duarte, the mayor,} said: what a comma sets apart ends with one. */
function withClosingComma(text: string, [start, end]: Span, cue: readonly Span[]): Span {
  const first = cue[0]?.[0] ?? 0;
  const closes = first > end && text[end] === ',';
  return closes && /\w,\s/.test(text.slice(start, end)) ? [start, end + 1] : [start, end];
}

/** "he stood close to the reporter" → "he": a pronoun with a clause after it was taken whole. */
function withoutClause(text: string, source: readonly Span[]): readonly Span[] {
  if (source.length !== 1) return source;
  const [start, end] = source[0]!;
  if (/^(?:(?:he|she|they|it|we|I)[’'](?:s|d|ve|re|ll|m)\s+\p{Ll}+\s|(?:not|nor|or)\s)/u.test(text.slice(start, end)))
    return [];
  const words = text.slice(start, end);
  const first = /^(?:(?:he|she|they|it|we|I)\s+(?=\p{Ll}+(?:ed|ood|aid|ent|ame)\s)|who\s)/u.exec(words);
  if (first) return [[start, start + first[0].trimEnd().length]];
  // "even now, at 86, | she"
  const last = /^(?!.*\b(?:and|or|than|both|of)\b).*\s(he|she|they|we|I)$/s.exec(words)?.[1];
  return last ? [[end - last.length, end]] : source;
}

/** "Varn posted on social media | afterwards": the verb of speech was taken into the source. */
function verbFirst(text: string, source: readonly Span[], cue: readonly Span[]): Pick<Found, 'source' | 'cue'> | null {
  if (source.length !== 1 || cue.length !== 1 || cue[0]![0] < source[0]![1]) return null;
  if ((text.slice(...cue[0]!).match(WORD) ?? []).some((word) => CUE_WORDS.has(word.toLowerCase()))) return null;
  const [start, end] = source[0]!;
  for (const { index, 0: word } of text.slice(start, end).matchAll(WORD)) {
    const known = CUE_WORDS.get(word);
    if (index < 2 || known?.form !== 'past' || !known.verb.governs.has('clause')) continue;
    const before = text.slice(start, start + index).trimEnd();
    if (!/\p{Lu}[\p{L}’'-]*$/u.test(before) || /^\s+by\b/.test(text.slice(start + index + word.length, end))) continue;
    return { source: [[start, start + before.length]], cue: [[start + index, cue[0]![1]]] };
  }
  return null;
}

/** Whoever was asked, told or accused says nothing by it; nor whoever is given a letter or a warning. */
function isSpokenTo(text: string, source: readonly Span[], cue: string, { content }: Found): boolean {
  if (PASSIVE.test(cue)) return true;
  const last = cue.match(WORD)?.at(-1) ?? '';
  // "Democrats reacted to reports that …"
  if (RUMOUR.test(last) && /\b(?:to|on|over|of|by|about|at|amid|after)\s+(?:\p{Ll}+\s+)?\p{Ll}+$/u.test(cue))
    return true;
  if (!PARTICIPLE.test(cue)) return false;
  const start = source[0]![0];
  if (LETTER.test(text.slice(Math.max(0, start - 60), start))) return true;
  // "sent the letter to Berg warning him that": he is who was warned.
  const between = text.slice(source.at(-1)![1], content[0]![0]);
  return (
    !between.includes(',') &&
    /ing (?:him|her|them)\s*$/.test(between) &&
    /\b(?:to|with|for)\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(text.slice(Math.max(0, start - 60), start))
  );
}
