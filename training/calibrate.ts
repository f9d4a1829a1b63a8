import { SIGNS, signsOf } from '../src/annotate/attribution/model/confidence.ts';
import { ContentReader } from '../src/annotate/attribution/model/contents.ts';
import { findCues } from '../src/annotate/attribution/model/cues.ts';
import type { Calibration, ContentStage, CueStage } from '../src/annotate/attribution/model/model.ts';
import type { GoldInWords } from './gold-words.ts';
import type { Example } from './stages.ts';

/** Whether what was found is what a person marked: contents share half of their words, and the sources meet (or both are none). */
export function isRight(source: readonly number[], content: readonly number[], gold: readonly GoldInWords[]): boolean {
  const mine = new Set(content);
  return gold.some((g) => {
    let both = 0;
    for (const i of g.content) if (mine.has(i)) both++;
    const either = mine.size + g.content.length - both;
    const sources = g.source.length ? g.source.some((i) => source.includes(i)) : source.length === 0;
    return sources && both > 0 && both * 2 >= either;
  });
}

/** Logistic regression from a proposal's signs to whether it is right, on articles that neither stage learned from. */
export function fitCalibration(examples: readonly Example[], cue: CueStage, content: ContentStage): Calibration {
  const signs: number[][] = [];
  const right: boolean[] = [];
  for (const { article, gold } of examples) {
    const { marginal, cues } = findCues(article, cue, 0.12);
    const reader = new ContentReader(article, marginal, content);
    for (const found of cues) {
      const reported = reader.read(found);
      if (!reported.content.length) continue;
      signs.push(signsOf(article, found, reported));
      right.push(isRight(reported.source, reported.content, gold));
    }
  }
  const weights = new Array<number>(SIGNS).fill(0);
  const squares = new Array<number>(SIGNS).fill(1e-6);
  // Full passes of AdaGrad on the mean gradient: small, convex, and the same every time.
  for (let step = 0; step < 1500; step++) {
    const gradient = new Array<number>(SIGNS).fill(0);
    for (let n = 0; n < signs.length; n++) {
      let sum = 0;
      for (let k = 0; k < SIGNS; k++) sum += weights[k]! * signs[n]![k]!;
      const error = 1 / (1 + Math.exp(-sum)) - (right[n] ? 1 : 0);
      for (let k = 0; k < SIGNS; k++) gradient[k]! += (error * signs[n]![k]!) / signs.length;
    }
    for (let k = 0; k < SIGNS; k++) {
      squares[k]! += gradient[k]! * gradient[k]!;
      weights[k]! -= (0.1 * gradient[k]!) / Math.sqrt(squares[k]!);
    }
  }
  console.error(
    `calibration: ${signs.length} proposals, ${right.filter(Boolean).length} right; ${weights.map((w) => w.toFixed(2)).join(' ')}`,
  );
  return { weights: weights.map((w) => Number(w.toFixed(5))), threshold: 0.35 };
}
