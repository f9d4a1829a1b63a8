import type { Addressee, Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import type { Call } from './calls.ts';
import { TALK } from './channels.ts';
import type { Frame } from './frames.ts';
import { type Stage, sourceWords } from './stage.ts';

/** "according to the transcript", "in the recording": words are from there, as they are not where somebody is "asked about the audio". */
const FROM_RECORDING =
  /\b(?:according to|in|on|from|per|by)\s+(?:[\p{L}’'.-]+\s+){0,5}(?:transcripts?|recordings?|audio|tapes?)\b/iu;
const RECORDING = /\b(?:transcripts?|recordings?|audio|tapes?)\b/i;
/** How near a conversation must be told for words said to the other one to be of it, in units. */
const NEAR = 1200;
/** How many paragraphs on the words of a conversation may go on without a word of it. */
const PARAGRAPHS = 2;

/**
 * The conversation that each attribution is taken from, or null: because its sentence says so ("in the call"), because it is said to
 * the other one who took part, or because the words around it are from there.
 */
export function callsByLine(stage: Stage, addressees: readonly (Addressee | null)[]): (Call | null)[] {
  const out: (Call | null)[] = [];
  let carried: { call: Call; paragraph: number } | null = null;
  stage.lines.forEach(({ frame }, i) => {
    const addressee = addressees[i] ?? null;
    const call = ownCall(stage, i, addressee) ?? carriedCall(stage, i, addressee, carried);
    out.push(call);
    if (call) carried = { call, paragraph: frame.paragraph };
    // Who speaks elsewhere in between has left the conversation.
    else if (carried?.call.members.includes(stage.speakers[i]!) && !frame.outer) carried = null;
  });
  return out;
}

function ownCall(stage: Stage, i: number, addressee: Addressee | null): Call | null {
  const speaker = stage.speakers[i]!;
  if (speaker < 0) return null;
  const { frame } = stage.lines[i]!;
  const mine = stage.calls.filter((call) => call.members.includes(speaker) && fits(stage, call, speaker, addressee));
  if (!mine.length) return null;
  const told = mine.filter(({ span }) => span[0] < frame.span[1]);
  if (stage.channels[i]!.some(({ noun }) => TALK.test(noun))) return told.at(-1) ?? mine[0]!;
  // "…,” she said, according to the transcript": of the conversation that was told before.
  if (FROM_RECORDING.test(frame.text) || (frame.outer && RECORDING.test(sourceWords(stage, frame.outer)))) {
    const recorded = told.findLast((call) => call.recorded);
    if (recorded) return recorded;
  }
  if (stage.channels[i]!.length || otherDay(stage, frame, null)) return null;
  return (
    mine.find((call) => {
      if (addressee) return true;
      const listener = call.members.find((member) => member !== speaker);
      return call.recorded && Math.abs(frame.span[0] - call.span[0]) < NEAR && spokenTo(stage, frame, listener ?? -1);
    }) ?? null
  );
}

/** Said to nobody that is named, or to the other one of the two. */
function fits(stage: Stage, call: Call, speaker: number, addressee: Addressee | null): boolean {
  if (!addressee) return true;
  const listener = call.members.find((member) => member !== speaker);
  return listener !== undefined && stage.cast.members[listener]!.actor.id === addressee.actor;
}

/** "Lindqvist walked Sarkovy through …, arguing": the other one stands in the sentence as who is dealt with, not as what is spoken of. */
function spokenTo(stage: Stage, frame: Frame, listener: number): boolean {
  const source = frame.attribution.source[0] ?? frame.span;
  return mentionsIn(stage.cast, frame.span).some(({ member, span, possessive }) => {
    if (member !== listener || possessive || span[0] < source[0]) return false;
    const before = frame.text.slice(0, span[0] - frame.span[0]);
    return frame.text[before.length] !== ' ' && !/\b(?:about|of|on|for|over|against|by|from|that)\s+$/i.test(before);
  });
}

function carriedCall(
  stage: Stage,
  i: number,
  addressee: Addressee | null,
  carried: { call: Call; paragraph: number } | null,
): Call | null {
  if (!carried || stage.channels[i]!.length) return null;
  const { call, paragraph } = carried;
  const { frame } = stage.lines[i]!;
  const speaker = stage.speakers[i]!;
  if (!call.members.includes(speaker) || frame.paragraph - paragraph > PARAGRAPHS || frame.outer) return null;
  // "On Wednesday, Sarkovy said": not in the call of last month. "Asked about the audio, he said": not in it either.
  if (otherDay(stage, frame, call) || RECORDING.test(frame.text)) return null;
  return fits(stage, call, speaker, addressee) ? call : null;
}

/** True when the words around an attribution name a day that is not the conversation's. */
function otherDay(stage: Stage, frame: Frame, call: Call | null): boolean {
  const { times } = stage.found;
  for (let i = firstEndingAfter(stage.timeSpans, frame.span[0]); i < times.length; i++) {
    const { span, edtf, type } = times[i]!;
    if (span[0] >= frame.span[1]) return false;
    if (type === 'DATE' && edtf && edtf !== call?.when?.value && shown(frame, span)) return true;
  }
  return false;
}

const shown = (frame: Frame, span: Span): boolean => frame.text[span[0] - frame.span[0]] !== ' ';
