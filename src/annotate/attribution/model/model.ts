import { type Part, pack, unpack, VERSION } from './container.ts';
import type { Chain } from './crf.ts';
import { Lattice } from './crf.ts';
import { bitsOf, type KnownWord, type Lexicon, wordLookup } from './lexicon.ts';
import { type Indexed, indexed, type Packed, packed, type Weights } from './weights.ts';

/** One of the two chains: its moves and the weights of its features. */
export interface Stage {
  readonly chain: Chain;
  readonly weights: Packed;
}

/** What decides how sure a proposal is: a weight for each of its signs, and how often proposals of each score were right. */
export interface Calibration {
  readonly weights: readonly number[];
  /** Confidence below which a proposal is left out unless the caller says otherwise. */
  readonly threshold: number;
}

/** A stage as it is stored. */
export interface StoredStage {
  readonly chain: Chain;
  readonly weights: Weights;
}

export interface ModelParts {
  readonly lexicon: Lexicon;
  readonly tagger: Weights;
  readonly functions: Weights;
  readonly cue: StoredStage;
  readonly content: StoredStage;
  readonly calibration: Calibration;
}

/** The trained model, decoded and ready to read. Its memory of words changes speed alone, never an answer. */
export interface AttributionModel {
  readonly version: number;
  readonly lookup: (word: string) => KnownWord;
  readonly tagger: Indexed;
  readonly functions: Indexed;
  readonly functionsOfTag: readonly Uint8Array[];
  readonly phrases: ReadonlyMap<number, number>;
  readonly cue: Stage;
  readonly content: Stage;
  readonly cueLattice: Lattice;
  readonly contentLattice: Lattice;
  readonly calibration: Calibration;
}

/** A stage laid out for reading. */
export const stageOf = ({ chain, weights }: StoredStage): Stage => ({ chain, weights: packed(weights) });

/** By tag, the functions that a word of it may have. */
export const functionChoices = ({ functionsOfTag }: Lexicon): readonly Uint8Array[] =>
  Array.from(functionsOfTag, (mask) => bitsOf(mask));

/** Class of each row of stems that has been a cue. */
export const phraseClasses = ({ phrases, phraseBucket }: Lexicon): ReadonlyMap<number, number> =>
  new Map(Array.from(phrases, (key, i) => [key, phraseBucket[i]!]));

export function modelOf(parts: ModelParts): AttributionModel {
  return {
    version: VERSION,
    lookup: wordLookup(parts.lexicon),
    tagger: indexed(parts.tagger),
    functions: indexed(parts.functions),
    functionsOfTag: functionChoices(parts.lexicon),
    phrases: phraseClasses(parts.lexicon),
    cue: stageOf(parts.cue),
    content: stageOf(parts.content),
    cueLattice: new Lattice(parts.cue.chain),
    contentLattice: new Lattice(parts.content.chain),
    calibration: parts.calibration,
  };
}

/**
 * Decodes the bytes of `models/attribution.bin`. Throws a plain Error on bytes of another kind or version, or cut short.
 * Numbers are little-endian, as on every machine that runs a current Node or browser.
 */
export function loadModel(bytes: Uint8Array): AttributionModel {
  return modelOf(readModel(bytes));
}

/** The parts of a stored model, as `saveModel` was given them. */
export function readModel(bytes: Uint8Array): ModelParts {
  const parts = unpack(bytes);
  const part = (name: string): Part => {
    const found = parts.get(name);
    if (!found) throw new Error(`The attribution model lacks its part “${name}”.`);
    return found;
  };
  const ints = (name: string) => new Int32Array(part(name).bytes.buffer);
  const weights = (name: string): Weights => {
    const { labels, scale } = part(`${name}.rows`).meta as { labels: number; scale: number };
    return { labels, scale, hashes: ints(`${name}.hashes`), rows: new Int8Array(part(`${name}.rows`).bytes.buffer) };
  };
  const stage = (name: string): StoredStage => {
    const { moves, last } = part(`${name}.rows`).meta as { moves: (number | null)[]; last: boolean[] };
    const chain = { labels: last.length, moves: Float32Array.from(moves, (move) => move ?? -Infinity), last };
    return { chain, weights: weights(name) };
  };
  return {
    lexicon: {
      words: ints('words'),
      fine: new Uint16Array(part('fine').bytes.buffer),
      coarse: part('coarse').bytes,
      stems: ints('stems'),
      cueBucket: part('cueBucket').bytes,
      phrases: ints('phrases'),
      phraseBucket: part('phraseBucket').bytes,
      spellings: ints('spellings'),
      tagsLow: ints('tagsLow'),
      tagsHigh: part('tagsHigh').bytes,
      functionsOfTag: ints('functionsOfTag'),
    },
    tagger: weights('tagger'),
    functions: weights('functions'),
    cue: stage('cue'),
    content: stage('content'),
    calibration: part('calibration').meta as Calibration,
  };
}

const bytesOf = (array: Int32Array | Uint16Array | Int8Array | Uint8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The bytes that `loadModel` reads. */
export function saveModel(model: ModelParts): Uint8Array {
  const parts = new Map<string, Part>();
  const add = (name: string, array: Int32Array | Uint16Array | Int8Array | Uint8Array, meta: unknown = null) =>
    parts.set(name, { meta, bytes: bytesOf(array) });
  const addWeights = (name: string, { labels, scale, hashes, rows }: Weights, chain?: Chain) => {
    add(`${name}.hashes`, hashes);
    const moves = chain && [...chain.moves].map((move) => (Number.isFinite(move) ? Number(move.toFixed(4)) : null));
    add(`${name}.rows`, rows, { labels, scale, ...(chain && { moves, last: chain.last }) });
  };
  add('words', model.lexicon.words);
  add('fine', model.lexicon.fine);
  add('coarse', model.lexicon.coarse);
  add('stems', model.lexicon.stems);
  add('cueBucket', model.lexicon.cueBucket);
  add('phrases', model.lexicon.phrases);
  add('phraseBucket', model.lexicon.phraseBucket);
  add('spellings', model.lexicon.spellings);
  add('tagsLow', model.lexicon.tagsLow);
  add('tagsHigh', model.lexicon.tagsHigh);
  add('functionsOfTag', model.lexicon.functionsOfTag);
  addWeights('tagger', model.tagger);
  addWeights('functions', model.functions);
  addWeights('cue', model.cue.weights, model.cue.chain);
  addWeights('content', model.content.weights, model.content.chain);
  parts.set('calibration', { meta: model.calibration, bytes: new Uint8Array(0) });
  return pack(parts);
}
