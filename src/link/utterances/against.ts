import type { Against, Change } from '../../model/index.ts';
import { align, type Step } from '../../text/align.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import type { Word } from '../../text/words.ts';
import type { Reported } from './reported.ts';

/** The words of one account, as `together` gives them. */
type Words = Pick<Reported, 'text' | 'words' | 'fragments' | 'attribution'>;

export interface Standing {
  readonly against: Against;
  readonly changes: readonly Change[];
}

/**
 * How an account stands to the fullest, and what it changed, in words. A quotation is measured by its words in marks alone: the
 * outlet's own around them ("called it") are no change. What an excerpt leaves out before and after is no change either; words cut
 * from its middle are.
 */
export function against(fullest: Words, account: Words): Standing {
  const theirs = wordsToCompare(fullest);
  const ours = wordsToCompare(account);
  const told = ours === account.words;
  const starts = told ? new Set<number>() : fragmentStarts(account);
  const steps = trimmedSteps(align(theirs, ours), theirs);
  const changes = steps.flatMap((step, at) => changesIn(step, steps[at - 1], theirs, ours, starts, fullest, account));
  const kind = kindOf(steps, changes, theirs, ours, told);
  // Word by word, a retelling is all change; both are shown whole instead.
  return { against: kind, changes: kind === 'paraphrase' ? [] : changes };
}

/** The places in `wordsToCompare` where a quoted fragment begins. */
function fragmentStarts({ fragments }: Words): ReadonlySet<number> {
  let at = 0;
  return new Set(fragments.map(([start, end]) => (at += end - start) - (end - start)));
}

/**
 * The words that a comparison is about: those in quotation marks where there are any that say something, else all. “It sounded like
 * ‘standard’ talks” is no excerpt of every quotation with that word.
 */
function wordsToCompare({ words, fragments }: Words): readonly Word[] {
  const quoted = fragments.flatMap(([start, end]) => words.slice(start, end));
  const telling = quoted.length >= FEW || 2 * quoted.length > words.length || rarityIn(quoted) >= LEAST_TELLING;
  return quoted.length && telling ? quoted : words;
}

const FEW = 4;
const LEAST_TELLING = 6;

const rarityIn = (words: readonly Word[]): number => words.reduce((sum, { key }) => sum + rarityOf(stemOf(key)), 0);

// An excerpt begins later and ends sooner: that is what makes it one.
function trimmedSteps(steps: readonly Step[], theirs: readonly Word[]): readonly Step[] {
  const from = steps[0]?.op === 'cut' ? 1 : 0;
  const to = steps.length > from && steps.at(-1)?.op === 'cut' ? -1 : undefined;
  const kept = steps.slice(from, to);
  const last = kept.length - 1;
  return kept.map((step, at) => {
    if (step.op !== 'replaced' || last === 0 || (at > 0 && at < last)) return step;
    // Other words at an end stand for those of one sentence of the fullest; the sentences beyond it are left out, no more.
    const [start, end] = step.a;
    if (at === last) {
      const stop = theirs.findIndex((_, i) => i > start && i < end && opensSentence(theirs, i));
      return stop < 0 ? step : { ...step, a: [start, stop] as const };
    }
    const first = theirs.findLastIndex((_, i) => i > start && i < end && opensSentence(theirs, i));
    return first < 0 ? step : { ...step, a: [first, end] as const };
  });
}

const opensSentence = (words: readonly Word[], at: number): boolean =>
  words[at]!.part !== words[at - 1]?.part || /[.?!]/.test(words[at]!.before);

const LEAST_SAME = 0.5;

function kindOf(
  steps: readonly Step[],
  changes: readonly Change[],
  theirs: readonly Word[],
  ours: readonly Word[],
  told: boolean,
): Against {
  let same = 0;
  for (const { op, b } of steps) if (op === 'same' || op === 'spelling') same += b[1] - b[0];
  if (same < LEAST_SAME * ours.length) return 'paraphrase';
  if (changes.some(({ op }) => op === 'added' || op === 'replaced')) {
    return told && same < 0.8 * ours.length ? 'paraphrase' : 'rewording';
  }
  if (same < theirs.length) return 'excerpt';
  if (changes.some(({ op }) => op === 'inserted')) return 'rewording';
  if (changes.some(({ op }) => op === 'spelling')) return 'spelling';
  return changes.length ? 'punctuation' : 'identical';
}

function changesIn(
  step: Step,
  before: Step | undefined,
  theirs: readonly Word[],
  ours: readonly Word[],
  starts: ReadonlySet<number>,
  fullest: Words,
  account: Words,
): Change[] {
  const [aFrom, aTo] = step.a;
  const [bFrom, bTo] = step.b;
  const here = textOf(account, ours, bFrom, bTo);
  const there = textOf(fullest, theirs, aFrom, aTo);
  const at = ours[bFrom]?.start ?? ours.at(-1)?.end ?? 0;
  const span = bFrom < bTo ? ([ours[bFrom]!.start, ours[bTo - 1]!.end] as const) : ([at, at] as const);
  if (step.op === 'same') return punctuationIn(step, theirs, ours, before !== undefined);
  if (step.op === 'cut') {
    // Two sentences quoted apart, with "he said" between them, hide no cut, nor do two fragments with the outlet's words between.
    if (ours[bFrom - 1]?.part !== ours[bFrom]?.part || starts.has(bFrom)) return [];
    return [{ op: 'cut', fullest: there, here: ours[bFrom]?.before.includes('…') ? '…' : '', span }];
  }
  if (step.op === 'spelling') return [{ op: 'spelling', fullest: there, here, span }];
  const inserted = ours.slice(bFrom, bTo).every((word) => word.bracketed);
  return [{ op: inserted ? 'inserted' : step.op, fullest: there, here, span }];
}

// Inside a run of equal words: "to Ukraine, he's got" for "to Ukraine. He's got". The first word's punctuation belongs to what is
// before the run, the last one's to the host sentence.
function punctuationIn(step: Step, theirs: readonly Word[], ours: readonly Word[], joined: boolean): Change[] {
  const out: Change[] = [];
  for (let k = joined ? 0 : 1; k < step.b[1] - step.b[0]; k++) {
    const a = theirs[step.a[0] + k]!;
    const b = ours[step.b[0] + k]!;
    if (k === 0 || a.part !== theirs[step.a[0] + k - 1]!.part || b.part !== ours[step.b[0] + k - 1]!.part) continue;
    const [x, y] = [plain(a.before), plain(b.before)];
    if (x === y) continue;
    const previous = ours[step.b[0] + k - 1]!;
    out.push({ op: 'punctuation', fullest: x, here: y, span: [previous.end, b.start] });
  }
  return out;
}

// Marks reopened at a paragraph, and brackets, are no punctuation of the speaker's.
const plain = (before: string): string => before.replace(/["[\]]/g, '').trim();

function textOf(reported: Words, words: readonly Word[], from: number, to: number): string {
  if (from >= to) return '';
  const out: string[] = [];
  // Part by part: between two parts stands "he said", which is not the speaker's.
  for (let at = from; at < to; ) {
    let end = at + 1;
    while (end < to && words[end]!.part === words[at]!.part) end++;
    out.push(reported.text.slice(words[at]!.start, words[end - 1]!.end));
    at = end;
  }
  return out.join(' ');
}
