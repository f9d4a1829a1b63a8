import type { Line } from './line.ts';
import type { Segment } from './segments.ts';
import { isFiniteVerb } from './verbgroups.ts';
import { PREPOSITIONS } from './words.ts';

/** The phrase at `first` hangs on a preposition, in a clause that tells what was done. */
export function hangsOnPast(line: Line, segments: readonly Segment[], first: number): boolean {
  const lead = line.words[first - 1] ?? '';
  if (!PREPOSITIONS.has(lead) && !/^(?:before|after|since|until)$/.test(lead)) return false;
  const verbs = segments.flatMap(({ groups }) => groups.filter(isFiniteVerb));
  const verb = verbs.findLast((group) => group.head < first) ?? verbs[0];
  // "had scheduled a hearing on water rates for March 3"
  if (!verb || APPOINTS.test(verb.base)) return false;
  // "needs to turn to the November election"
  return /^(?:past|perfect|pluperfect)$/.test(verb.tense) || (verb.tense === 'present' && verb.kind === 'other');
}
const APPOINTS =
  /^(?:set|schedule|scheduled|plan|planned|arrange|arranged|fix|fixed|call|announce|convene|book|booked)$/;
