import type { Evidence } from './evidence.ts';

/** Two statements (by their place in the list) that report one utterance. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly evidence: Evidence;
}
