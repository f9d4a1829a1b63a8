import { stemOf } from '../../text/stem.ts';
import { CHAMBERS, EARLY, HEADS, LATE, NO_TOPIC, OPEN, ROLE_VERBS, STOPS } from './lexicon.ts';
import type { ProcessLine } from './lines.ts';

/** Words that name a proposal: "the revised 14-point plan for the dam". */
export interface ProposalMention {
  readonly line: ProcessLine;
  readonly first: number;
  readonly head: number;
  /** What it can be another word for: a bill is no treaty. */
  readonly families: string;
  /** "14 points", "$40 million": what tells its versions apart. */
  readonly size: string | null;
  /** Stems of what it is about, from before the noun ("peace plan"). */
  readonly topics: readonly string[];
  /** Those of them that are names ("Gaza"-like), lower case: they tell one peace plan from another. */
  readonly names: readonly string[];
  /** The same from behind the noun ("plan for the dam"). */
  readonly about: readonly string[];
  /** Chamber or party that tells two bills apart ("the Senate bill"). */
  readonly side: string | null;
  readonly stage: 'early' | 'late' | null;
  readonly definite: boolean;
  /** Token of the owner ("Ms. Varn’s plan"), or -1. */
  readonly owner: number;
  /** Words of the name without size, stage and owner. */
  readonly name: string;
}

const COUNTED = /^(\d{1,3}|[a-z]+(?:-[a-z]+)?)-(points?|articles?|clauses?|steps?|chapters?|phases?|stages?)$/;
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "28" or "twenty-eight" as a number, or null. */
export function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const one = ONES.indexOf(word);
  if (one >= 0) return one;
  const [ten, rest] = word.split('-');
  const tens = TENS.indexOf(ten!);
  if (tens < 2) return null;
  if (rest === undefined) return tens * 10;
  const ones = ONES.indexOf(rest);
  return ones > 0 && ones < 10 ? tens * 10 + ones : null;
}

/** "28-point" → "28 points"; null for other words. */
function sizeOf(word: string): string | null {
  const found = COUNTED.exec(word);
  const count = found ? numberOf(found[1]!) : null;
  return count === null ? null : `${count} ${found![2]!.replace(/s?$/, 's')}`;
}

const isCapital = (line: ProcessLine, at: number): boolean => /^\p{Lu}/u.test(line.tokens[at]?.text ?? '');

/** Every proposal that the line names, in order. */
export function mentionsIn(line: ProcessLine): ProposalMention[] {
  const out: ProposalMention[] = [];
  for (let head = 0; head < line.words.length; head++) {
    if (!HEADS.has(line.words[head]!)) continue;
    const mention = mentionAt(line, head);
    if (mention) out.push(mention);
  }
  return out;
}

function mentionAt(line: ProcessLine, head: number): ProposalMention | null {
  const { words, tokens } = line;
  const word = words[head]!;
  const next = words[head + 1] ?? '';
  // "the draft resolution": the last noun counts; "deal maker", "plan B", "treaty organization": no proposal.
  if (HEADS.has(next) || /^(?:makers?|making|maker|b|talks|negotiations|organi[sz]ation|breaker|ners?)$/.test(next))
    return null;
  if (word === 'act' && !(isCapital(line, head) && isCapital(line, head - 1))) return null;
  const titled = isCapital(line, head) && head > 0 && isCapital(line, head - 1);
  let at = head - 1;
  let size: string | null = null;
  let side: string | null = null;
  let stage: 'early' | 'late' | null = null;
  let determined = false;
  let definite = false;
  let owner = -1;
  const topics: string[] = [];
  const names: string[] = [];
  const kept: string[] = [];
  for (; at >= 0 && head - at < 9; at--) {
    const before = words[at]!;
    const { text, kind } = tokens[at]!;
    if (/^(?:trillion|billion|million)$/.test(before) && tokens[at - 2]?.text === '$') {
      size = `$${words[at - 1]} ${before}`;
      at -= 2;
      continue;
    }
    if (/^(?:the|that|this|a|an|his|her|its|their|our|your|my)$/.test(before)) {
      determined = true;
      definite = !/^an?$/.test(before);
      break;
    }
    if (/['’]s$|s['’]$/.test(text)) {
      determined = definite = true;
      owner = at;
      break;
    }
    if (OPEN.has(before)) return null;
    if (kind !== 'word' && kind !== 'number') break;
    // "the Safety of Ferries Act"
    if (titled && /^(?:for|of|and|against|in|to)$/.test(before) && isCapital(line, at - 1) && isCapital(line, at + 1)) {
      kept.unshift(text);
      continue;
    }
    if (STOPS.has(before)) break;
    if (/^(?:ed|en)$/.test(before.slice(-2)) && !isModifier(before) && !LATE.has(before) && !EARLY.has(before)) break;
    if (ROLE_VERBS.has(before) && before !== 'draft' && !LATE.has(before) && !(titled && isCapital(line, at))) break;
    const found = sizeOf(before);
    if (found) size ??= found;
    else if (CHAMBERS.has(before)) side ??= CHAMBERS.get(before)!;
    else if (EARLY.has(before)) stage ??= 'early';
    else if (LATE.has(before)) stage ??= 'late';
    else if (!isModifier(before)) {
      if (NO_TOPIC.has(before)) continue;
      topics.push(stemOf(before));
      kept.unshift(text);
      if (!titled && at > 0 && isCapital(line, at)) names.push(before);
    }
  }
  let first = at + (determined && owner < 0 ? 0 : 1);
  // "an amended version of the bill"
  if (words[first - 1] === 'of' && /^versions?$/.test(words[first - 2] ?? '')) {
    let from = first - 2;
    while (from > 0 && first - from < 6 && line.tokens[from - 1]!.kind === 'word' && !STOPS.has(words[from - 1]!)) {
      from--;
      if (EARLY.has(words[from]!)) stage ??= 'early';
      else if (LATE.has(words[from]!)) stage ??= 'late';
      if (/^(?:the|that|this|an?|his|her|its|their)$/.test(words[from]!)) break;
    }
    if (stage) first = from;
  }
  // Without "the" or the like it may be a verb ("they plan to"), unless it is titled, sized, or opens a headline.
  if (
    !determined &&
    !(titled && topics.length > 0) &&
    !(size && topics.length < 3) &&
    word !== 'legislation' &&
    !(first === 0 && head > 0 && head < 3)
  )
    return null;
  // "a deal", "an agreement": something hoped for, not something on the table.
  if (!definite && !size && !titled && /^(?:deal|agreement|accord|pact|treaty)$/.test(word)) return null;
  if (
    definite &&
    !size &&
    stage === null &&
    topics.length === 0 &&
    /^(?:deal|agreement|accord|pact|package|framework)$/.test(word) &&
    !/^(?:that|this)$/.test(words[at] ?? '')
  )
    return null;
  if (topics.length > 5) return null;
  // "Lawmakers pondering legislation": without an article the -ing may be the verb.
  if (!determined && words.slice(first, head).some((one) => one.endsWith('ing'))) return null;
  return {
    line,
    first: Math.max(0, first),
    head,
    // "the plan" is no bill, but "the tax plan" may be the tax bill.
    families: word === 'plan' && topics.length === 0 ? 'p' : HEADS.get(word)!,
    size,
    topics,
    names,
    about: aboutOf(line, head),
    side,
    stage,
    definite,
    owner,
    name: kept.length ? [...kept, tokens[head]!.text.replace(/['’]s?$/, '')].join(' ') : longName(line, head),
  };
}

/** "U.S.-backed", "Moscow-tilted", "two-year": says whose or how, not what about. */
const isModifier = (word: string): boolean =>
  /-(?:backed|led|brokered|drafted|tilted|sponsored|proposed|written|mediated|year|day|page)$/.test(word);

function aboutOf(line: ProcessLine, head: number): string[] {
  const { words, tokens } = line;
  if (!/^(?:for|on|to|over|that|allowing|banning|requiring)$/.test(words[head + 1] ?? '')) return [];
  const out: string[] = [];
  for (let at = head + 2; at < Math.min(words.length, head + 9) && out.length < 4; at++) {
    if (tokens[at]!.kind !== 'word') break;
    const word = words[at]!;
    if (
      word.length > 3 &&
      !STOPS.has(word) &&
      !NO_TOPIC.has(word) &&
      !/^(?:would|will|which|could|must|january|february|march|april|june|july|august|september|october|november|december|\w+day)$/.test(
        word,
      )
    )
      out.push(stemOf(word));
  }
  return out;
}

/** "bill that would allow shops to turn customers away": what a proposal without a name is called. */
function longName({ words, tokens }: ProcessLine, head: number): string {
  const noun = tokens[head]!.text.replace(/['’]s?$/, '');
  if (!/^(?:for|on|to|that|allowing|banning|requiring)$/.test(words[head + 1] ?? '')) return noun;
  if (words[head + 1] === 'that' && words[head + 2] !== 'would') return noun;
  let last = head + 1;
  while (last + 1 < words.length && last - head < 12 && tokens[last + 1]!.kind === 'word') last++;
  while (last > head && (STOPS.has(words[last]!) || /^(?:the|a|an|his|her|its|their)$/.test(words[last]!))) last--;
  return last - head < 2 ? noun : [noun, ...tokens.slice(head + 1, last + 1).map(({ text }) => text)].join(' ');
}
