import type { Attribution, Findings, Span } from '../../model/index.ts';
import { type Cast, castOf } from '../actors/cast.ts';
import { mentionsIn } from '../actors/lookup.ts';
import type { Reading } from '../reading.ts';
import { type Line, linesOf } from './acts.ts';
import { type Call, callsOf } from './calls.ts';
import { type Channel, channelsOf } from './channels.ts';
import { type Frame, framesOf } from './frames.ts';

/** What finding listener, chain and occasion share: the frames in order, their channels, the conversations of the article. */
export interface Stage {
  readonly reading: Reading;
  readonly found: Findings;
  readonly cast: Cast;
  /** In text order of their cues. */
  readonly lines: readonly Line[];
  readonly channels: readonly (readonly Channel[])[];
  /** Index into `cast.members` of each line's speaker, or −1. */
  readonly speakers: readonly number[];
  readonly calls: readonly Call[];
  /** Spans of `found.times`. */
  readonly timeSpans: readonly Span[];
}

export function stageOf(reading: Reading, found: Findings): Stage {
  const cast = castOf(reading);
  const frames = framesOf(reading, found).sort(
    (a, b) => a.cue[0] - b.cue[0] || a.attribution.content[0]![0] - b.attribution.content[0]![0],
  );
  const index = new Map(cast.members.map(({ actor }, i) => [actor.id, i]));
  const speakers = frames.map(({ attribution }) =>
    attribution.speaker.actor ? (index.get(attribution.speaker.actor) ?? -1) : -1,
  );
  return {
    reading,
    found,
    cast,
    lines: linesOf(frames),
    channels: handedIn(reading, found, frames, withScenes(reading, cast, frames, speakers)),
    speakers,
    calls: callsOf(reading, found),
    timeSpans: found.times.map(({ span }) => span),
  };
}

/** Occasions that hold for the sentences after the one that names them. */
const SCENE =
  /^(?:interview|conference|briefing|hearing|speech|testimony|debate|rally|address|town hall|appearance|forum|luncheon|session|gaggle)$/;

/**
 * The channels of each frame; where it names none, those of the sentence just before, if that sets the scene for the same speaker:
 * "Okafor, during his Lumen TV interview, also spoke of the dam. He said …".
 */
function withScenes(
  reading: Reading,
  cast: Cast,
  frames: readonly Frame[],
  speakers: readonly number[],
): (readonly Channel[])[] {
  const owns = frames.map(channelsOf);
  return frames.map((frame, i) => {
    const own = owns[i]!;
    const speaker = speakers[i]!;
    if (own.length || frame.outer || speaker < 0) return own;
    const sentence = frame.sentence - 1;
    // What was said in that sentence by way of a channel has its whole chain, which carries over from there.
    for (let at = i - 1; at >= 0 && frames[at]!.sentence >= sentence; at--)
      if (speakers[at] === speaker && owns[at]!.length) return own;
    const span = reading.sentences[sentence];
    if (!span || frame.span[0] - span[1] > 4) return own;
    const subject = mentionsIn(cast, span).find(({ subject }) => subject);
    if (subject?.member !== speaker) return own;
    const text = reading.text.slice(span[0], Math.min(span[1], span[0] + 800));
    const scene: Frame = { ...frame, span: [span[0], span[0] + text.length], text, cue: subject.span };
    return channelsOf(scene).filter(({ noun, kind }) => kind === 'programme' || SCENE.test(noun));
  });
}

/** Where people meet; what was said there is told elsewhere, and later. */
const MEETING = /^(?:meeting|call|conversation|session|lunch|luncheon|breakfast|dinner|briefing|gathering|discussion)$/;

/**
 * "At a March 10 meeting, she testified, the envoy asked for the files": a dated meeting before a report that holds another was where the
 * inner one was said, not the outer. The channels of each frame with such ones handed on.
 */
function handedIn(
  reading: Reading,
  { times }: Findings,
  frames: readonly Frame[],
  channels: readonly (readonly Channel[])[],
): (readonly Channel[])[] {
  const out = [...channels];
  const published = reading.article.published?.slice(0, 10) ?? '';
  const dated = ({ phrase }: Channel): boolean =>
    times.some(
      ({ span, edtf }) => edtf && span[0] >= phrase[0] && span[1] <= phrase[1] && edtf.slice(0, 10) < published,
    );
  frames.forEach(({ attribution, cue, sentence, outer }, i) => {
    if (outer) return;
    const met = out[i]!.filter(
      (channel) => MEETING.test(channel.noun) && channel.phrase[1] <= cue[0] && dated(channel),
    );
    if (!met.length) return;
    const inner = frames.findIndex((frame) => frame.outer?.id === attribution.id && frame.sentence === sentence);
    if (inner < 0 || frames[inner]!.cue[0] < cue[1]) return;
    out[inner] = [...met, ...out[inner]!];
    out[i] = out[i]!.filter((channel) => !met.includes(channel));
  });
  return out;
}

/** The lines inside what line `i` reports, further on in its sentence. */
export function innerLinesOf({ lines }: Stage, i: number): number[] {
  const { attribution, sentence } = lines[i]!.frame;
  const out: number[] = [];
  for (let at = i + 1; at < lines.length && lines[at]!.frame.sentence === sentence; at++)
    if (lines[at]!.frame.outer?.id === attribution.id) out.push(at);
  return out;
}

export const sourceWords = (stage: Stage, { source }: Attribution): string =>
  source.map((span) => stage.reading.text.slice(...span)).join(' ');
