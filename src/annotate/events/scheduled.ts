import type { EventKind } from '../../model/index.ts';
import type { Coming } from './coming.ts';
import { eventNouns } from './lexicon.ts';
import type { Line } from './line.ts';
import type { VerbGroup } from './verbgroups.ts';

const SCHEDULING = /^(?:set|schedule|plan|arrange|fix)$/;
const MOVING = /^(?:postpone|delay|reschedule|extend|push|move|defer|adjourn)$/;

/** "set the hearing for June 28", "postponed the vote until Monday": a past verb with a day to come behind "for" or "until". */
export function bySchedule(line: Line, group: VerbGroup, time: number): Coming | null {
  const base = group.base.replace(/(?:ned|ed|d)$/, (end) => (end === 'd' ? '' : end === 'ned' ? 'n' : ''));
  const lead = line.words[time - 1] ?? '';
  const putOff = /^(?:put|push|pushed)$/.test(group.base) && /^(?:off|back)$/.test(line.words[group.head + 1] ?? '');
  const moving = putOff || MOVING.test(group.base) || MOVING.test(base) || MOVING.test(`${base}e`);
  if (!moving && !(SCHEDULING.test(group.base) || SCHEDULING.test(base) || SCHEDULING.test(`${base}e`))) return null;
  if (!/^(?:for|until|till|to|by)$/.test(lead)) return null;
  let kind: EventKind = 'other';
  for (let at = group.head + 1; at < time; at++) kind = eventNouns.get(line.words[at]!) ?? kind;
  const { first, head } = group;
  return { first, last: head, head, kind, status: moving ? 'moved' : 'planned', hedge: null, needsDate: false };
}

const EXPECTING = /^(?:expect|hope|predict|forecast|anticipat|foresee|foresaw)/;

/** "expected a signature before the end of the month": an expectation with its limit, though no "to" follows. */
export function byLimit(line: Line, { tense, head, first }: VerbGroup, time: number): Coming | null {
  if (tense === 'participle' || time < head || !EXPECTING.test(line.words[head]!)) return null;
  // "is expected to speak on Friday": the speaking.
  if (line.words[head + 1] === 'to') return null;
  if (!/^(?:before|by|within|until|in|on|for)$/.test(line.words[time - 1] ?? '')) return null;
  let kind: EventKind = 'other';
  for (let at = head + 1; at < time; at++) kind = eventNouns.get(line.words[at]!) ?? kind;
  return { first, last: head, head, kind, status: 'expected', hedge: [head, head], needsDate: false };
}

/**
 * "has invited them to her office on Friday": the perfect tells what holds now, so that the day is that of the visit, and the
 * next of its name.
 */
export function byInvitation(line: Line, { tense, base, head, passive }: VerbGroup, time: number): Coming | null {
  if (tense !== 'perfect' || !/^(?:invite|invited|summon|summoned|subpoena)$/.test(base) || time < head) return null;
  if (passive && line.words.slice(head, time).includes('by')) return null;
  return { first: head, last: head, head, kind: 'meeting', status: 'planned', hedge: null, needsDate: false };
}

/** "is running for mayor in November": no present is of a month that is over, so it is the next one. */
export function byProgressive(line: Line, { tense, first, head, kind }: VerbGroup, time: number): Coming | null {
  if (tense !== 'present' || first === head || time < head || !line.words[head]!.endsWith('ing')) return null;
  // "are holding a fast — an event that drew a nod from her on Monday": the day of another verb.
  if (line.words.slice(head + 1, time).some((word) => /^(?:that|which|who|when|as)$/.test(word))) return null;
  return { first: head, last: head, head, kind, status: 'planned', hedge: null, needsDate: false };
}
