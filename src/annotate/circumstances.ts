import type { Attribution } from '../model/index.ts';
import { addresseesOf } from './addressees.ts';
import { chainsOf } from './chains.ts';
import { hedgesOf } from './hedges.ts';
import { inOrder } from './occasion/acts.ts';
import { callsByLine } from './occasion/callsbyline.ts';
import { stageOf } from './occasion/stage.ts';
import { occasionsOf, statedDays } from './occasions.ts';
import type { Annotator } from './reading.ts';

/** All that surrounds an utterance: to whom, through whom, when, where and by which medium, and how far the article keeps from it. */
export const circumstances: Annotator = {
  name: 'circumstances',
  needs: ['quotations', 'actors', 'attributions', 'times'],
  gives: ['attributions'],
  annotate(reading, found) {
    const stage = stageOf(reading, found);
    const told = addresseesOf(stage);
    const calls = callsByLine(stage, told);
    const days = statedDays(stage);
    const chains = chainsOf(stage, told, calls, days);
    const occasions = occasionsOf(stage, calls, days);
    const hedges = hedgesOf(stage);
    const changed = new Map<string, Partial<Attribution>>();
    stage.lines.forEach(({ frame }, i) => {
      const call = calls[i];
      const listener = call?.members.find((member) => member !== stage.speakers[i]);
      const other = listener === undefined ? null : stage.cast.members[listener]!.actor;
      changed.set(frame.attribution.id, {
        // In a call between two, each speaks to the other.
        addressee:
          told[i] ?? (other && call ? { name: other.name, actor: other.id, span: call.span, basis: 'implied' } : null),
        via: chains.via[i]!,
        occasion: occasions[i]!,
        hedge: hedges[i]!,
      });
    });
    return inOrder(found, changed);
  },
};
