import type { Span } from '../../model/index.ts';
import { allWithin, lengthOf, overlaps, within } from '../../text/spans.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';
import { isTitleOfWork } from './titles-of-works.ts';
import { isFiniteVerb } from './words.ts';

const AROUND = /^(?:clause-cue|according-to)$/;
const CLAUSE = /^cue-(?:that|clause)$/;

export const hasVerb = (text: string, span: Span): boolean =>
  text
    .slice(...span)
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .some(isFiniteVerb);

/**
 * How often what both see proved right (fitted on PolNeAR dev, 1,161 reports): surer than the model alone, and surest where
 * all is quoted. How sure the rule is says nothing more.
 */
function ofBoth(model: number, allQuoted: boolean): number {
  const safe = Math.min(0.999, Math.max(0.001, model));
  return 1 / (1 + Math.exp(-(BOTH + BOTH_SLOPE * Math.log(safe / (1 - safe)) + (allQuoted ? BOTH_QUOTED : 0))));
}
const BOTH = 0.51;
const BOTH_SLOPE = 0.83;
const BOTH_QUOTED = 0.22;

/** One report as the rule and as the model see it. */
interface SeenByBoth {
  readonly text: string;
  readonly rule: Found;
  readonly proposal: Proposal;
  /** The quotations wholly within the rule's words, and those within the model's. */
  readonly marks: readonly Span[];
  readonly theirs: readonly Span[];
  /** The rule's words stand whatever the model has: another report has a part of them. */
  readonly keep: boolean;
}

/** One report out of two views of it. */
export function joined(seen: SeenByBoth): Found {
  const { text, rule, proposal, marks } = seen;
  const allQuoted = isAllQuoted(rule.content, marks);
  const confidence = ofBoth(proposal.confidence, allQuoted);
  const source = sourceOfBoth(text, rule, proposal, allQuoted);
  const cue = proposal.cue.length ? proposal.cue : rule.cue;
  const content = withoutAdjunct(text, rule, contentOfBoth(seen));
  const apart = source.filter((span) => !allWithin([span], content));
  return {
    ...rule,
    source: apart.length ? apart : source,
    cue,
    content,
    confidence,
    rule: `${rule.rule}+model`,
  };
}

/** "suggested {in his leaked call that the land was lost}": how it was said is no part of what was said. */
function withoutAdjunct(text: string, rule: Found, content: readonly Span[]): readonly Span[] {
  const [first, ...others] = content;
  const that = rule.content[0]?.[0] ?? 0;
  const before = first && rule.cue.some((span) => span[1] <= first[0]) && first[0] < that && that < first[1];
  if (!before || rule.rule !== 'cue-that' || !ADJUNCT.test(text.slice(first[0], that))) return content;
  return [[that, first[1]], ...others];
}

const ADJUNCT = /^(?:in|on|at|during|to|by|via|through|after|before|from)\s[^,.;:“”"]{2,80}$/i;

export const isAllQuoted = (content: readonly Span[], marks: readonly Span[]): boolean =>
  marks.length > 0 && lengthOf(content) - lengthOf(marks) <= 2 * marks.length;

function sourceOfBoth(text: string, rule: Found, proposal: Proposal, allQuoted: boolean): readonly Span[] {
  const both = proposal.source.filter((a) => rule.source.some((b) => overlaps(a, b)));
  if (!rule.source.length) return proposal.source;
  if (!proposal.source.length || (allQuoted && !both.length)) return rule.source;
  // “The pier, Duarte said, is safe”: what she said of was taken for a part of who said it.
  const holdsWords =
    AROUND.test(rule.rule) &&
    allWithin(rule.source, proposal.source) &&
    rule.content.some((c) => proposal.source.some((span) => within(c, span)));
  if (holdsWords || holdsClause(text, proposal.source, rule.source[0]!)) return rule.source;
  return proposal.source;
}

/** "details of a first plan emerged, diplomats": a clause was taken in before the source. */
function holdsClause(text: string, source: readonly Span[], [start, end]: Span): boolean {
  return source.some(
    (span) =>
      span[0] < start && span[1] >= end && /,\s*$/.test(text.slice(span[0], start)) && hasVerb(text, [span[0], start]),
  );
}

function contentOfBoth({ text, rule, proposal, marks, theirs, keep }: SeenByBoth): readonly Span[] {
  // “… ,” said Berg. ‘The Last Mile’: a heading or a book that only the rule takes in.
  const titles = marks.filter((m) => isTitleOfWork(text.slice(...m)) && (!theirs.includes(m) || marks.length === 1));
  const said = marks.filter((m) => !titles.includes(m));
  const rest = rule.content.filter((span) => !titles.some((m) => m[0] === span[0] && m[1] === span[1]));
  const mine = rest.length ? rest : rule.content;
  const allQuoted = isAllQuoted(mine, said);
  const keepsMarks = said.every((m) => theirs.includes(m));
  // "said the envoy, Otto Lind, was late": a content that stops at an apposition has no verb yet.
  const cutShort =
    CLAUSE.test(rule.rule) &&
    !proposal.content.some((span) => hasVerb(text, span)) &&
    lengthOf(rule.content) > lengthOf(proposal.content);
  // “The lawyers, according to the clerk, were working on it”: the model has but one side of it.
  const oneSide =
    AROUND.test(rule.rule) &&
    rule.content.length > 1 &&
    proposal.content.length === 1 &&
    allWithin(proposal.content, rule.content);
  // A report that ends in a quotation is more than its quotation, where only that is left of it.
  const onlyMarks =
    marks.length > 0 &&
    lengthOf(proposal.content) < 0.5 * lengthOf(rule.content) &&
    lengthOf(proposal.content) - lengthOf(theirs) <= 2 * theirs.length;
  if (allQuoted && keepsMarks && !keep && theirs.length > said.length) return withQuotations(text, mine, theirs);
  return allQuoted || !keepsMarks || cutShort || oneSide || onlyMarks || keep ? mine : proposal.content;
}

/** The words with the quotations that are not among them yet, in text order. */
function withQuotations(text: string, content: readonly Span[], quotations: readonly Span[]): readonly Span[] {
  const more = quotations.filter((q) => !content.some((span) => overlaps(span, q)) && !isTitleOfWork(text.slice(...q)));
  return [...content, ...more].sort((a, b) => a[0] - b[0]);
}
