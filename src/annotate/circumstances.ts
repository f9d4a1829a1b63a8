import type { Attribution } from '../model/index.ts';
import { addresseesOf, ownAddressees } from './addressees.ts';
import { chainsOf } from './chains.ts';
import { hedgesOf } from './hedges.ts';
import { inOrder } from './occasion/acts.ts';
import { callsByLine } from './occasion/callsbyline.ts';
import { statedDays } from './occasion/saiddays.ts';
import { stageOf } from './occasion/stage.ts';
import { occasionsOf } from './occasions.ts';
import type { Annotator } from './reading.ts';

/** All that surrounds an utterance: to whom, through whom, when, where and by which medium, and how far the article keeps from it. */
export const circumstances: Annotator = {
  name: 'circumstances',
  needs: ['quotations', 'actors', 'attributions', 'times'],
  gives: ['attributions'],
  annotate(reading, found) {
    const stage = stageOf(reading, found);
    const told = ownAddressees(stage);
    const calls = callsByLine(stage, told);
    const days = statedDays(stage);
    const chains = chainsOf(stage, told, calls, days);
    const addressees = addresseesOf(stage, told, calls, chains, days);
    const occasions = occasionsOf(stage, calls, days, chains);
    const hedges = hedgesOf(stage);
    const changed = new Map<string, Partial<Attribution>>();
    stage.lines.forEach(({ frame }, i) => {
      changed.set(frame.attribution.id, {
        addressee: addressees[i]!,
        via: chains.via[i]!,
        occasion: occasions[i]!,
        hedge: hedges[i]!,
      });
    });
    return inOrder(found, changed);
  },
};
