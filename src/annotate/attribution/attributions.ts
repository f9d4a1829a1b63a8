import type {
  Article,
  Attribution,
  AttributionKind,
  Occasion,
  Problem,
  Quotation,
  Span,
  Speaker,
} from '../../model/index.ts';
import { overlaps, within } from '../../text/spans.ts';
import type { Annotator } from '../reading.ts';
import { endedWell } from './endings.ts';
import type { Found } from './found.ts';
import { loneQuotations } from './lone-quotations.ts';
import { LEAST_ASKED, mergeFound } from './merge.ts';
import { proposeAttributions } from './model/index.ts';
import { Nearby } from './nearby.ts';
import { nestedQuotations } from './nested-quotations.ts';
import { readRules } from './rules.ts';
import { acrossDocument } from './shown.ts';
import { sourceKindOf } from './source-kind.ts';
import { acrossDashes, isSourceLike, sourceOf } from './sources.ts';
import { isTitleOfWork } from './titles-of-works.ts';

const UNKNOWN_SPEAKER: Speaker = { name: null, actor: null, basis: 'unknown' };
const NO_OCCASION: Occasion = { when: null, where: null, medium: null };

// Books have fewer; what has more is no article, and whom each means would take minutes to find.
const MOST = 3000;

const tooMany = ({ id, path }: Article): Problem => ({
  code: 'annotate/too-many-reports',
  severity: 'note',
  message: `It reports what was said more than ${MOST} times; what comes after was left out.`,
  next: 'If it is a collection, read its articles one by one.',
  path,
  article: id,
});

/** Who (source) says (cue) what (content): direct, indirect and mixed. Speakers and the rest are filled in by later steps. */
export const attributions: Annotator = {
  name: 'attributions',
  needs: ['quotations'],
  gives: ['attributions', 'problems'],
  annotate: (reading, { quotations, problems }, tools) => {
    const model = tools?.model;
    const all = readRules(reading, quotations);
    const rules = all.slice(0, MOST);
    const found = model
      ? mergeFound(
          reading.text,
          quotations,
          rules,
          proposeAttributions(reading, model, { quotations, threshold: LEAST_ASKED }).filter(({ source }) =>
            isSourceLike(reading.text, source),
          ),
        )
      : rules;
    return {
      attributions: finished(reading.text, quotations, [
        ...found.map((one) => endedWell(reading.text, reading.sentences, one)),
        ...loneQuotations(reading.text, quotations, found),
        ...nestedQuotations(reading, quotations),
      ]),
      problems: all.length > MOST ? [...problems, tooMany(reading.article)] : problems,
    };
  },
};

// "an official, who asked not to be named": no report of what was said.
const ASKED_NOT_TO = /^not to(?:\s+be\s+(?:named|identified|quoted)\b|$)/;
const DOCUMENT = /\b(?:plan|proposal|bill|law|deal|act|draft|budget|measure|agreement|order|resolution)$/;

/** The {plan calls for “another bridge over the Sarn,”} {the Ledger said}: what is in marks is the Ledger's words, and what it says is in its report. */
function isTold(text: string, found: Found, all: Nearby<Found>): boolean {
  const { source, cue, content } = found;
  if (
    source.length !== 1 ||
    !cue.length ||
    !DOCUMENT.test(text.slice(...source[0]!)) ||
    !/^[“"]/.test(text.slice(...content[0]!))
  )
    return false;
  return all
    .near(content)
    .some(
      (other) =>
        other !== found &&
        other.cue.length > 0 &&
        other.cue[0]![0] >= content[0]![0] &&
        other.content.some((span) => within(cue[0]!, span) && overlaps(span, content[0]!)),
    );
}

/** "a video titled “Standing by the River.”": the name of a thing, which nobody is told to say. */
function isNamed(text: string, { cue, content }: Found): boolean {
  if (content.length !== 1) return false;
  const words = text.slice(...content[0]!);
  if (words.length > 60 || !/^[“"‘].*[”"’]$/.test(words) || !isTitleOfWork(words)) return false;
  return (
    cue.length === 0 || /\b(?:titled|entitled|headlined|called|named|dubbed|known as)$/.test(text.slice(...cue.at(-1)!))
  );
}

/** "…, he suggested, and the rest would follow": without the word that only joins. */
function withoutAnd(text: string, content: readonly Span[]): readonly Span[] {
  if (content.length !== 1) return content;
  const [start, end] = content[0]!;
  const joins = /^(?:and|but)\s+(?=[\p{L}“"])/u.exec(text.slice(start, Math.min(end, start + 8)));
  return joins ? [[start + joins[0].length, end]] : content;
}

/** The attributions in text order of their content, numbered, each with its kind as its marks show it. */
export function finished(text: string, quotations: readonly Quotation[], found: readonly Found[]): Attribution[] {
  const marked = new Nearby(
    quotations.flatMap((quotation) => quotation.spans.map((span) => ({ quotation, span }))),
    ({ span }) => [span],
  );
  const told = new Nearby(found, ({ content }) => content);
  return found
    .filter(
      (f) =>
        f.content.length > 0 &&
        !isNamed(text, f) &&
        !isTold(text, f, told) &&
        !ASKED_NOT_TO.test(text.slice(...f.content[0]!)),
    )
    .map((f) => acrossDashes(text, f))
    .map((f) => acrossDocument(text, f))
    .map((f) => ({ ...f, ...sourceOf(text, f), content: withoutAnd(text, f.content) }))
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
