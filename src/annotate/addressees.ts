import type { Addressee, Span } from '../model/index.ts';
import { mentionsIn } from './actors/cast.ts';
import { gap } from './occasion/channels.ts';
import { type Frame, groupSpan, matchesIn } from './occasion/frames.ts';
import type { Stage } from './occasion/stage.ts';
import { describe, describedActor } from './speakers/descriptions.ts';
import { headsIn } from './speakers/heads.ts';
import { personFor } from './speakers/pronouns.ts';
import { type Scene, sceneOf } from './speakers/scene.ts';

/** Verbs whose object is who was spoken to. */
const TELLS =
  /(?:^|\s)(?:told|tells?|telling|informed|informing|notified|notifying|assured|assuring|reminded|reminding|warned|warning|asked|asking|urged|urging|advised|advising|instructed|instructing|promised|promising|ordered|ordering|directed|briefed|briefing|encouraged|encouraging|implored|begged|thanked|persuaded|addressed|addressing|interviewed|pressed|lectured|texted|emailed|e-mailed|called on|begging)$/i;
/** A noun phrase: as short as the next word that cannot belong to it. */
const PHRASE = String.raw`(?<who>(?:(?:the|a|an|his|her|their|its|some|several|other|fellow)\s+)?[\p{L}][\p{L}\p{N}.’'&-]*(?:\s+(?!(?:that|to|in|on|at|aboard|during|via|through|by|after|before|when|while|how|why|what|whether|if|he|she|they|it|we|I|last|earlier|late|this|about|from|as|for|there|not|his|her|their|its|the|a|an|was|were|is|are|had|has|have|would|will|could|said|who|which|also|just|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|with|over|against|yesterday|today|tonight|reporting|saying|early|shortly|and|or|but|outside|inside|following|traveling|travelling|gathered|because|publicly|privately|repeatedly|directly)\b)[\p{L}\p{N}][\p{L}\p{N}.’'&-]*){0,6})`;
const AFTER_CUE = new RegExp(
  String.raw`^\s(?!that\b|to\b|in\b|on\b|at\b|whether\b|if\b|about\b|for\b|against\b|of\b|by\b|from\b|last\b|earlier\b|this\b|how\b|why\b|what\b|when\b|while\b|it\b|not\b|as\b|there\b|who\b|and\b|during\b|after\b|before\b|with\b|late\b)${PHRASE}`,
  'u',
);
const SPEAKING_TO = new RegExp(
  String.raw`\b(?:said|say|says|saying|spoke|speaking|speaks|wrote|writing|talking|talked|replied|responding|remarks|statement|comments?|complain(?:ed|ing)?|complaint|apologized|confided|boasted|acknowledged|explained|addressed?|letters?|e-?mails?|memo|note|message|texts?|response|testimony|call|speech|interviews?|conversations?|exchange|meeting)\s+(?:with|to|before)\s+${PHRASE}`,
  'giu',
);
const ASKED_BY = new RegExp(String.raw`\b(?:asked|questioned|pressed|interviewed|quizzed)\s+by\s+${PHRASE}`, 'giu');
const NOBODY =
  /^(?:that|people|it|this|them|himself|herself|themselves|itself|say|reports?|questions?|criticism|concerns?|date|work|congress to|sources)$/i;

/** To whom each was said, in the order of the stage's lines; null where nothing tells. Carried over to a speaker's adjacent words. */
export function addresseesOf(stage: Stage): (Addressee | null)[] {
  const scene = sceneOf(stage.reading, stage.found);
  const own = stage.lines.map(({ frame }, i) => ownAddressee(scene, frame, stage.speakers[i]!));
  return stage.lines.map((_, i) => own[i] ?? carried(stage, own, i));
}

function ownAddressee(scene: Scene, frame: Frame, speaker: number): Addressee | null {
  const phrase = told(frame) ?? spokenTo(frame);
  return phrase ? addresseeOf(scene, phrase, speaker) : null;
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

function addresseeOf(scene: Scene, span: Span, speaker: number): Addressee | null {
  const words = scene.text.slice(...span);
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

/** How many paragraphs apart a listener still carries over. */
const REACH = 1;

/** The listener of the same speaker's words just before (or, in an interview named later, just after), unless another channel is named. */
function carried(stage: Stage, own: readonly (Addressee | null)[], i: number): Addressee | null {
  const { frame, before, after } = stage.lines[i]!;
  if (stage.channels[i]!.length || frame.attribution.act === 'believes') return null;
  for (const neighbour of [before, after]) {
    if (neighbour === null || !own[neighbour]) continue;
    const other = stage.lines[neighbour]!.frame;
    const distance = Math.abs(frame.paragraph - other.paragraph);
    const continues = /\b(?:continu|add|went on|also)/i.test(
      frame.attribution.cue.map((span) => stage.reading.text.slice(...span)).join(' '),
    );
    const interview = stage.channels[neighbour]!.some(({ noun }) => noun === 'interview');
    if (distance > (continues || interview ? REACH + 1 : REACH)) continue;
    if (neighbour === after && !interview && distance > 0) continue;
    // Between them somebody else may have begun to speak.
    if (Math.abs(i - neighbour) > 1 && distance > 0) continue;
    return { ...own[neighbour]!, basis: 'implied' };
  }
  return null;
}
