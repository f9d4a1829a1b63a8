import type { Addressee, Span } from '../model/index.ts';
import { mentionsIn } from './actors/lookup.ts';
import { between } from './occasion/acts.ts';
import { gap } from './occasion/channels.ts';
import { type Frame, groupSpan, matchesIn } from './occasion/frames.ts';
import type { Stage } from './occasion/stage.ts';
import { describe, describedActor } from './speakers/descriptions.ts';
import { headsIn } from './speakers/heads.ts';
import { personFor } from './speakers/pronouns.ts';
import { type Scene, sceneOf } from './speakers/scene.ts';

/** Verbs whose object is who was spoken to. */
const TELLS =
  /(?:^|\s)(?:told|tells?|telling|informed|informing|notified|notifying|assured|assuring|reminded|reminding|warned|warning|asked|asking|urged|urging|advised|advising|instructed|instructing|promised|promising|ordered|ordering|directed|briefed|briefing|encouraged|encouraging|implored|begged|thanked|persuaded|addressed|addressing|interviewed|pressed|lectured|texted|emailed|e-mailed|called on|calling on|begging|reassured|threatened)$/i;
/** A noun phrase: as short as the next word that cannot belong to it. */
const PHRASE = String.raw`(?<who>(?:(?:the|a|an|his|her|their|its|some|several|other|fellow)\s+)?[\p{L}][\p{L}\p{N}.’'&-]*(?:\s+(?!(?:that|to|in|on|at|aboard|during|via|through|by|after|before|when|while|how|why|what|whether|if|he|she|they|it|we|I|last|earlier|late|this|about|from|as|for|there|not|his|her|their|its|the|a|an|was|were|is|are|had|has|have|would|will|could|said|who|which|also|just|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|with|over|against|yesterday|today|tonight|reporting|saying|early|shortly|and|or|but|outside|inside|following|traveling|travelling|gathered|because|publicly|privately|repeatedly|directly|days|weeks|months|hours|moments|\p{Ll}+(?:ing|ed)\b)\b)[\p{L}\p{N}][\p{L}\p{N}.’'&-]*){0,6})`;
const AFTER_CUE = new RegExp(
  String.raw`^\s(?!that\b|to\b|in\b|on\b|at\b|whether\b|if\b|about\b|for\b|against\b|of\b|by\b|from\b|last\b|earlier\b|this\b|how\b|why\b|what\b|when\b|while\b|it\b|not\b|as\b|there\b|who\b|and\b|during\b|after\b|before\b|with\b|late\b)${PHRASE}`,
  'u',
);
const SPEAKING_TO = new RegExp(
  String.raw`\b(?:said|say|says|saying|spoke|speaking|speaks|wrote|writing|talking|talked|replied|responding|remarks|statement|comments?|complain(?:ed|ing)?|complaint|apologized|confided|boasted|acknowledged|explained|addressed?|letters?|e-?mails?|memo|note|message|texts?|response|testimony|call|speech|interviews?|conversations?|exchange|meeting|luncheon|lunch|dinner|confirmed|admitted|conceded|disclosed|revealed|suggested|indicated|statements?|emails?)\s+(?:provided\s+|given\s+|sent\s+|released\s+|issued\s+)?(?:with|to|before)\s+${PHRASE}`,
  'giu',
);
const ASKED_BY = new RegExp(String.raw`\b(?:asked|questioned|pressed|interviewed|quizzed)\s+by\s+${PHRASE}`, 'giu');
const NOBODY =
  /^(?:that|people|it|this|them|himself|herself|themselves|itself|say|reports?|questions?|criticism|concerns?|date|work|congress to|sources)$/i;

/** To whom each was said, in the order of the stage's lines; null where nothing tells. Carried over to a speaker's adjacent words. */
export function addresseesOf(stage: Stage): (Addressee | null)[] {
  const scene = sceneOf(stage.reading, stage.found);
  const own = stage.lines.map(
    ({ frame }, i) => ownAddressee(scene, frame, stage.speakers[i]!) ?? interviewer(stage, i),
  );
  return stage.lines.map((_, i) => own[i] ?? carried(stage, own, i));
}

function ownAddressee(scene: Scene, frame: Frame, speaker: number): Addressee | null {
  const passive = toldBy(scene, frame, speaker);
  if (passive) return passive;
  const phrase = told(frame) ?? spokenTo(frame);
  return phrase ? addresseeOf(scene, nameOnly(scene, phrase), speaker) : null;
}

/** "Berg was formally notified by navy leaders that": the subject is who was told. */
function toldBy(scene: Scene, frame: Frame, speaker: number): Addressee | null {
  const cue = frame.attribution.cue[0];
  if (!cue || !TELLS.test(frame.text.slice(cue[0] - frame.span[0], cue[1] - frame.span[0]))) return null;
  if (!/\b(?:was|were|been|is|are|being)\s+(?:\p{Ll}+ly\s+)?$/u.test(frame.text.slice(0, cue[0] - frame.span[0])))
    return null;
  const subject = mentionsIn(scene.cast, [frame.span[0], cue[0]]).findLast(
    (mention) => mention.subject && mention.member !== speaker,
  );
  if (!subject) return null;
  const { actor } = scene.cast.members[subject.member]!;
  return { name: actor.name, actor: actor.id, span: subject.span, basis: 'stated' };
}

/** "Lumen TV days ago" is "Lumen TV"; "Okafor aides" stays whole. */
function nameOnly(scene: Scene, span: Span): Span {
  const first = mentionsIn(scene.cast, span)[0];
  if (!first || first.possessive) return span;
  const next = /^[\s]+(\p{L}+)/u.exec(scene.text.slice(first.span[1], span[1]))?.[1];
  return next && /^\p{Ll}/u.test(next) && !LISTENERS.test(next) ? [span[0], first.span[1]] : span;
}

/** "During his Lumen TV interview": the newsroom named in it. */
function interviewer(stage: Stage, i: number): Addressee | null {
  const channel = stage.channels[i]!.find(({ noun }) => noun === 'interview');
  if (!channel) return null;
  const outlet = mentionsIn(stage.cast, channel.phrase).find(
    ({ member }) => stage.cast.members[member]!.actor.kind === 'outlet',
  );
  if (!outlet) return null;
  const { actor } = stage.cast.members[outlet.member]!;
  return { name: actor.name, actor: actor.id, span: outlet.span, basis: 'implied' };
}

function told(frame: Frame): Span | null {
  for (const cue of frame.attribution.cue) {
    const words = frame.text.slice(cue[0] - frame.span[0], cue[1] - frame.span[0]);
    if (!TELLS.test(words)) continue;
    const from = cue[1] - frame.span[0];
    const match = AFTER_CUE.exec(frame.text.slice(from, from + 160));
    if (!match) continue;
    const start = cue[1] + match[0].indexOf(match.groups!.who!);
    return [start, start + match.groups!.who!.length];
  }
  return null;
}

function spokenTo(frame: Frame): Span | null {
  let best: Span | null = null;
  for (const pattern of [SPEAKING_TO, ASKED_BY]) {
    for (const { match, span } of matchesIn(frame, pattern)) {
      if (gap(span, frame.cue) > 120) continue;
      const who = groupSpan(frame, match, match.groups!.who!);
      if (!best || gap(who, frame.cue) < gap(best, frame.cue)) best = who;
    }
  }
  return best;
}

function addresseeOf(scene: Scene, given: Span, speaker: number): Addressee | null {
  const raw = scene.text.slice(...given);
  const words = raw.replace(/[.,;:’']+$/, '');
  const span: Span = [given[0], given[0] + words.length];
  if (NOBODY.test(words)) return null;
  const pronoun = /^(?:him|her|me|us)$/i.exec(words)?.[0].toLowerCase();
  if (pronoun) {
    if (pronoun === 'me' || pronoun === 'us') return null;
    const who = personFor(scene, span[0], pronoun === 'him' ? 'male' : 'female', new Set([speaker]));
    return who.name ? { name: who.name, actor: actorId(scene, who.members), span, basis: 'implied' } : null;
  }
  const heads = headsIn(scene, span);
  if (heads.length) {
    const members = heads.map(({ member }) => member);
    if (members.includes(speaker)) return null;
    const actors = members.map((member) => scene.cast.members[member]!.actor);
    if (actors.every(({ kind }) => kind === 'place')) return null;
    return {
      name: actors.map(({ name }) => name).join(' and '),
      actor: actorId(scene, members),
      span,
      basis: 'stated',
    };
  }
  if (/^\p{Lu}/u.test(words) && !mentionsIn(scene.cast, span).length)
    return { name: words, actor: null, span, basis: 'stated' };
  if (!/^(?:the|his|her|their)\s/i.test(words))
    return LISTENERS.test(words) || /^(?:a|an|some|several)\s/i.test(words)
      ? { name: words, actor: null, span, basis: 'stated' }
      : null;
  const described = describedActor(scene, describe(words, span[0]));
  if (described.members.length === 1 && described.members[0] !== speaker) {
    return { name: described.name!, actor: actorId(scene, described.members), span, basis: 'implied' };
  }
  return { name: words, actor: null, span, basis: 'stated' };
}

const LISTENERS =
  /\b(?:reporters?|journalists?|lawmakers?|senators?|aides?|advisers?|advisors?|allies|friends?|associates?|officials?|supporters?|members?|media|press|colleagues|investors?|voters?|donors?|leaders?|diplomats?|staff|employees|workers|troops|soldiers|students|police|prosecutors?|investigators?|agents?|crowds?|audience|viewers?|listeners|lawyers|attorneys|television|radio|newspapers?|parliament|congress|people|residents|families|relatives|parents|governors?|ministers?|executives?|analysts?|jurors?|judges?|committees?|republicans|democrats|guests|attendees|delegates|researchers|customers|shareholders|others)\b/i;

const actorId = (scene: Scene, members: readonly number[]): string | null =>
  members.length === 1 ? scene.cast.members[members[0]!]!.actor.id : null;

/** Units of text over which a listener carries over. */
const REACH = 700;

/** The listener of the same speaker's words just before (or, in an interview named later, just after), unless another channel is named. */
function carried(stage: Stage, own: readonly (Addressee | null)[], i: number): Addressee | null {
  const { frame, before, after } = stage.lines[i]!;
  if (stage.channels[i]!.length || frame.attribution.act === 'believes') return null;
  for (const neighbour of [before, after]) {
    if (neighbour === null || !own[neighbour]) continue;
    const other = stage.lines[neighbour]!.frame;
    const distance = between(frame, other);
    const interview = stage.channels[neighbour]!.some(({ noun }) => noun === 'interview');
    if (distance > (interview ? 2 * REACH : REACH)) continue;
    if (neighbour === after && !interview && distance > 60) continue;
    // Between them somebody else may have begun to speak.
    if (Math.abs(i - neighbour) > 1 && distance > 200) continue;
    return { ...own[neighbour]!, basis: 'implied' };
  }
  return null;
}
