import { NOWHERE } from './emitter.ts';
import type { Range } from './small-weights.ts';

// The ranges of what a word shows: OWN_… of a word that is there, the others also of where there is none.
export const FLAG: Range = [0, 1];
export const OWN_TAG: Range = [0, 39];
export const TAG: Range = [0, NOWHERE + 1];
export const OWN_FN: Range = [0, 31];
export const FN: Range = [0, NOWHERE];
export const OWN_CUE: Range = [0, 11];
export const CUE: Range = [0, NOWHERE];
export const OWN_PHRASE: Range = [0, 31];
export const PHRASE: Range = [0, NOWHERE];
export const OWN_STATE: Range = [0, 3];
export const STATE: Range = [0, NOWHERE];
export const COARSE: Range = [0, NOWHERE];
export const SHAPE: Range = [0, 9];
/** Looks of a quotation (`lookOf`), or -1. */
export const LOOK: Range = [-1, 47];
/** A class of distances (`distanceClass`). */
export const DISTANCE: Range = [-11, 11];
