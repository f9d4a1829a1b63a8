/**
 * Where the learned model goes wrong on a PolNeAR-like corpus, counted by class, and how far its confidence can be trusted:
 *
 *   node eval/attribution-errors.ts [../shared/data/polnear/dev] [--model FILE] [--threshold 0.4] [--merged] [--show missed]
 *
 * With `--merged`, what rules and model find together is judged.
 * Classes of what was missed: no cue was seen (by kind of cue: speech verb, other verb, noun, other), the cue's words differ,
 * the content is too long, too short, begins or ends elsewhere, or the source differs. A class `invented` has no gold at all.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NOTHING } from '../src/annotate/annotate.ts';
import { attributions } from '../src/annotate/attribution/attributions.ts';
import { loadModel, proposeAttributions } from '../src/annotate/attribution/model/index.ts';
import type { Proposal } from '../src/annotate/attribution/proposal.ts';
import { readingOf } from '../src/annotate/reading.ts';
import type { Span } from '../src/model/index.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { lengthOf, overlaps, shared } from '../src/text/spans.ts';
import { type GoldAttribution, readCorpus } from '../training/corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'models/attribution.bin' },
    threshold: { type: 'string' },
    merged: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});
const model = loadModel(readFileSync(values.model));
const threshold = values.threshold === undefined ? model.calibration.threshold : Number(values.threshold);

const SPEECH =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|ask(?:s|ed|ing)?|wr(?:ite|ites|ote|itten|iting)|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|report(?:s|ed|ing)?|according|announc(?:e|es|ed|ing)|warn(?:s|ed|ing)?|insist(?:s|ed|ing)?|explain(?:s|ed|ing)?|tweet(?:s|ed|ing)?|respond(?:s|ed|ing)?|repl(?:y|ies|ied)|call(?:s|ed|ing)?|suggest(?:s|ed|ing)?|declar(?:e|es|ed|ing)|not(?:e|es|ed|ing)|accus(?:e|es|ed|ing))$/i;
const NOUN = /(?:tion|ment|ism|ance|ence|ing|ness|ief|ought|port|aim|iew|laim|omise|all|estimate|s)$/i;

const counts = new Map<string, number>();
const add = (kind: string, text: string, spans: readonly Span[]): void => {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (values.show && kind.startsWith(values.show)) {
    console.log(`${kind}\t${spans.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' | ')}`);
  }
};
const meets = (as: readonly Span[], bs: readonly Span[]): boolean => as.some((a) => bs.some((b) => overlaps(a, b)));
const sameSource = (a: readonly Span[], b: readonly Span[]): boolean => (a.length ? meets(a, b) : b.length === 0);
const likeness = (a: readonly Span[], b: readonly Span[]): number => {
  const both = shared(a, b);
  return both / (lengthOf(a) + lengthOf(b) - both || 1);
};
const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(([start, end], i) => start === b[i]![0] && end === b[i]![1]);

function kindOfCue(words: string): string {
  const each = words.split(/\s+/);
  if (each.some((word) => SPEECH.test(word))) return 'speech verb';
  if (each.length > 1) return 'phrase';
  return NOUN.test(words) ? 'noun or -s, -ing' : 'other word';
}

const bins = Array.from({ length: 10 }, () => ({ all: 0, sure: 0, right: 0 }));
let gold = 0;
let right = 0;
let found = 0;

function judge(text: string, wanted: readonly GoldAttribution[], proposals: readonly Proposal[]): void {
  gold += wanted.length;
  found += proposals.length;
  for (const proposal of proposals) {
    const good = wanted.some(
      (g) => sameSource(g.source, proposal.source) && likeness(g.content, proposal.content) >= 0.5,
    );
    const bin = bins[Math.min(9, Math.floor(proposal.confidence * 10))]!;
    bin.all++;
    bin.sure += proposal.confidence;
    if (good) right++;
    if (good) bin.right++;
    if (!wanted.some((g) => meets(g.cue, proposal.cue) || likeness(g.content, proposal.content) >= 0.3)) {
      add('invented', text, [...proposal.source, ...proposal.cue, ...proposal.content]);
    }
  }
  for (const g of wanted) {
    const mine =
      proposals.find((p) => meets(p.cue, g.cue)) ?? proposals.find((p) => likeness(p.content, g.content) >= 0.5);
    if (!mine) {
      add(`missed: ${kindOfCue(g.cue.map((span) => text.slice(...span)).join(' '))}`, text, [
        ...g.source,
        ...g.cue,
        ...g.content,
      ]);
      continue;
    }
    if (!same(mine.cue, g.cue)) add('cue: other words', text, [...g.cue, ...mine.cue]);
    if (!sameSource(g.source, mine.source)) add('source: another', text, [...g.source, ...mine.source]);
    else if (!same(mine.source, g.source)) add('source: boundary', text, [...g.source, ...mine.source]);
    if (same(mine.content, g.content)) continue;
    const [mineStart, goldStart] = [mine.content[0]?.[0], g.content[0]?.[0]];
    const [mineEnd, goldEnd] = [mine.content.at(-1)?.[1], g.content.at(-1)?.[1]];
    if (mineStart !== goldStart && mineEnd !== goldEnd)
      add('content: both ends', text, [...g.content, ...mine.content]);
    else if (mineStart !== goldStart) add('content: start', text, [...g.content, ...mine.content]);
    else if (mineEnd! > goldEnd!) add('content: too long', text, [...g.content, ...mine.content]);
    else if (mineEnd! < goldEnd!) add('content: too short', text, [...g.content, ...mine.content]);
    else add('content: gaps', text, [...g.content, ...mine.content]);
  }
}

for (const { article, gold: wanted } of readCorpus(positionals[0] ?? '../shared/data/polnear/dev')) {
  const reading = readingOf(article);
  if (!values.merged) {
    judge(article.text, wanted, proposeAttributions(reading, model, { threshold }));
    continue;
  }
  const quotations = quotationsOf(reading.text, reading.paragraphs);
  const { attributions: merged } = attributions.annotate(reading, { ...NOTHING, quotations }, { model });
  judge(article.text, wanted, merged ?? []);
}

console.log(
  `${values.merged ? 'rules and model' : `threshold ${threshold}`}: ${gold} gold, ${found} found, ${right} of them right`,
);
for (const [kind, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)}  ${kind}`);
console.log('confidence   proposals   said   right');
let error = 0;
bins.forEach((bin, i) => {
  if (!bin.all) return;
  error += Math.abs(bin.sure - bin.right) / found;
  const row = [`${i / 10}–${(i + 1) / 10}`, bin.all, (bin.sure / bin.all).toFixed(2), (bin.right / bin.all).toFixed(2)];
  console.log(row.map((cell) => String(cell).padStart(9)).join(' '));
});
console.log(`expected calibration error ${error.toFixed(3)}`);
