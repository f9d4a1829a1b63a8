import type { Edtf, ProposalRole, Span } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import { ROLE_VERBS, STOPS } from './lexicon.ts';
import type { NamedActor, ProcessLine } from './lines.ts';
import type { ProposalMention } from './mentions.ts';

/** What one sentence says that somebody did, or is to do, with a proposal. */
export interface PartTold {
  readonly name: string;
  readonly actor: string | null;
  readonly role: ProposalRole;
  readonly hedge: string | null;
  readonly day: Edtf | null;
  readonly article: string;
  readonly span: Span;
}

export interface Doer {
  readonly name: string;
  readonly actor: string | null;
  /** Words between the doer and the verb that say it is still to come. */
  readonly hedge: string | null;
}

/** Bodies that news names without a name. */
const BODIES =
  /^(?:parliament|lawmakers|senators|legislators|councillors|negotiators|voters|ministers|mediators|delegates|unions|diplomats|rebels|opposition|cabinet|legislature|committee|council|panel|republicans|democrats|conservatives|house|senate|congress|governments?|court)$/;
const BETWEEN =
  /^(?:has|have|had|is|are|was|were|be|been|being|also|then|later|now|already|since|just|finally|jointly|yet|still|first|on|who|voted|vote|moved|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|week|month|night|earlier|this|year|today|yesterday|unanimously|formally|to|down|narrowly|both)$/;
const AHEAD =
  /^(?:will|would|could|may|might|must|shall|expected|likely|unlikely|plans|planned|plan|intends|set|ready|poised|hopes|hoped|wants|wanted|threatened|threatens|vowed|vows|promised|pledged|seeks|agreed|due|scheduled|about|going|preparing|willing|prepared|expects)$/;
const NOT_DONE = /^(?:refused|refuses|declined|declines|failed|fails|unwilling|unlikely|never|not|won’t|wouldn’t)$/;
/** Of these nothing follows: somebody was asked to, or it is only thought of. */
const UNSURE =
  /^(?:urged|urges|asked|asks|should|if|unless|whether|until|did|didn’t|cannot|can|can’t|want|considering|weighing|pressed|called|calls|calling|before|when|wouldn|didn|hasn’t|haven’t|without)$/;

/** What the line says was done with the mentioned proposal, and by whom. */
export function partsOf(mention: ProposalMention): PartTold[] {
  if (mention.line.words.at(-1) === '?') return [];
  return [...active(mention), ...passive(mention), ...owned(mention)];
}

function active({ line, first }: ProposalMention): PartTold[] {
  const { words } = line;
  for (let at = first - 1; at >= 0 && first - at <= 4; at--) {
    if (line.tokens[at]!.kind === 'punctuation' || line.tokens[at]!.kind === 'mark') return [];
    const verb = ROLE_VERBS.get(words[at]!)?.find(
      ({ follow }) =>
        words
          .slice(at + 1, first)
          .join(' ')
          .startsWith(follow) &&
        (follow !== '' || first - at === 1 || /^(?:all|both)$/.test(words[at + 1]!)),
    );
    if (!verb) continue;
    if (/^(?:the|a|an|of|his|her|its|their)$/.test(words[at - 1] ?? '')) return [];
    // "as lawmakers draft legislation" tells of a work, not of this bill.
    if (
      verb.plain &&
      /^(?:made|shaped)$/.test(verb.means) &&
      at === first - 1 &&
      !words.slice(Math.max(0, at - 3), at).some((word) => AHEAD.test(word) || word === 'to')
    )
      return [];
    // "the plan, which he signed": "to pass" without anybody who does it is none either.
    const doer = doerBefore(line, at);
    if (!doer) return [];
    const negated = doer.negated;
    if (negated && verb.means !== 'approved') return [];
    return [told(line, doer, negated ? 'rejected' : verb.means, at)];
  }
  return [];
}

/** Who does what the verb at token `at` says: the actor or body right before it, with only helping words between. */
export function doerBefore(line: ProcessLine, at: number): (Doer & { negated: boolean }) | null {
  const { words } = line;
  const hedges: number[] = [];
  let negated = false;
  let infinitive = false;
  let voted = false;
  for (let i = at - 1; i >= 0 && at - i <= 9; i--) {
    const actor = line.actors.find(({ last }) => last === i);
    if (actor || (BODIES.test(words[i]!) && line.tokens[i]!.kind === 'word')) {
      if (actor?.possessive) return null;
      const start = actor ? actor.first : bodyStart(line, i);
      const lead = words[start - 1] ?? '';
      if (/^(?:of|by|with|from|for|to|if|unless|whether|until|when|against|before)$/.test(lead)) return null;
      // "urged the Senate to pass": asked for, not done.
      if (words.slice(Math.max(0, start - 6), start).some((word) => UNSURE.test(word) && word !== 'when')) return null;
      if (actor && (actor.kind === 'outlet' || (actor.kind === 'person' && words[i + 1] === ','))) return null;
      const name = actor?.name ?? nameOf(line, start, i);
      // "called on the governor to veto it", "the first premier to sign": no word that he does.
      if (infinitive && !voted && !negated && !hedges.length) return null;
      const hedge = hedges.length
        ? line.tokens
            .slice(helperBefore(line, hedges.at(-1)!), at)
            .map(({ text }) => text)
            .join(' ')
        : null;
      return { name, actor: actor?.id ?? null, hedge: negated && hedges.length === 0 ? null : hedge, negated };
    }
    const word = words[i]!;
    if (UNSURE.test(word)) return null;
    if (NOT_DONE.test(word)) negated = true;
    if (word === 'to') infinitive = true;
    if (/^(?:voted?|moved|came|helped|managed|rushed|joined)$/.test(word)) voted = true;
    if (AHEAD.test(word)) hedges.push(i);
    else if (!BETWEEN.test(word) && !NOT_DONE.test(word) && !/ly$/.test(word) && !/^\d+[-–]\d+$/.test(word))
      return null;
  }
  return null;
}

/** "is expected to": from the "is". */
const helperBefore = ({ words }: ProcessLine, at: number): number =>
  /^(?:is|are|was|were|has|have|had)$/.test(words[at - 1] ?? '') ? at - 1 : at;

const bodyStart = (line: ProcessLine, at: number): number => {
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    /^\p{Lu}/u.test(line.tokens[first - 1]!.text) &&
    !STOPS.has(line.words[first - 1]!)
  )
    first--;
  return /^(?:the|both|most|some)$/.test(line.words[first - 1] ?? '') ? first - 1 : first;
};
const nameOf = (line: ProcessLine, first: number, last: number): string =>
  line.tokens
    .slice(line.words[first] === 'the' ? first + 1 : first, last + 1)
    .map(({ text }) => text)
    .join(' ');

function passive({ line, head }: ProposalMention): PartTold[] {
  const { words } = line;
  let at = head + 1;
  while (
    at < head + 6 &&
    /^(?:was|were|is|has|have|been|be|being|later|then|first|originally|which|that|,|already|also|jointly|largely)$/.test(
      words[at] ?? '',
    )
  )
    at++;
  const verb = ROLE_VERBS.get(words[at] ?? '')?.[0];
  if (!verb) return [];
  // "the bill passed the Senate on Thursday": passed by it.
  if (/^(?:passed|cleared)$/.test(words[at]!) && words[at + 1] === 'the') {
    const body = line.actors.find(({ first }) => first === at + 2 || first === at + 1);
    return body && !body.possessive
      ? [told(line, { name: body.name, actor: body.id, hedge: null }, 'approved', at)]
      : [];
  }
  if (words[at + 1] !== 'by' && words[at + 2] !== 'by') return [];
  const from = words[at + 1] === 'by' ? at + 2 : at + 3;
  const out: PartTold[] = [];
  for (const actor of agentsFrom(line, from)) {
    out.push(told(line, { name: actor.name, actor: actor.id, hedge: null }, verb.means, at));
  }
  return out;
}

/** "by Ana Roth, the minister’s aide, and Bruno Sol, who …": Roth and Sol. */
function agentsFrom(line: ProcessLine, from: number): NamedActor[] {
  const out: NamedActor[] = [];
  for (let at = from; at < line.words.length && at - from < 24; at++) {
    const actor = line.actors.find(({ first }) => first === at);
    if (actor) {
      if (!actor.possessive && actor.kind !== 'outlet') {
        // "officials from Vastria": not the first words after "by", so no agent.
        if (at - from > 4 && !out.length) break;
        if (out.length && !/^(?:and|,|mr|ms|mrs|dr|\.)$/.test(line.words[at - 1]!)) break;
        out.push(actor);
      }
      at = actor.last;
      continue;
    }
    if (
      /^(?:who|which|that|in|on|to|after|before|with|from|for|of|at|as|but|while|is|was|has|had|would|will)$/.test(
        line.words[at]!,
      )
    )
      break;
  }
  return out;
}

/** "Ms. Varn’s plan", "the Vastria-backed plan": whose it is. */
function owned({ line, owner, first, head, topics, size }: ProposalMention): PartTold[] {
  // "Ms. Imber’s plan" may be another one than that which all speak of.
  if (owner >= 0 && (topics.length || size)) {
    const actor = line.actors.find(({ last }) => last === owner || last === owner - 1);
    if (actor && actor.kind !== 'outlet' && actor.kind !== 'place')
      return [told(line, { name: actor.name, actor: actor.id, hedge: null }, 'made', owner)];
  }
  for (let at = first; at < head; at++) {
    const found = /^(.+)-(backed|drafted|sponsored|brokered|written|proposed|supported|led)$/i.exec(
      line.tokens[at]!.text,
    );
    if (!found) continue;
    const role = /backed|supported/i.test(found[2]!) ? 'backed' : /brokered|led/i.test(found[2]!) ? 'shaped' : 'made';
    const wanted = found[1]!.toLowerCase();
    for (const actor of new Set(line.linked.values())) {
      if ([actor.name, ...actor.names].some((name) => name.toLowerCase() === wanted))
        return [told(line, { name: actor.name, actor: actor.id, hedge: null }, role, at)];
    }
  }
  return [];
}

function told(line: ProcessLine, { name, actor, hedge }: Doer, role: ProposalRole, at: number): PartTold {
  return { name, actor, role, hedge, day: hedge ? null : dayAt(line, at), article: line.article, span: line.span };
}

/** The day of the event that the verb at token `at` tells, where one is reported of it. */
export function dayAt(line: ProcessLine, at: number): Edtf | null {
  const { start } = line.tokens[at]!;
  const event = line.events.find(
    ({ trigger, status }) => trigger[0] <= start && start < trigger[1] && status !== 'planned',
  );
  return event?.when && edtfRange(event.when.value) ? event.when.value : null;
}
