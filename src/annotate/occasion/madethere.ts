import type { Addressee, Span, Via } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { sceneOf } from '../speakers/scene.ts';
import { ANOTHER_TIME, cueAndBefore } from './carry.ts';
import { channelsOf } from './channels.ts';
import type { Frame } from './frames.ts';
import { listenerIn } from './listeners.ts';
import type { Stage } from './stage.ts';
import { whomOf } from './whom.ts';

/** Where or to whom words were said that the article quotes elsewhere: "Mr. Okafor made the remarks to reporters". */
export interface MadeThere {
  readonly chain: readonly Via[];
  readonly listener: Addressee | null;
}

const REMARKS =
  '(?:remarks|comments?|statements?|announcement|assertions?|claims?|accusations?|allegations?|pledge|prediction|admission|apology)';
const MADE = new RegExp(
  String.raw`\b(?:made|delivered|offered|gave)\s(?:the|his|her|their|those|these)\s(?:\p{Ll}+\s){0,2}${REMARKS}\b(?!\s(?:that|about|of|on|against)\b)|(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he)|[’']s?)\s(?:\p{Ll}+\s){0,2}${REMARKS}\s(?:came|were\smade|were\sdelivered|was\smade)\b`,
  'gu',
);
/** How far before such a sentence the words may stand, in units; and how far after it. */
const REACH = 4000;
const AFTER = 600;
const LONGEST_SENTENCE = 600;
/** How many such sentences of an article are looked at. */
const MOST = 5;

/** For each line what such a sentence tells of its speaker's words; null where there is none. `chainOf` reads the sentence as a line. */
export function madeThere(
  stage: Stage,
  chainOf: (mini: Stage, listener: Addressee | null) => readonly Via[],
): (MadeThere | null)[] {
  const told = sentencesOf(stage, chainOf);
  return stage.lines.map(({ frame }, i) => {
    const { act, sourceKind } = frame.attribution;
    if (!told.length || frame.outer || act === 'believes' || sourceKind === 'outlet' || stage.channels[i]!.length)
      return null;
    if (ANOTHER_TIME.test(cueAndBefore(frame))) return null;
    return told.find(({ member, at }) => member === stage.speakers[i] && fits(frame.cue[0], at)) ?? null;
  });
}

const fits = (cue: number, [start, end]: Span): boolean =>
  cue < start ? start - cue < REACH : cue >= end && cue - end < AFTER;

function sentencesOf(
  stage: Stage,
  chainOf: (mini: Stage, listener: Addressee | null) => readonly Via[],
): (MadeThere & { readonly member: number; readonly at: Span })[] {
  const { reading, lines } = stage;
  const any = lines[0]?.frame;
  if (!any) return [];
  const out: (MadeThere & { readonly member: number; readonly at: Span })[] = [];
  MADE.lastIndex = 0;
  for (let match = MADE.exec(reading.text); match && out.length < MOST; match = MADE.exec(reading.text)) {
    const at = match.index;
    const sentence = firstEndingAfter(reading.sentences, at);
    const span = reading.sentences[sentence];
    if (!span || span[0] > at || span[1] - span[0] > LONGEST_SENTENCE) continue;
    // "The morning after Mr. Berg made the comments, he went on air": another time.
    if (/\b(?:after|before|when|while|since|until|once)\s[^,;]{0,60}$/i.test(reading.text.slice(span[0], at))) continue;
    const cue: Span = [at, at + match[0].length];
    const member = whose(stage, span, cue);
    if (member < 0) continue;
    const frame: Frame = {
      attribution: {
        ...any.attribution,
        kind: 'indirect',
        content: [[cue[1], cue[1]]],
        cue: [cue],
        source: [],
        sourceKind: 'none',
      },
      span,
      text: reading.text.slice(...span),
      cue,
      sentence,
      paragraph: any.paragraph,
      outer: null,
      shownIn: null,
    };
    const heard = listenerIn(frame, reading.text);
    // "came in response to the strike"
    const answers =
      heard &&
      /\b(?:response|reply|answer|reaction)\s(?:to|with)\s$/i.test(reading.text.slice(heard[0] - 24, heard[0]));
    const listener = heard && !answers ? whomOf(sceneOf(reading, stage.found), heard, member) : null;
    const mini: Stage = {
      ...stage,
      lines: [{ frame, before: null, after: null }],
      channels: [channelsOf(frame)],
      speakers: [member],
    };
    const chain = chainOf(mini, listener);
    if (chain.length || listener) out.push({ chain, listener, member, at: span });
  }
  return out;
}

/** Whose remarks: the subject or owner named in the sentence, else who spoke last. */
function whose(stage: Stage, sentence: Span, cue: Span): number {
  const people = mentionsIn(stage.cast, [sentence[0], cue[1]]);
  const named = people.findLast(({ possessive, subject }) => possessive || subject);
  if (named) return named.member;
  let last = -1;
  stage.lines.forEach(({ frame }, i) => {
    if (frame.cue[0] < sentence[0] && stage.speakers[i]! >= 0) last = stage.speakers[i]!;
  });
  return last;
}
