import { readFileSync } from 'node:fs';
import { loadModel } from './annotate/attribution/model/index.ts';
import type { Tools } from './annotate/reading.ts';

let loaded: Tools | null = null;

/** What the annotators use from outside: the learned model of `models/`, read once. Throws where that file is missing. */
export function loadTools(): Tools {
  loaded ??= { model: loadModel(readFileSync(new URL('../models/attribution.bin', import.meta.url))) };
  return loaded;
}
