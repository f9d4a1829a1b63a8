import type { Attribution, Findings, SourceKind, Span } from '../../model/index.ts';
import { firstEndingAfter, spanAt } from '../../text/spans.ts';
import { type Cast, castOf } from '../actors/cast.ts';
import { anchorOf, enclosersOf } from '../occasion/nesting.ts';
import type { Reading } from '../reading.ts';

export { anchorOf };

/** Whom a source means, as far as known. */
export interface Resolved {
  readonly name: string | null;
  /** Indices into `cast.members`: one for an actor, several for "Okafor and Duarte", none for words. */
  readonly members: readonly number[];
  readonly basis: 'stated' | 'implied' | 'unknown';
  readonly because: readonly Span[];
  readonly candidates: readonly string[];
  readonly sourceKind: SourceKind;
  /** Several people or a group: what "they" can take up. */
  readonly plural: boolean;
}

/** A resolved attribution that later ones may lean on ("he", "the statement"). */
export interface Past {
  readonly attribution: Attribution;
  readonly resolved: Resolved;
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** All that resolving needs about one article, made once. */
export interface Scene {
  readonly reading: Reading;
  readonly text: string;
  readonly cast: Cast;
  readonly found: Findings;
  /** Text between quotation marks, outermost, in order. */
  readonly quoted: readonly Span[];
  readonly past: Past[];
  /** By id: the attribution in whose content another stands. */
  readonly enclosers: ReadonlyMap<string, Attribution>;
}

export function sceneOf(reading: Reading, found: Findings): Scene {
  const quoted = found.quotations
    .filter((quotation) => quotation.depth === 0)
    .flatMap((quotation) => quotation.spans)
    .toSorted((a, b) => a[0] - b[0]);
  return {
    reading,
    text: reading.text,
    cast: castOf(reading),
    found,
    quoted,
    past: [],
    enclosers: enclosersOf(found.attributions),
  };
}

export const sentenceAt = (scene: Scene, at: number): number => firstEndingAfter(scene.reading.sentences, at);
export const paragraphAt = (scene: Scene, at: number): number => firstEndingAfter(scene.reading.paragraphs, at);
export const inQuotes = (scene: Scene, at: number): boolean => spanAt(scene.quoted, at) !== null;

export const UNKNOWN: Resolved = {
  name: null,
  members: [],
  basis: 'unknown',
  because: [],
  candidates: [],
  sourceKind: 'none',
  plural: false,
};

/** One actor by name. */
export const actorAs = (
  scene: Scene,
  member: number,
  basis: 'stated' | 'implied',
  because: readonly Span[],
  sourceKind: SourceKind,
): Resolved => {
  const { actor } = scene.cast.members[member]!;
  return {
    name: actor.name,
    members: [member],
    basis,
    because,
    candidates: [],
    sourceKind: actor.kind === 'outlet' && sourceKind === 'named' ? 'outlet' : sourceKind,
    plural: actor.kind === 'group',
  };
};

/** The source's own words, where it is no named actor: "a senior official". */
export const wordsAs = (words: string, sourceKind: SourceKind, plural: boolean): Resolved => ({
  name: words.replace(/\s+/g, ' ').replace(/^[\s,“”"'‘—–-]+|[\s,“”"—–-]+$/g, '') || null,
  members: [],
  basis: 'stated',
  because: [],
  candidates: [],
  sourceKind,
  plural,
});

/** The same as an earlier one, concluded. */
export const sameAs = (past: Past, sourceKind: SourceKind): Resolved => ({
  ...past.resolved,
  basis: past.resolved.name ? 'implied' : 'unknown',
  because: [anchorOf(past.attribution)],
  sourceKind,
});
