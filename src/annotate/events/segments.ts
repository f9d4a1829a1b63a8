import { isWord, type Line } from './line.ts';
import { isFiniteVerb, type VerbGroup } from './verbgroups.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

/** main: the sentence's own; subordinate: "after …", "because …"; relative: "who …", "which …"; content: "that …" after a verb. */
export type SegmentRole = 'main' | 'subordinate' | 'relative' | 'content';

/** A stretch of a sentence between commas, quotation marks, subordinators and the like, as token numbers. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly role: SegmentRole;
  /** The word that opens it ("after", "who", "and"), or null. */
  readonly opener: string | null;
  /** The punctuation before it, or null. */
  readonly mark: string | null;
  /** It follows a verb of speech or thought: "said that …", "said he …". */
  readonly afterSpeech: boolean;
  readonly groups: readonly VerbGroup[];
}

/** A hyphen that stands alone is a dash: "the harbour -- after that". */
const BREAKING = /^[,;:—–()[\]-]$/;
const OPENING: ReadonlySet<string> = new Set([...CONJUNCTIONS, ...SUBORDINATORS, ...RELATIVES]);

/** The segments of a line in order; together they hold all of its words. `kept` says which tokens may not be cut at ("Oct. 14, 2025"). */
export function segmentsOf(line: Line, groups: readonly VerbGroup[], kept: (at: number) => boolean): Segment[] {
  const starts: { first: number; mark: string | null }[] = [{ first: 0, mark: null }];
  for (let at = 0; at < line.tokens.length; at++) {
    const token = line.tokens[at]!;
    if (token.kind === 'word' ? !OPENING.has(line.words[at]!) : token.kind === 'number') continue;
    if (kept(at)) continue;
    if (BREAKING.test(token.text) || token.kind === 'mark') starts.push({ first: at + 1, mark: token.text });
    else if (
      at > starts.at(-1)!.first &&
      !leadsToTime(line, at, kept) &&
      opensClause(line, at, starts.at(-1)!.first, groups, kept)
    )
      starts.push({ first: at, mark: null });
  }
  const out: Segment[] = [];
  starts.forEach(({ first, mark }, i) => {
    let last = (starts[i + 1]?.first ?? line.tokens.length) - 1;
    while (last >= first && !isWord(line, last) && line.tokens[last]!.kind !== 'number') last--;
    if (last < first) return;
    const opener = openerOf(line, first);
    const own = groups.filter((group) => group.head >= first && group.head <= last);
    const afterSpeech =
      isSpeechOrThought(line.words[first - 1] ?? '') || out.at(-1)?.groups.at(-1)?.kind === 'statement';
    out.push({ first, last, mark, opener, role: roleOf(line, first, opener), afterSpeech, groups: own });
  });
  return out;
}

function openerOf(line: Line, first: number): string | null {
  const word = line.words[first]!;
  return SUBORDINATORS.has(word) || RELATIVES.has(word) || CONJUNCTIONS.has(word) ? word : null;
}

function roleOf(line: Line, first: number, opener: string | null): SegmentRole {
  if (!opener || CONJUNCTIONS.has(opener)) return 'main';
  if (SUBORDINATORS.has(opener)) return 'subordinate';
  if (opener === 'that' && isSpeechOrThought(line.words[first - 1] ?? '')) return 'content';
  return opener === 'that' || opener === 'what' || opener === 'how' || opener === 'why' ? 'content' : 'relative';
}

const isSpeechOrThought = (word: string): boolean => /(?:ed|said|told|says|saying|warning)$/.test(word);

/** "has worked since early Monday on a draft": no clause begins here. */
const leadsToTime = (line: Line, at: number, inTime: (at: number) => boolean): boolean =>
  /^(?:since|until|till|before|after)$/.test(line.words[at]!) && inTime(at + 1);

function opensClause(
  line: Line,
  at: number,
  from: number,
  groups: readonly VerbGroup[],
  kept: (at: number) => boolean,
): boolean {
  const word = line.words[at]!;
  const isAnd = CONJUNCTIONS.has(word);
  if (!isAnd && !SUBORDINATORS.has(word) && !RELATIVES.has(word)) return false;
  // "is not yet clear", "has yet to decide"
  if (word === 'yet' && !BREAKING.test(line.tokens[at - 1]!.text)) return false;
  if (word === 'that' && (PREPOSITIONS.has(line.words[at - 1]!) || DETERMINERS.has(line.words[at - 1]!))) return false;
  // "Today that law is mired in …"
  if (word === 'that' && kept(at - 1) && at === from + 1) return false;
  const end = clauseEnd(line, at + 1);
  const verbAfter = groups.some((group) => group.head > at && group.head < end && (isAnd ? true : isFiniteVerb(group)));
  if (!verbAfter) return false;
  if (word === 'that' || RELATIVES.has(word) || SUBORDINATORS.has(word)) return true;
  return groups.some((group) => group.head >= from && group.head < at);
}

function clauseEnd(line: Line, from: number): number {
  let at = from;
  while (at < line.tokens.length && at < from + 40) {
    const { text, kind } = line.tokens[at]!;
    if (kind === 'mark' || (kind === 'punctuation' && BREAKING.test(text))) return at;
    at++;
  }
  return at;
}
