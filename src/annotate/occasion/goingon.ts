import type { Via } from '../../model/index.ts';
import { type Stage, sourceWords } from './stage.ts';

/** How far back, in units, a poll is looked for that goes on telling; and a page. */
const POLL_REACH = 700;
const PAGE_REACH = 300;
/** "Twenty-four percent of respondents", "of those surveyed": people who have no voice but through the poll. */
const ASKED =
  /\b(?:percent|per cent|respondents|(?:those|people|voters|adults) (?:surveyed|polled|interviewed|asked))\b|\d%/i;
const POLL = /\b(?:polls?|surveys?)\b/i;

/**
 * What a poll or a page goes on to say without being named: "Nine percent of respondents said" after "a poll for Lumen TV found",
 * "it says" after "says on his website". Null where the line is of another kind, or nothing was named just before.
 */
export function goesOnFrom(stage: Stage, chains: readonly (readonly Via[])[], i: number): readonly Via[] | null {
  const { frame } = stage.lines[i]!;
  const { attribution } = frame;
  const words = sourceWords(stage, attribution);
  const poll = ASKED.test(words);
  if (!poll && !(/^it$/i.test(words) && attribution.speaker.name === null)) return null;
  for (
    let at = i - 1;
    at >= 0 && frame.cue[0] - stage.lines[at]!.frame.cue[1] < (poll ? POLL_REACH : PAGE_REACH);
    at--
  ) {
    const link = chains[at]!.find(({ kind, name }) => kind === 'document' && (!poll || POLL.test(name)));
    if (link) return [{ ...link, basis: 'implied' }];
    if (!poll && stage.lines[at]!.frame.outer === frame.outer) return null;
  }
  return null;
}
