import type { Annotator } from '../reading.ts';
import { castOf } from './cast.ts';

/** Everybody and every body that the article names, each under its fullest name: "Mr. Okafor" and "Mayor Chidi Okafor" are one. */
export const actors: Annotator = {
  name: 'actors',
  needs: [],
  gives: ['actors'],
  annotate: (reading) => ({ actors: castOf(reading).members.map(({ actor }) => actor) }),
};
