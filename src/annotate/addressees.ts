import type { Addressee, Occasion, Span, Via } from '../model/index.ts';
import type { CastMention } from './actors/cast.ts';
import { mentionsIn } from './actors/lookup.ts';
import type { Chains } from './chains.ts';
import { between, sameSpeaker } from './occasion/acts.ts';
import { byTurns } from './occasion/answers.ts';
import type { Call } from './occasion/calls.ts';
import { ANOTHER_TIME, cueAndBefore } from './occasion/carry.ts';
import type { Frame } from './occasion/frames.ts';
import { IS_TOLD, keepsListening, listenerIn, TELLS } from './occasion/listeners.ts';
import { answeredThere, opponentsOf } from './occasion/opponents.ts';
import { recipientOf, recipientsIn } from './occasion/recipients.ts';
import type { Stage } from './occasion/stage.ts';
import { whomOf } from './occasion/whom.ts';
import { type Scene, sceneOf } from './speakers/scene.ts';

type Listener = Addressee | null;

/** To whom each was said as the words around it tell, in the order of the stage's lines; null where they do not. */
export function ownAddressees(stage: Stage): Listener[] {
  const scene = sceneOf(stage.reading, stage.found);
  const out: Listener[] = [];
  stage.lines.forEach(({ frame }, i) => {
    const speaker = stage.speakers[i]!;
    const phrase = listenerIn(frame, scene.text);
    const listener =
      toldBy(scene, frame, speaker) ??
      (phrase && whomOf(scene, phrase, speaker)) ??
      programmeTold(stage, i) ??
      interviewer(stage, i);
    out.push(listener ? (theTwo(stage, out, listener, i) ?? listener) : byTurns(stage, out, i));
  });
  return out;
}

/** "the senators", where the speaker has just told something to two by name: they. */
function theTwo(stage: Stage, before: readonly Listener[], listener: Addressee, i: number): Listener {
  if (
    listener.actor ||
    !/^the (?:two )?(?:senators|lawmakers|leaders|congressmen|ministers|governors|pair|two|couple|reporters|judges)$/.test(
      listener.name,
    )
  )
    return null;
  const last = before.findLast((one, at) => one && stage.speakers[at] === stage.speakers[i]);
  return last && / and /.test(last.name) ? { ...last, span: listener.span, basis: 'implied' } : null;
}

/**
 * … and where another line tells: the conversation's other half, the line that the channel carries over from ("in an interview with
 * Lumen TV"), another line of the same letter, the same speaker's words just before.
 */
export function addresseesOf(
  stage: Stage,
  own: readonly Listener[],
  calls: readonly (Call | null)[],
  chains: Chains,
  days: readonly Occasion['when'][],
): Listener[] {
  const opponents = opponentsOf(stage, chains);
  const recipients = recipientsIn(sceneOf(stage.reading, stage.found), stage.reading.sentences);
  const elsewhere = (i: number): Listener => {
    if (calls[i]) return otherHalf(stage, calls[i], stage.speakers[i]!);
    const from = chains.from[i];
    if (from !== null && from !== undefined)
      return implied((keeps(stage, from) ? own[from]! : null) ?? sameLetter(stage, own, from));
    if (stage.channels[i]!.length) return implied(sameLetter(stage, own, i));
    // “The transcript has him saying”: said long before, to others than he tells of it now.
    if (stage.lines[i]!.frame.shownIn) return null;
    return carried(stage, own, chains, days, i);
  };
  const recipient = (i: number): Listener =>
    stage.lines[i]!.frame.outer ? null : recipientOf(recipients, chains.via[i]!);
  return own.map(
    (listener, i) =>
      listener ??
      opponents[i] ??
      answeredThere(stage, chains.there, i) ??
      elsewhere(i) ??
      recipient(i) ??
      implied(chains.made[i]),
  );
}

const implied = (listener: Listener | undefined): Listener => (listener ? { ...listener, basis: 'implied' } : null);

const keeps = (stage: Stage, line: number): boolean => keepsListening(stage.lines[line]!.frame, stage.reading.text);

/** In a conversation between two, each speaks to the other. */
function otherHalf(stage: Stage, call: Call, speaker: number): Listener {
  const member = call.members.find((one) => one !== speaker);
  if (member === undefined) return null;
  const { id, name } = stage.cast.members[member]!.actor;
  return { name, actor: id, span: call.span, basis: 'implied' };
}

/**
 * Who was told, where it is the subject: "Berg was formally notified by navy leaders that", and, of a question that nobody is said to
 * have put, "Asked whether it was over, Berg said" and "Berg demurred when asked whether".
 */
function toldBy(scene: Scene, frame: Frame, speaker: number): Listener {
  const cue = frame.attribution.cue[0];
  if (!cue || !TELLS.test(scene.text.slice(...cue))) return null;
  const before = frame.text.slice(0, cue[0] - frame.span[0]);
  const told = IS_TOLD.test(scene.text.slice(...cue));
  if (told || PASSIVE.test(before)) {
    const subject = subjectsIn(scene, [frame.span[0], cue[0]]).findLast(({ member }) => member !== speaker);
    return subject ? actorAt(scene, subject) : told ? toldGroup(scene, frame) : null;
  }
  if (frame.attribution.source.length || !/^(?:\w+ )?(?:asked|pressed|questioned)$/i.test(scene.text.slice(...cue)))
    return null;
  const [, end] = frame.attribution.content.at(-1)!;
  if (/^\W*(?:when\s+)?$/i.test(before))
    return actorAt(scene, subjectsIn(scene, [end, Math.max(end, frame.span[1])])[0]);
  return /\b(?:when|after|if)\s+$/i.test(before)
    ? actorAt(scene, subjectsIn(scene, [frame.span[0], cue[0]]).at(-1))
    : null;
}

/** "Under the rules ORB staff are urged": the words that stand for the source, from a name in them on. */
function toldGroup(scene: Scene, { attribution: { source }, cue }: Frame): Listener {
  const [start, end] = source.at(-1) ?? [0, 0];
  if (end <= start || end > cue[0]) return null;
  const named = mentionsIn(scene.cast, [start, end]).at(-1);
  return whomOf(scene, [named?.possessive ? named.span[0] : start, end], -1);
}

const PASSIVE = /\b(?:was|were|been|is|are|being)\s+(?:\p{Ll}+ly\s+)?$/u;

const subjectsIn = (scene: Scene, span: Span): readonly CastMention[] =>
  mentionsIn(scene.cast, span).filter(({ subject }) => subject);

function actorAt(scene: Scene, mention: CastMention | undefined): Listener {
  if (!mention) return null;
  const { actor } = scene.cast.members[mention.member]!;
  return { name: actor.name, actor: actor.id, span: mention.span, basis: 'stated' };
}

/** "told Lumen TV’s “State of the Harbour”": the programme, where nobody is named. */
function programmeTold(stage: Stage, i: number): Listener {
  const { cue } = stage.lines[i]!.frame;
  if (!/(?:told|tells|telling)$/i.test(stage.reading.text.slice(...cue))) return null;
  const told = stage.channels[i]!.find(({ kind, phrase }) => kind === 'programme' && phrase[0] < cue[1]);
  return told ? { name: told.name, actor: null, span: told.span, basis: 'stated' } : null;
}

/** "During his Lumen TV interview": the newsroom named in it; “Ana Lopes Tonight” has its host in its name. */
function interviewer(stage: Stage, i: number): Listener {
  for (const { noun, kind, phrase, span, name } of stage.channels[i]!) {
    if (noun !== 'interview' && kind !== 'programme') continue;
    const within: Span = kind === 'programme' ? span : phrase;
    const wanted = kind === 'programme' ? 'person' : 'outlet';
    const found = mentionsIn(stage.cast, within).find(
      ({ member }) => stage.cast.members[member]!.actor.kind === wanted,
    );
    if (!found) continue;
    const { actor, gender } = stage.cast.members[found.member]!;
    const printed = stage.reading.text.slice(...found.span);
    // “Good Morning Joe” is nobody; “Ana Lopes” is.
    if (kind === 'programme' && (!name.startsWith(printed) || (name === printed && gender === null))) continue;
    if (found.member !== stage.speakers[i])
      return { name: actor.name, actor: actor.id, span: found.span, basis: 'implied' };
  }
  return null;
}

/** Channels that go to somebody: where one line of a speaker's letter tells to whom, it holds for all of it. */
const TO_SOMEBODY =
  /^(?:letter|memo|memorandum|e-?mail|note|message|text|interview|speech|programme|luncheon|testimony)$/;

function sameLetter(stage: Stage, own: readonly Listener[], i: number): Listener {
  const noun = stage.channels[i]!.find((channel) => TO_SOMEBODY.test(channel.noun))?.noun;
  if (!noun) return null;
  const { attribution } = stage.lines[i]!.frame;
  const told = stage.lines.flatMap(({ frame }, at) => {
    const listener = own[at];
    if (!listener || !stage.channels[at]!.some((channel) => channel.noun === noun)) return [];
    return sameSpeaker(frame.attribution, attribution) && keeps(stage, at) ? [listener] : [];
  });
  // Two letters to two are two.
  return told.every(({ name }) => name === told[0]!.name) ? (told[0] ?? null) : null;
}

/** Units of text over which a listener carries over. */
const REACH = 700;

/** The listener of the same speaker's words just before (or just after, within a breath), unless another day or channel is named. */
function carried(
  stage: Stage,
  own: readonly Listener[],
  chains: Chains,
  days: readonly Occasion['when'][],
  i: number,
): Listener {
  const { frame, before, after } = stage.lines[i]!;
  if (frame.attribution.act === 'believes' || ANOTHER_TIME.test(cueAndBefore(frame))) return null;
  for (const neighbour of [told(stage, own, chains, before), after]) {
    if (neighbour === null || !own[neighbour] || !keeps(stage, neighbour)) continue;
    if (occasionsIn(chains.via[neighbour]!) !== occasionsIn(chains.via[i]!)) continue;
    if (days[i] && days[neighbour] && days[i].value !== days[neighbour].value) continue;
    const distance = between(frame, stage.lines[neighbour]!.frame);
    if (distance > (neighbour === after ? 60 : REACH)) continue;
    // Between them somebody else may have begun to speak.
    if (Math.abs(i - neighbour) > 1 && distance > 200) continue;
    return implied(own[neighbour]);
  }
  return null;
}

/** How many lines back of the same speaker are followed to the one that tells who listens. */
const HOPS = 3;
const STEP = 300;

/** The line back of the same speaker that names a listener, where those between come by the same way and tell of no other. */
function told(stage: Stage, own: readonly Listener[], chains: Chains, from: number | null): number | null {
  for (let at = from, hops = 0; at !== null && hops < HOPS; hops++) {
    if (own[at]) return at;
    const { frame, before } = stage.lines[at]!;
    if (before === null || ANOTHER_TIME.test(cueAndBefore(frame)) || stage.channels[at]!.length) return null;
    if (between(frame, stage.lines[before]!.frame) > STEP) return null;
    if (occasionsIn(chains.via[at]!) !== occasionsIn(chains.via[before]!)) return null;
    at = before;
  }
  return null;
}

/** Newsrooms only pass on what was said; where it was said is another matter. */
const occasionsIn = (chain: readonly Via[]): number =>
  chain.filter(({ kind }) => kind === 'event' || kind === 'document').length;
