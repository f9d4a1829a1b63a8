import { type Part, pack, unpack, VERSION } from './container.ts';
import { ContentFeatures } from './content-features.ts';
import type { Chain } from './crf.ts';
import { Lattice } from './crf.ts';
import { CueFeatures } from './cue-features.ts';
import { bitsOf, type KnownWord, type Lexicon, wordLookup } from './lexicon.ts';
import { PlaceFeatures } from './place-features.ts';
import { SentenceSums } from './sentence-sums.ts';
import { type Indexed, indexed, type Packed, packed, type Weights } from './weights.ts';

/** The first of the two chains, laid out for reading. */
export interface CueStage {
  readonly weights: Packed;
  readonly sums: SentenceSums<CueFeatures>;
  readonly lattice: Lattice;
}

/** The second; `places` sums up what words show whatever the cue. */
export interface ContentStage {
  readonly weights: Packed;
  readonly places: SentenceSums<PlaceFeatures>;
  readonly features: ContentFeatures;
  readonly lattice: Lattice;
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

/** The trained model, decoded and ready to read. What it remembers changes speed alone, never an answer. */
export interface AttributionModel {
  readonly version: number;
  readonly lookup: (word: string) => KnownWord;
  readonly tagger: Indexed;
  readonly functions: Indexed;
  readonly functionsOfTag: readonly Uint8Array[];
  readonly phrases: ReadonlyMap<number, number>;
  readonly cues: CueStage;
  readonly contents: ContentStage;
  readonly calibration: Calibration;
}

/** Lays out the first chain for reading. */
export function cueStageOf({ chain, weights: stored }: StoredStage): CueStage {
  const weights = packed(stored);
  return { weights, sums: new SentenceSums(new CueFeatures(weights), weights), lattice: new Lattice(chain) };
}

/** Lays out the second chain for reading. */
export function contentStageOf({ chain, weights: stored }: StoredStage): ContentStage {
  const weights = packed(stored);
  return {
    weights,
    places: new SentenceSums(new PlaceFeatures(weights), weights),
    features: new ContentFeatures(weights),
    lattice: new Lattice(chain),
  };
}

/** By tag, the functions that a word of it may have. */
export const functionChoices = ({ functionsOfTag }: Lexicon): readonly Uint8Array[] =>
  Array.from(functionsOfTag, (mask) => bitsOf(mask));

/** Class of each row of stems that has been a cue. */
export const phraseClasses = ({ phrases, phraseBucket }: Lexicon): ReadonlyMap<number, number> =>
  new Map(Array.from(phrases, (key, i) => [key, phraseBucket[i]!]));

/** A model made ready to read, from its parts. */
export function modelOf(parts: ModelParts): AttributionModel {
  return {
    version: VERSION,
    lookup: wordLookup(parts.lexicon),
    tagger: indexed(parts.tagger),
    functions: indexed(parts.functions),
    functionsOfTag: functionChoices(parts.lexicon),
    phrases: phraseClasses(parts.lexicon),
    cues: cueStageOf(parts.cue),
    contents: contentStageOf(parts.content),
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
