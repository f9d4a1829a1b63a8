import { actors } from './actors/index.ts';
import { attributions } from './attribution/attributions.ts';
import { circumstances } from './circumstances.ts';
import { events } from './events/events.ts';
import { figures } from './figures.ts';
import { origins } from './origins.ts';
import { quotations } from './quotations.ts';
import type { Annotator } from './reading.ts';
import { speakers } from './speakers.ts';
import { statements } from './statements.ts';
import { times } from './times/times.ts';

/** The reading of one article, step by step. Each step says what it needs and what it gives; a test reads this list. */
export const annotators: readonly Annotator[] = [
  actors, // “Mr. Okafor”, “the mayor, Chidi Okafor”: one actor each
  quotations, // “…”, before anyone decides who said it
  attributions, // “…,” she said; he said that …; according to the report
  speakers, // “he”, “the envoy”, “the Kremlin”: whom each source means
  times, // “Tuesday evening”, “next week”: counted from the article’s own day
  circumstances, // to whom, through whom, when, where, by which medium; “reportedly”
  statements, // “discussed the truce”, “said that Varn had said”: no line of who said what
  events, // “met on Tuesday”, “is due on Friday”: what happened and what is to come
  figures, // “a 28-point plan”, “about 50 troops”, “$3.5 trillion”
  origins, // “first reported by …”, “a memo obtained by …”, “court filings show”
];
