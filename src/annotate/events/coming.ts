import type { EventKind, EventStatus } from '../../model/index.ts';
import { eventNouns, verbs } from './lexicon.ts';
import { isCapital, isWord, type Line } from './line.ts';
import type { Segment } from './segments.ts';
import type { VerbGroup } from './verbgroups.ts';
import { BE, PREPOSITIONS } from './words.ts';

/** Words that say something is to come, as token numbers of a line. */
export interface Coming {
  readonly first: number;
  readonly last: number;
  /** The token of the verb or noun that names what is to come. */
  readonly head: number;
  readonly kind: EventKind;
  readonly status: Extract<EventStatus, 'planned' | 'expected' | 'conditional' | 'moved'>;
  /** Words by which the text keeps its distance ("is expected to", "could"), as token numbers; null for a plain "will". */
  readonly hedge: readonly [first: number, last: number] | null;
  /** Only of worth where a day is named: "wanted to", "a deadline", "could". */
  readonly needsDate: boolean;
}

type Outlooking = 'planned' | 'expected';

const ADJECTIVES: ReadonlyMap<string, Outlooking> = new Map([
  ...'set due scheduled slated planned poised prepared bound ready up'
    .split(' ')
    .map((word) => [word, 'planned'] as const),
  ...'expected likely unlikely projected forecast supposed anticipated'
    .split(' ')
    .map((word) => [word, 'expected'] as const),
]);

interface Intent {
  readonly status: Outlooking;
  /** In the past, what was wanted is no outlook any more; what was vowed still is. */
  readonly past: boolean;
  readonly outlives: boolean;
}

const INTENTS: ReadonlyMap<string, Intent> = readIntents();

function readIntents(): Map<string, Intent> {
  const out = new Map<string, Intent>();
  const lists: [string, Outlooking, boolean][] = [
    ['plan intend vow pledge promise prepare aim', 'planned', true],
    ['threaten hope want expect seek agree wish', 'expected', false],
  ];
  for (const [list, status, outlives] of lists) {
    for (const base of list.split(' ')) {
      const stem = base === 'plan' ? 'plann' : base.replace(/e$/, '');
      const past = base === 'seek' ? 'sought' : base.endsWith('e') ? `${base}d` : `${stem}ed`;
      const present = base.endsWith('sh') ? `${base}es` : `${base}s`;
      for (const form of [base, present, `${stem}ing`]) out.set(form, { status, past: false, outlives: true });
      out.set(past, { status, past: true, outlives });
    }
  }
  return out;
}

/** The words at which `byAdjective`, `byIntent` and `byNoun` look further. */
const LOOKING_AHEAD: ReadonlySet<string> = new Set([
  ...ADJECTIVES.keys(),
  ...INTENTS.keys(),
  ...[...eventNouns].filter(([, kind]) => kind === 'deadline').map(([noun]) => noun),
  'forward',
]);

/** All that a line says is to come, in order, at most one for each verb. */
export function comingIn(line: Line, segments: readonly Segment[]): Coming[] {
  const out: Coming[] = [];
  if (line.words.at(-1) === '?') return out;
  const taken = new Set<number>();
  const add = (coming: Coming | null): void => {
    if (!coming || taken.has(coming.head)) return;
    taken.add(coming.head);
    out.push(coming);
  };
  for (let at = 0; at < line.words.length; at++) {
    if (LOOKING_AHEAD.has(line.words[at]!) && isWord(line, at))
      add(byAdjective(line, at) ?? byIntent(line, at) ?? byNoun(line, at));
  }
  for (const segment of segments) {
    for (const group of segment.groups) add(byModal(line, segments, segment, group));
  }
  return out.sort((a, b) => a.first - b.first);
}

/** "…, set by the commission"; but "…, expected by June" has a time. */
const isByWhom = (word: string, after: string): boolean =>
  !/^(?:due|scheduled)$/.test(word) && !(word === 'expected' && BEGINS_A_TIME.test(after));
const BEGINS_A_TIME =
  /^(?:\d|early|late|mid|the|end|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "is set to visit", "due out Monday", "scheduled for March 3", "expected in the capital", "is up for re-election". */
function byAdjective(line: Line, at: number): Coming | null {
  const word = line.words[at]!;
  const status = ADJECTIVES.get(word);
  if (!status) return null;
  const next = line.words[at + 1] ?? '';
  const before = line.words[at - 1] ?? '';
  // "voters here are more likely to rent": no outlook.
  if (/^(?:has|have|had|the|a|as|than|more|less|most|least|equally)$/.test(before)) return null;
  const plain = { first: at, status, hedge: status === 'expected' ? ([at, at] as const) : null, needsDate: false };
  if (before === 'not' && /^(?:ready|prepared|bound)$/.test(word)) return null;
  if (next === 'to' && word !== 'up') {
    const head = verbAfterTo(line, at + 2);
    // "due to concerns that …": because of them.
    if (word === 'due' && !BE.has(before) && before !== ',' && head !== at + 3) return null;
    return head < 0 ? null : { ...plain, last: head, head, kind: kindOf(line, head) };
  }
  if (word === 'due' && next === 'out') return { ...plain, last: at + 1, head: at, kind: 'publication' };
  if (word === 'up') {
    const what = line.words[at + 2] ?? '';
    if (next !== 'for' || !/^(?:re-?election|election|renewal|debate|a)$/.test(what)) return null;
    return { ...plain, last: at + 2, head: at, kind: 'vote' };
  }
  if (!/^(?:for|in|on|by|at|back)$/.test(next) || /^(?:ready|prepared|likely|unlikely|supposed)$/.test(word))
    return null;
  if (next === 'by' && isByWhom(word, line.words[at + 2] ?? '')) return null;
  const afterBe = /^(?:is|are|was|were|be|been|also|still|now|then)$|’s$|^[,—–]$/.test(before);
  if (!afterBe && !/^(?:scheduled|due|expected|slated)$/.test(word)) return null;
  return { ...plain, last: at + 1, head: at, kind: 'other' };
}

/** "plans to visit", "vowed to fight", "planning a trip", "wants a judge to rule". */
function byIntent(line: Line, at: number): Coming | null {
  const word = line.words[at]!;
  const intent = INTENTS.get(word);
  if (!intent) return null;
  // "did not expect to speak of it this week"
  if (/^expect/.test(word) && /^not$|n’t$/.test(line.words[at - 1] ?? '')) return null;
  // "the memo was intended to mislead": what for.
  if (word === 'intended' && BE.has(line.words[at - 1] ?? '')) return null;
  const plain = {
    first: at,
    status: intent.status,
    hedge: intent.status === 'expected' ? ([at, at] as const) : null,
    needsDate: (intent.past && !(intent.outlives && isStill(line, at))) || /^seek/.test(word) || isAside(line, at),
  };
  if (word === 'planning') {
    for (let next = at + 1; next < at + 6; next++) {
      const kind = eventNouns.get(line.words[next] ?? '');
      if (kind) return { ...plain, last: next, head: next, kind };
    }
  }
  let to = at + 1;
  // "vowed on Tuesday to fight", "wants a judge to rule": the verb may come some words later.
  while (to < line.words.length && to < at + 6 && line.words[to] !== 'to' && /[\p{L}\p{N}]/u.test(line.words[to]!))
    to++;
  const far = /^(?:want|expect|vow|pledge|promise|threaten)/.test(word);
  if (line.words[to] !== 'to' || (to > at + 1 && !far)) return null;
  const head = verbAfterTo(line, to + 1);
  if (head < 0) return null;
  const before = line.words[at - 1] ?? '';
  // "a 28-point plan to end the war": the noun; "officials plan to", "and plan to": the verb.
  if (
    (word === 'plan' || word === 'promise' || word === 'aim') &&
    !/^(?:and|who|they|we|you|i|to|also|still|now|not|will|would|,)$|ly$/.test(before) &&
    !isPlural(before)
  )
    return null;
  // "his threat to", "the promise to": nouns; of these only "plans to" looks ahead.
  if (/^(?:the|a|an|his|her|its|their|no|any|my|our)$|’s$/.test(before) && word !== 'plans' && word !== 'plan')
    return null;
  return { ...plain, last: head, head, kind: kindOf(line, head) };
}

/** "black members preparing to vote …": what somebody was about to do on the way. */
const isAside = (line: Line, at: number): boolean =>
  /^(?:prepar|hop|want|threaten|expect|promis|aim|wish|agree)\w*ing$/.test(line.words[at]!) &&
  !BE.has(line.words[at - 1] ?? '') &&
  !BE.has(line.words[at - 2] ?? '');

/** "had originally planned to stay" is over; "vowed to fight" and "said that prosecutors planned to file charges" are not. */
const isStill = (line: Line, at: number): boolean =>
  !/^(?:had|originally|initially|first|once|long|never|not)$/.test(line.words[at - 1] ?? '') &&
  (/^(?:vow|pledg|promis)/.test(line.words[at]!) ||
    line.words
      .slice(0, at)
      .some((word) => verbs.get(word)?.kind === 'statement' && verbs.get(word)?.forms.has('past')));

const isPlural = (word: string): boolean => word.length > 4 && /[^s]s$/.test(word);

/** "a deadline of Thursday", "looked forward to meeting". */
function byNoun(line: Line, at: number): Coming | null {
  const word = line.words[at]!;
  if (eventNouns.get(word) === 'deadline') {
    // "missed Monday’s deadline"
    if (line.words.slice(Math.max(0, at - 5), at).some((other) => /^(?:missed|met|passed|blew|missing)$/.test(other)))
      return null;
    const needsDate = !/^(?:for|by|to|of|on)$/.test(line.words[at + 1] ?? '');
    return { first: at, last: at, head: at, kind: 'deadline', status: 'planned', hedge: null, needsDate };
  }
  if (word === 'forward' && line.words[at + 1] === 'to' && /^look/.test(line.words[at - 1] ?? '')) {
    const head = Math.min(at + 2, line.words.length - 1);
    return {
      first: at - 1,
      last: head,
      head,
      kind: kindOf(line, head),
      status: 'expected',
      hedge: null,
      needsDate: false,
    };
  }
  return null;
}

/** Where what is to come is only asked, known or supposed: "did not say when he might return", "if she would run". */
const ASKING = /^(?:if|unless|whether|what|how|why|where|when|once|until|before|whatever|so)$/;
/** "I would say", "you would think", "would like": manners of speaking. */
const MANNERS =
  /^(?:say|think|imagine|like|love|argue|hope|guess|suggest|note|add|prefer|know|seem|appear|mean|understand|remember|agree|be)$/;

/** "would have met": what did not happen; "would have to meet" is still ahead. */
export const isUnreal = (line: Line, { first, head, modal }: VerbGroup): boolean => {
  const have = line.words.indexOf('have', first + 1);
  return modal !== null && have > 0 && have <= first + 3 && have < head && line.words[have + 1] !== 'to';
};

function byModal(line: Line, segments: readonly Segment[], segment: Segment, group: VerbGroup): Coming | null {
  const { first, head, modal } = group;
  if (modal === null || line.words.slice(first + 1, head + 1).includes('have') || line.words[first + 1] === 'have')
    return null;
  if (segment.opener !== null && ASKING.test(segment.opener)) return null;
  // "Moving forward, he will not": will not what?
  if (head === first && line.tokens[head + 1]?.kind !== 'mark') return null;
  if (/^(?:if|what|whether|whatever)$/.test(line.words[first - 2] ?? '')) return null;
  const about = { first, last: head, head, kind: group.kind };
  if (modal === 'will' || modal === 'shall' || modal === 'going to')
    return { ...about, status: 'planned', hedge: null, needsDate: false };
  const hedge = [first, first] as const;
  if (modal === 'would') {
    if (/^(?:i|we|you|who)$/.test(line.words[first - 1] ?? '') && MANNERS.test(group.base)) return null;
    if (/^(?:go|later|eventually|soon|become)$/.test(line.words[head]!) && line.words[head + 1] === 'on') return null;
    // "a deal that would curb …" says what the deal is, not what is to come.
    const describes = segment.role === 'relative' || (segment.opener === 'that' && !segment.afterSpeech);
    if (!describes && isReported(segments, segment, group))
      return { ...about, status: 'planned', hedge: null, needsDate: false };
    // "passage would trigger a trial": what would follow, as long as somebody acts.
    const follows =
      segment.role === 'main' && !group.negated && group.known && group.kind !== 'statement' && group.kind !== 'other';
    return { ...about, status: 'conditional', hedge, needsDate: describes || !follows };
  }
  // "it must be noted", "I must say"
  if (
    modal === 'must' &&
    /^(?:noted?|said|say|admit|admitted|remember|remembered|add|added|confess)$/.test(line.words[head]!)
  )
    return null;
  if (modal === 'must') return { ...about, status: 'expected', hedge: null, needsDate: group.kind === 'other' };
  // "could not confirm", "could be seen": ability, not outlook.
  const weak =
    group.negated || modal === 'can' || modal === 'should' || group.kind === 'statement' || group.kind === 'other';
  return { ...about, status: 'conditional', hedge, needsDate: weak };
}

/** "said that she would visit", "would visit, the ministry announced": the past of "will". */
function isReported(segments: readonly Segment[], segment: Segment, group: VerbGroup): boolean {
  const at = segments.indexOf(segment);
  const speech = (other: VerbGroup): boolean =>
    (other.kind === 'statement' || /^(?:promise|agree|decide|report|indicate)$/.test(other.base)) &&
    /^(?:past|perfect|gerund|participle|pluperfect)$/.test(other.tense);
  if (segment.groups.some((other) => other.head < group.first && speech(other))) return true;
  // "hinting that she was ill — it would be easy to think …": behind the dash the writer speaks again.
  if (/^[—–-]$/.test(segment.mark ?? '')) return false;
  if (segments.slice(Math.max(0, at - 3), at).some((before) => before.groups.some(speech))) return true;
  return segments.slice(at + 1, at + 3).some((after) => after.groups.some(speech));
}

function verbAfterTo(line: Line, from: number): number {
  let at = from;
  while (at < from + 3 && /ly$|^(?:also|not|soon|then|again|still)$/.test(line.words[at] ?? '')) at++;
  if (line.words[at] === 'be' && isWord(line, at + 1)) return PREPOSITIONS.has(line.words[at + 1]!) ? at : at + 1;
  // "pledged allegiance to Varn": no verb.
  if (!isWord(line, at) || isCapital(line, at)) return -1;
  // "the cuts that they agreed to earlier this year"
  if (/^(?:earlier|later|last|yesterday|today)$/.test(line.words[at]!)) return -1;
  return /^(?:the|a|an|his|her|its|their|this|that)$/.test(line.words[at]!) ? -1 : at;
}

const kindOf = (line: Line, at: number): EventKind =>
  verbs.get(line.words[at]!)?.kind ?? eventNouns.get(line.words[at]!) ?? 'other';
