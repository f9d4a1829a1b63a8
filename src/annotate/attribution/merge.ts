import type { Quotation, Span } from '../../model/index.ts';
import { lengthOf, overlaps, shared, within } from '../../text/spans.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

// Two contents are the same report when they share this much of what they have together (Jaccard, in UTF-16 units).
const SAME = 0.5;
// What only the model sees counts from here; what only the rules see, from there.
const LEAST_MODEL = 0;
const LEAST_RULE = 0.75;

/**
 * The attributions of rules and model together. The rules know quotation marks: what holds a quotation is theirs, with the
 * model's source where they saw none. The model knows reported speech without marks: its words stand where both found a
 * report, and what it alone sees is added when it is sure enough. What the rules alone see stays when they are sure, or when
 * it lies within a report that both know (a report inside a report; the model never nests them).
 */
export function mergeFound(
  quotations: readonly Quotation[],
  rules: readonly Found[],
  model: readonly Proposal[],
): Found[] {
  const outer = quotations.filter((q) => q.depth === 0).flatMap((q) => q.spans);
  const partner = new Map<Found, Proposal>();
  const used = new Set<Proposal>();
  for (const proposal of model) {
    const match = best(rules, proposal);
    if (!match) continue;
    used.add(proposal);
    const before = partner.get(match);
    if (!before || jaccard(match.content, proposal.content) > jaccard(match.content, before.content))
      partner.set(match, proposal);
  }
  const merged = rules.flatMap((rule): Found[] => {
    const proposal = partner.get(rule);
    const quoting = rule.content.some((span) => outer.some((q) => within(q, span)));
    if (!proposal) {
      const kept = quoting || rule.confidence >= LEAST_RULE || model.some((m) => inside(rule.content, m.content));
      return kept ? [{ ...rule, confidence: quoting ? rule.confidence : rule.confidence * 0.6 }] : [];
    }
    const confidence = 1 - (1 - rule.confidence) * (1 - proposal.confidence);
    const source = rule.source.length ? rule.source : proposal.source;
    const cue = rule.cue.length ? rule.cue : proposal.cue;
    if (quoting) return [{ ...rule, source, cue, confidence }];
    return [
      {
        ...rule,
        source: proposal.source.length ? proposal.source : source,
        cue: proposal.cue.length ? proposal.cue : cue,
        content: proposal.content,
        confidence,
        rule: `${rule.rule}+model`,
      },
    ];
  });
  const alone = model.filter((p) => !used.has(p) && p.confidence >= LEAST_MODEL && !contradicts(outer, merged, p));
  return [
    ...merged,
    ...alone.map(
      (p): Found => ({
        source: p.source,
        cue: p.cue,
        content: snapped(outer, p.content),
        act: 'said',
        confidence: p.confidence,
        rule: 'model',
      }),
    ),
  ];
}

function best(rules: readonly Found[], proposal: Proposal): Found | null {
  let found: Found | null = null;
  let most = 0;
  for (const rule of rules) {
    const same = jaccard(rule.content, proposal.content);
    const sameCue = rule.cue.some((a) => proposal.cue.some((b) => overlaps(a, b)));
    const weight = same >= SAME ? same + (sameCue ? 1 : 0) : sameCue && same > 0 ? 0.9 : 0;
    if (weight > most) {
      most = weight;
      found = rule;
    }
  }
  return found;
}

function jaccard(as: readonly Span[], bs: readonly Span[]): number {
  const both = shared(as, bs);
  return both / (lengthOf(as) + lengthOf(bs) - both || 1);
}

const inside = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  inner.every((a) => outer.some((b) => within(a, b)));

/** The words of a quotation that the rules gave to somebody else, or most of them. */
function contradicts(outer: readonly Span[], merged: readonly Found[], proposal: Proposal): boolean {
  const quoted = outer.filter((q) => proposal.content.some((c) => overlaps(q, c)));
  if (!quoted.length) return false;
  return merged.some(
    (m) =>
      shared(m.content, proposal.content) >= 0.5 * lengthOf(proposal.content) && !inside(proposal.content, m.content),
  );
}

/** A quotation that a content cuts is taken whole, so that no mark is lost. */
function snapped(outer: readonly Span[], content: readonly Span[]): Span[] {
  const spans = content.map((span): Span => {
    let [start, end] = span;
    for (const q of outer) {
      if (!overlaps(q, span) || within(span, q)) continue;
      start = Math.min(start, q[0]);
      end = Math.max(end, q[1]);
    }
    return [start, end];
  });
  const out: Span[] = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && span[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    else out.push(span);
  }
  return out;
}
