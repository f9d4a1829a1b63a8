import { type Part, pack, unpack, VERSION } from './container.ts';
import type { Chain } from './crf.ts';
import { Lattice } from './crf.ts';
import { type KnownWord, type Lexicon, wordLookup } from './lexicon.ts';
import type { Table } from './table.ts';

/** One of the two chains: its moves and the weights of its features. */
export interface Stage {
  readonly chain: Chain;
  readonly table: Table;
}

/** What decides how sure a proposal is: a weight for each of its signs, and how often proposals of each score were right. */
export interface Calibration {
  readonly weights: readonly number[];
  /** Confidence below which a proposal is left out unless the caller says otherwise. */
  readonly threshold: number;
}

export interface ModelParts {
  readonly lexicon: Lexicon;
  readonly tagger: Table;
  readonly cue: Stage;
  readonly content: Stage;
  readonly calibration: Calibration;
}

/** The trained model, decoded and ready to read. Its memory of words changes speed alone, never an answer. */
export interface AttributionModel extends ModelParts {
  readonly version: number;
  readonly lookup: (word: string) => KnownWord;
  readonly cueLattice: Lattice;
  readonly contentLattice: Lattice;
}

export function modelOf(parts: ModelParts): AttributionModel {
  return {
    ...parts,
    version: VERSION,
    lookup: wordLookup(parts.lexicon),
    cueLattice: new Lattice(parts.cue.chain),
    contentLattice: new Lattice(parts.content.chain),
  };
}

/**
 * Decodes the bytes of `models/attribution.bin`. Throws a plain Error on bytes of another kind or version, or cut short.
 * Numbers are little-endian, as on every machine that runs a current Node or browser.
 */
export function loadModel(bytes: Uint8Array): AttributionModel {
  const parts = unpack(bytes);
  const part = (name: string): Part => {
    const found = parts.get(name);
    if (!found) throw new Error(`The attribution model lacks its part “${name}”.`);
    return found;
  };
  const ints = (name: string) => new Int32Array(part(name).bytes.buffer);
  const shorts = (name: string) => new Uint16Array(part(name).bytes.buffer);
  const table = (name: string): Table => {
    const meta = part(`${name}.rows`).meta as { labels: number; scale: number };
    return { ...meta, check: shorts(`${name}.check`), rows: new Int8Array(part(`${name}.rows`).bytes.buffer) };
  };
  const stage = (name: string): Stage => {
    const { moves, last } = part(`${name}.rows`).meta as { moves: (number | null)[]; last: boolean[] };
    return {
      chain: { labels: last.length, moves: Float32Array.from(moves, (move) => move ?? -Infinity), last },
      table: table(name),
    };
  };
  return modelOf({
    lexicon: {
      words: ints('words'),
      fine: shorts('fine'),
      coarse: part('coarse').bytes,
      stems: ints('stems'),
      cueBucket: part('cueBucket').bytes,
    },
    tagger: table('tagger'),
    cue: stage('cue'),
    content: stage('content'),
    calibration: part('calibration').meta as Calibration,
  });
}

const bytesOf = (array: Int32Array | Uint16Array | Int8Array | Uint8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The bytes that `loadModel` reads. */
export function saveModel(model: ModelParts): Uint8Array {
  const parts = new Map<string, Part>();
  const add = (name: string, array: Int32Array | Uint16Array | Int8Array | Uint8Array, meta: unknown = null) =>
    parts.set(name, { meta, bytes: bytesOf(array) });
  const addTable = (name: string, { labels, scale, check, rows }: Table, chain?: Chain) => {
    add(`${name}.check`, check);
    const moves = chain && [...chain.moves].map((move) => (Number.isFinite(move) ? Number(move.toFixed(4)) : null));
    add(`${name}.rows`, rows, { labels, scale, ...(chain && { moves, last: chain.last }) });
  };
  add('words', model.lexicon.words);
  add('fine', model.lexicon.fine);
  add('coarse', model.lexicon.coarse);
  add('stems', model.lexicon.stems);
  add('cueBucket', model.lexicon.cueBucket);
  addTable('tagger', model.tagger);
  addTable('cue', model.cue.table, model.cue.chain);
  addTable('content', model.content.table, model.content.chain);
  parts.set('calibration', { meta: model.calibration, bytes: new Uint8Array(0) });
  return pack(parts);
}
