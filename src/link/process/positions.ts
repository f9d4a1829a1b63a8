import type { Edtf, Span, Stance } from '../../model/index.ts';
import { stemOf } from '../../text/stem.ts';
import { DEADLINE, ISSUES, STANCE_VERBS } from './lexicon.ts';
import { type ProcessLine, speakerOf } from './lines.ts';
import { dayAt, doerBefore } from './parts.ts';

/** What one sentence says of where somebody stands. */
export interface PositionTold {
  readonly actor: string;
  readonly name: string;
  readonly issue: string;
  readonly stance: Stance;
  readonly day: Edtf | null;
  readonly published: Edtf | null;
  readonly article: string;
  readonly span: Span;
}

/** Positions that the line tells: on a deadline, and on what talks are mostly about. */
export function positionsIn(line: ProcessLine): PositionTold[] {
  return [...onDeadline(line), ...onIssues(line)];
}

const DROPS =
  /^(?:binding|operational|valid|applies|applied|apply|stands|force|scrapped|abandoned|dropped|lifted|withdrew|withdrawn|off)$/;
const EASES = /^(?:flexible|extended|extend|extends|postponed|delayed|relaxed|loosened|moved|pushed|negotiable|slip)$/;
const SETS = /^(?:set|sets|imposed|imposes|gave|given|issued|announced|fixed|setting|giving)$/;

function onDeadline(line: ProcessLine): PositionTold[] {
  const { words } = line;
  const out: PositionTold[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!DEADLINE.has(words[at]!)) continue;
    const [first, last] = clauseAt(line, at);
    const clause = words.slice(first, last + 1);
    const after = words.slice(at + 1, last + 1);
    let stance: Stance | null = null;
    const noLonger = clause.some((word, i) => (word === 'no' && clause[i + 1] === 'longer') || word === 'not');
    if (
      after.some((word) => DROPS.test(word)) &&
      (noLonger || after.some((word) => /^(?:scrapped|abandoned|dropped|lifted|off)$/.test(word)))
    )
      stance = 'drops';
    else if (clause.some((word) => EASES.test(word)) && !noLonger) stance = 'eases';
    else if (words.slice(Math.max(first, at - 4), at).some((word) => SETS.test(word))) stance = 'sets';
    // A timeline that is only told of is no deadline.
    if (!stance || (stance === 'sets' && /^time/.test(words[at]!))) continue;
    const who = holderOf(line, at, first);
    if (!who) continue;
    out.push(position(line, who, 'deadline', stance, stance === 'sets' ? first : at, [first, last]));
  }
  return out;
}

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly day: Edtf | null;
}

/** Whose word it is: who is said to say it, or the first actor of the clause. */
function holderOf(line: ProcessLine, at: number, first: number): Holder | null {
  const { start } = line.tokens[at]!;
  const said = line.attributions.find(({ content }) => content.some(([a, b]) => a <= start && start < b));
  const speaker = said ? speakerOf(line, said) : null;
  if (said && speaker) return { id: speaker.id, name: speaker.name, day: said.occasion.when?.value ?? null };
  if (said && said.sourceKind !== 'pronoun') return null;
  const actor = line.actors.find(
    (one) => one.first >= first && one.last < at && !one.possessive && one.kind !== 'outlet' && one.kind !== 'place',
  );
  return actor ? { id: actor.id, name: actor.name, day: null } : null;
}

function onIssues(line: ProcessLine): PositionTold[] {
  const { words } = line;
  const out: PositionTold[] = [];
  for (let at = 1; at < words.length; at++) {
    const verb = STANCE_VERBS.get(words[at]!)?.find(({ follow }) =>
      words
        .slice(at + 1, at + 3)
        .join(' ')
        .startsWith(follow),
    );
    if (!verb || /^(?:the|a|an|of|his|her|its|their|’s)$/.test(words[at - 1]!)) continue;
    const who = statedBy(line, at);
    if (!who) continue;
    const [first, last] = clauseAt(line, at);
    let issue: string | null = null;
    for (let i = at + 1; i <= last && i < at + 14; i++) {
      if (line.tokens[i]!.kind === 'punctuation' && words[i] !== '-') break;
      if (ISSUES.has(words[i]!) && words[i + 1] !== 'bill') {
        issue = issueName(words[i]!);
        break;
      }
    }
    if (issue) out.push(position(line, who, issue, who.negated ? 'refuses' : verb.means, at, [first, last]));
  }
  return out;
}

function statedBy(line: ProcessLine, at: number): (Holder & { negated: boolean }) | null {
  const doer = doerBefore(line, at);
  if (doer) {
    return doer.actor && !doer.hedge
      ? { id: doer.actor, name: doer.name, day: dayAt(line, at), negated: doer.negated }
      : null;
  }
  const { start } = line.tokens[at]!;
  const said = line.attributions.find(({ cue }) => cue.some(([a, b]) => a <= start && start < b));
  const speaker = said ? speakerOf(line, said) : null;
  return said && speaker
    ? { id: speaker.id, name: speaker.name, day: said.occasion.when?.value ?? null, negated: false }
    : null;
}

/** "troops" and "troop", "ceasefire" and "truce" are one issue. */
const issueName = (word: string): string => {
  if (/^(?:cease-?fire|truce)$/.test(word)) return 'ceasefire';
  for (const one of ISSUES) if (stemOf(one) === stemOf(word)) return one;
  return word;
};

function position(
  line: ProcessLine,
  who: Holder,
  issue: string,
  stance: Stance,
  at: number,
  [first, last]: readonly [number, number],
): PositionTold {
  return {
    actor: who.id,
    name: who.name,
    issue,
    stance,
    day: who.day ?? (stance === 'sets' || issue !== 'deadline' ? dayAt(line, at) : null) ?? eventDay(line, first, last),
    published: line.published,
    article: line.article,
    span: [line.tokens[first]!.start, line.tokens[last]!.end],
  };
}

/** The day that the clause's one reported event was told for: "last week set a deadline of Thursday" is of last week. */
function eventDay(line: ProcessLine, first: number, last: number): Edtf | null {
  const from = line.tokens[first]!.start;
  const to = line.tokens[last]!.end;
  const told = line.events.filter(
    ({ trigger, status, when }) => when && status === 'reported' && trigger[0] >= from && trigger[1] <= to,
  );
  return told.length === 1 ? told[0]!.when!.value : null;
}

/** Tokens of the clause round `at`: from the sentence's start or the last ", but", to the next; the final full stop left out. */
function clauseAt({ words, tokens }: ProcessLine, at: number): readonly [first: number, last: number] {
  const breaks = (i: number): boolean =>
    words[i] === ';' ||
    (words[i] === ',' &&
      /^(?:but|and|while|although|though|yet)$/.test(words[i + 1] ?? '') &&
      !/^(?:but|and)$/.test(words[i + 2] ?? ''));
  let first = at;
  while (first > 0 && !breaks(first - 1)) first--;
  if (first > 0) first++;
  let last = at;
  while (last < words.length - 1 && !breaks(last + 1)) last++;
  while (last > first && /^[.;,]$/.test(tokens[last]!.text)) last--;
  return [Math.min(first, at), Math.max(last, at)];
}
