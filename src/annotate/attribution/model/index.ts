import type { Reading } from '../../reading.ts';
import type { Proposal } from '../proposal.ts';

/** The trained weights, decoded. Opaque to all but this folder. */
export interface AttributionModel {
  readonly version: number;
}

/** Decodes the bytes of `models/attribution.bin`. Throws a plain Error on bytes of another kind or version. */
export function loadModel(bytes: Uint8Array): AttributionModel {
  if (bytes.length < 4) throw new Error('The attribution model is empty or cut short.');
  return { version: bytes[0]! };
}

/**
 * The attributions that the learned model sees in an article, in text order of their content; none overlaps another in the
 * same role. Those with a confidence below `threshold` (0 to 1, by default the one that served best on held-out articles)
 * are left out. Pure; linear in the length of the text.
 */
export function proposeAttributions(
  _reading: Reading,
  _model: AttributionModel,
  _threshold?: number,
): readonly Proposal[] {
  return [];
}
