import type { Attribution, Via } from '../../model/index.ts';
import { isAgency } from '../actors/outlets.ts';
import type { Frame } from './frames.ts';
import type { Stage } from './stage.ts';

/** How many reports within reports are followed. */
const DEPTH = 4;

/** What somebody says that somebody said came through the one who says it: the chain of each line with those around it before its own. */
export function throughSpeakers(stage: Stage, chains: readonly (readonly Via[])[]): (readonly Via[])[] {
  const at = new Map(stage.lines.map(({ frame }, i) => [frame.attribution.id, i]));
  const whole = (frame: Frame, i: number, depth: number): readonly Via[] => {
    const mine = chains[i]!;
    const { outer } = frame;
    const around = outer ? at.get(outer.id) : undefined;
    if (!outer || around === undefined || depth > DEPTH || outer.speaker.name === null) return mine;
    const before = whole(stage.lines[around]!.frame, around, depth + 1);
    if (outer.speaker.name === frame.attribution.speaker.name && !(before.length && speaksElsewhere(stage, frame)))
      return unique([...before, ...mine]);
    const link = linkOf(outer, outer.speaker.name);
    // "according to the transcript": the document is in the chain by its plain noun already.
    const known = [...before, ...mine].some(
      ({ kind, span }) => kind === 'document' && link.span[0] <= span[0] && span[1] <= link.span[1],
    );
    return unique([
      ...before,
      ...(known ? [] : [link]),
      ...mine.filter(({ span }) => known || span[0] !== link.span[0]),
    ]);
  };
  return stage.lines.map(({ frame }, i) => whole(frame, i, 0));
}

/** "She testified that she had told him so": another act than her testimony; "what she called a stunt" is none. */
const speaksElsewhere = ({ reading: { text } }: Stage, { cue }: Frame): boolean =>
  /\b(?:told|asked|reported|wrote|raised|warned|informed|urged|complained|stated|written|assured)\b/i.test(
    text.slice(...cue),
  );

/** The link that somebody is who says what another said. */
export function linkOf(outer: Attribution, name: string): Via {
  const span = outer.source[0] ?? outer.cue[0] ?? outer.content[0]!;
  const kind =
    // “Ms. Lopes’s letter says that …”: the link is she.
    outer.sourceKind === 'document' && outer.speaker.actor === null
      ? 'document'
      : outer.sourceKind !== 'outlet'
        ? 'person'
        : isAgency(name)
          ? 'agency'
          : 'outlet';
  return { name: kind === 'outlet' ? name.replace(/^[Tt]he\s+/, '') : name, kind, span, basis: 'stated' };
}

/** The chain without names that it has already. */
export const unique = (chain: readonly Via[]): Via[] =>
  chain.filter((via, i) => chain.findIndex(({ name }) => name.toLowerCase() === via.name.toLowerCase()) === i);
