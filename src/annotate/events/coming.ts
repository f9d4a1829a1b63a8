import type { EventKind, EventStatus } from '../../model/index.ts';
import { eventNouns, verbs } from './lexicon.ts';
import { isWord, type Line } from './line.ts';
import type { Segment } from './segments.ts';
import type { VerbGroup } from './verbgroups.ts';

/** Words that say something is to come, as token numbers of a line. */
export interface Coming {
  readonly first: number;
  readonly last: number;
  /** The token of the verb or noun that names what is to come. */
  readonly head: number;
  readonly kind: EventKind;
  readonly status: Extract<EventStatus, 'planned' | 'expected' | 'conditional' | 'cancelled'>;
  /** Words by which the text keeps its distance ("is expected to", "could"), as token numbers; null for a plain "will". */
  readonly hedge: readonly [first: number, last: number] | null;
}

const ADJECTIVES: Readonly<Record<string, 'planned' | 'expected'>> = {
  set: 'planned',
  due: 'planned',
  scheduled: 'planned',
  slated: 'planned',
  planned: 'planned',
  poised: 'planned',
  prepared: 'planned',
  bound: 'planned',
  ready: 'planned',
  expected: 'expected',
  likely: 'expected',
  unlikely: 'expected',
  projected: 'expected',
  forecast: 'expected',
  supposed: 'expected',
  anticipated: 'expected',
};
const INTENTS: Readonly<Record<string, 'planned' | 'expected'>> = {
  plan: 'planned',
  intend: 'planned',
  vow: 'planned',
  pledge: 'planned',
  promise: 'planned',
  threaten: 'expected',
  prepare: 'planned',
  agree: 'planned',
  hope: 'expected',
  want: 'expected',
  aim: 'planned',
  expect: 'expected',
  seek: 'expected',
};
const INTENT_FORMS = new Map<string, string>(
  Object.keys(INTENTS).flatMap((base) => {
    const stem = base.replace(/e$/, '');
    const double = base === 'plan' ? 'plann' : stem;
    const s = /y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
    return [base, s, `${double}ed`, `${double}ing`].map((form) => [form, base] as const);
  }),
);

/** All that a line says is to come, in order, at most one for each verb. */
export function comingIn(line: Line, segments: readonly Segment[]): Coming[] {
  const out: Coming[] = [];
  const taken = new Set<number>();
  const add = (coming: Coming | null): void => {
    if (!coming || taken.has(coming.head)) return;
    taken.add(coming.head);
    out.push(coming);
  };
  for (let at = 0; at < line.words.length; at++) {
    if (isWord(line, at)) add(byAdjective(line, at) ?? byIntent(line, at) ?? byNoun(line, at));
  }
  for (const segment of segments) {
    for (const group of segment.groups) add(byModal(line, segments, segment, group));
  }
  return out.sort((a, b) => a.first - b.first);
}

/** "is set to visit", "due out Monday", "scheduled for March 3", "expected in the capital". */
function byAdjective(line: Line, at: number): Coming | null {
  const status = ADJECTIVES[line.words[at]!];
  if (!status) return null;
  const next = line.words[at + 1] ?? '';
  const before = line.words[at - 1] ?? '';
  if (/^(?:has|have|had|the|a|as|than)$/.test(before)) return null;
  const hedge = status === 'expected' ? ([at, at] as const) : null;
  if (next === 'to') {
    const head = verbAfterTo(line, at + 2);
    return head < 0 ? null : { first: at, last: head, head, kind: kindOf(line, head), status, hedge };
  }
  if (line.words[at] === 'due' && next === 'out')
    return { first: at, last: at + 1, head: at, kind: 'publication', status, hedge };
  if (!/^(?:for|in|on|by|at|back)$/.test(next)) return null;
  if (
    !/^(?:is|are|was|were|be|been|also|still|not|now|then)$|’s$/.test(before) &&
    !/^[,—–]$/.test(before) &&
    line.words[at] !== 'scheduled' &&
    line.words[at] !== 'due' &&
    line.words[at] !== 'expected' &&
    line.words[at] !== 'slated'
  )
    return null;
  if (line.words[at] === 'ready' || line.words[at] === 'prepared' || line.words[at] === 'likely') return null;
  return { first: at, last: at + 1, head: at, kind: 'other', status, hedge };
}

/** "plans to visit", "vowed to fight", "planning a trip", "wants a judge to rule". */
function byIntent(line: Line, at: number): Coming | null {
  const base = INTENT_FORMS.get(line.words[at]!);
  if (!base) return null;
  const status = INTENTS[base]!;
  const before = line.words[at - 1] ?? '';
  const hedge = status === 'expected' ? ([at, at] as const) : null;
  let to = at + 1;
  // "vowed on Tuesday to fight", "wants a judge to rule": the verb may come some words later.
  while (to < line.words.length && to < at + 6 && line.words[to] !== 'to' && /[\p{L}\p{N}]/u.test(line.words[to]!))
    to++;
  if (line.words[to] === 'to' && (to === at + 1 || /^(?:want|expect|vow|pledge|promise|threaten|agree)$/.test(base))) {
    const head = verbAfterTo(line, to + 1);
    if (head >= 0 && !/^(?:the|a|an|his|her|its|their|no)$/.test(before)) {
      return { first: at, last: head, head, kind: kindOf(line, head), status, hedge };
    }
    if (head >= 0 && /^plans?$/.test(line.words[at]!) && to === at + 1) {
      return { first: at, last: head, head, kind: kindOf(line, head), status: 'planned', hedge: null };
    }
  }
  if (line.words[at] === 'planning') {
    for (let next = at + 1; next < at + 6; next++) {
      const kind = eventNouns.get(line.words[next] ?? '');
      if (kind) return { first: at, last: next, head: next, kind, status, hedge: null };
    }
  }
  return null;
}

/** "a deadline of Thursday", "looked forward to meeting", "is up for re-election". */
function byNoun(line: Line, at: number): Coming | null {
  const word = line.words[at]!;
  if (eventNouns.get(word) === 'deadline')
    return { first: at, last: at, head: at, kind: 'deadline', status: 'planned', hedge: null };
  if (word === 'forward' && line.words[at + 1] === 'to' && /^look/.test(line.words[at - 1] ?? '')) {
    const head = Math.min(at + 2, line.words.length - 1);
    return { first: at - 1, last: head, head, kind: kindOf(line, head), status: 'expected', hedge: null };
  }
  if (
    word === 'up' &&
    line.words[at + 1] === 'for' &&
    /^(?:re-election|reelection|election|renewal|debate|consideration)$/.test(line.words[at + 2] ?? '')
  ) {
    return { first: at, last: at + 2, head: at + 2, kind: 'vote', status: 'planned', hedge: null };
  }
  return null;
}

function byModal(line: Line, segments: readonly Segment[], segment: Segment, group: VerbGroup): Coming | null {
  if (group.modal === null || line.words[group.first + 1] === 'have') return null;
  const { first, head } = group;
  const about = { first, last: head, head, kind: group.kind };
  if (segment.opener === 'if' || segment.opener === 'unless' || segment.opener === 'whether') return null;
  if (group.tense === 'future' || group.modal === 'going to') return { ...about, status: 'planned', hedge: null };
  if (group.modal === 'would') {
    return isReported(segments, segment, group)
      ? { ...about, status: 'planned', hedge: null }
      : { ...about, status: 'conditional', hedge: [first, first] };
  }
  if (group.modal === 'must' || group.modal === 'should') return { ...about, status: 'expected', hedge: null };
  return { ...about, status: 'conditional', hedge: [first, first] };
}

/** "said that she would visit", "would visit, the ministry announced": the past of "will". */
function isReported(segments: readonly Segment[], segment: Segment, group: VerbGroup): boolean {
  const at = segments.indexOf(segment);
  const speech = (other: VerbGroup): boolean =>
    (other.kind === 'statement' || /^(?:promise|agree|decide|believe|report)$/.test(other.base)) &&
    (other.tense === 'past' ||
      other.tense === 'perfect' ||
      other.tense === 'gerund' ||
      other.tense === 'participle' ||
      other.tense === 'pluperfect');
  if (segment.groups.some((other) => other.head < group.first && speech(other))) return true;
  if (segments.slice(Math.max(0, at - 3), at).some((before) => before.groups.some(speech))) return true;
  return segments.slice(at + 1, at + 3).some((after) => after.groups.some(speech));
}

function verbAfterTo(line: Line, from: number): number {
  let at = from;
  while (at < from + 3 && /ly$|^(?:also|not|soon|then|again|still)$/.test(line.words[at] ?? '')) at++;
  if (line.words[at] === 'be' && isWord(line, at + 1)) return at + 1;
  return isWord(line, at) && !/^(?:the|a|an|his|her|its|their|this|that)$/.test(line.words[at]!) ? at : -1;
}

const kindOf = (line: Line, at: number): EventKind =>
  verbs.get(line.words[at]!)?.kind ?? eventNouns.get(line.words[at]!) ?? 'other';
