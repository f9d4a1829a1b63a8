import type { Attribution, AttributionKind, Occasion, Quotation, Span, Speaker } from '../../model/index.ts';
import { overlaps, within } from '../../text/spans.ts';
import type { Annotator } from '../reading.ts';
import type { Found } from './found.ts';
import { loneQuotations } from './lone-quotations.ts';
import { LEAST_ASKED, mergeFound } from './merge.ts';
import { proposeAttributions } from './model/index.ts';
import { Nearby } from './nearby.ts';
import { readRules } from './rules.ts';
import { sourceKindOf } from './source-kind.ts';

const UNKNOWN_SPEAKER: Speaker = { name: null, actor: null, basis: 'unknown' };
const NO_OCCASION: Occasion = { when: null, where: null, medium: null };

/** Who (source) says (cue) what (content): direct, indirect and mixed. Speakers and the rest are filled in by later steps. */
export const attributions: Annotator = {
  name: 'attributions',
  needs: ['quotations'],
  gives: ['attributions'],
  annotate: (reading, { quotations }, tools) => {
    const model = tools?.model;
    const rules = readRules(reading, quotations);
    const found = model
      ? mergeFound(
          reading.text,
          quotations,
          rules,
          proposeAttributions(reading, model, { quotations, threshold: LEAST_ASKED }),
        )
      : rules;
    return {
      attributions: finished(reading.text, quotations, [...found, ...loneQuotations(reading.text, quotations, found)]),
    };
  },
};

/** The attributions in text order of their content, numbered, each with its kind as its marks show it. */
export function finished(text: string, quotations: readonly Quotation[], found: readonly Found[]): Attribution[] {
  const marked = new Nearby(
    quotations.flatMap((quotation) => quotation.spans.map((span) => ({ quotation, span }))),
    ({ span }) => [span],
  );
  return found
    .filter((f) => f.content.length > 0)
    .map((f) => ({ f, ...kindOf(text, marked, f.content) }))
    .sort((a, b) => a.content[0]![0] - b.content[0]![0] || b.content.at(-1)![1] - a.content.at(-1)![1])
    .map(({ f, kind, content }, index) => ({
      id: `a${index + 1}`,
      kind,
      act: f.act,
      content,
      cue: f.cue,
      source: f.source,
      sourceKind: sourceKindOf(f.source.map((span) => text.slice(...span)).join(' ')),
      speaker: UNKNOWN_SPEAKER,
      addressee: null,
      via: [],
      occasion: NO_OCCASION,
      hedge: null,
      confidence: Math.round(f.confidence * 1000) / 1000,
      foundBy: f.rule,
    }));
}

/**
 * direct: nothing but quotations, each with its marks; its spans are then those of the quotations. A quotation that lost a
 * mark is not verbatim in marks: mixed.
 */
function kindOf(
  text: string,
  marked: Nearby<{ readonly quotation: Quotation; readonly span: Span }>,
  content: readonly Span[],
): { kind: AttributionKind; content: readonly Span[] } {
  const inside: Span[] = [];
  let whole = true;
  for (const { quotation, span } of marked.near(content)) {
    if (!content.some((c) => overlaps(c, span))) continue;
    if (!content.some((c) => within(span, c))) {
      // The content lies in the quotation: a report inside it.
      if (content.every((c) => within(c, span))) continue;
      whole = false;
    } else if (quotation.depth === 0 || !inside.some((s) => within(span, s))) inside.push(span);
    if (quotation.unbalanced) whole = false;
  }
  inside.sort((a, b) => a[0] - b[0]);
  if (!inside.length) return { kind: 'indirect', content };
  const rest = content.some((c) => /[\p{L}\p{N}]/u.test(outside(text, c, inside)));
  return whole && !rest ? { kind: 'direct', content: inside } : { kind: 'mixed', content };
}

function outside(text: string, [start, end]: Span, inside: readonly Span[]): string {
  let out = '';
  let at = start;
  for (const [from, to] of inside) {
    if (to <= start || from >= end) continue;
    out += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return out + text.slice(at, end);
}
