import type { Act, Quotation, Span } from '../../model/index.ts';
import { allWithin, lengthOf, overlaps, shared, within } from '../../text/spans.ts';
import { CUE_WORDS } from './cues.ts';
import type { Found } from './found.ts';
import { hasVerb, isAllQuoted, joined } from './joined.ts';
import { Nearby } from './nearby.ts';
import type { Proposal } from './proposal.ts';
import { SUBJECT_PRONOUNS } from './words.ts';

// Two contents are the same report when they share this much of what they have together (Jaccard, in UTF-16 units).
const SAME = 0.5;
/** What the model sees with less than this stands only where a rule sees it too. */
export const LEAST_ALONE = 0.4;
/** What the model sees with less than this is not asked for. */
export const LEAST_ASKED = 0.15;
// Rules that are right too seldom where the model sees nothing: "praised the plan", "wants to build", "the report states".
const NEEDS_MODEL = /^(?:cue-clause|cue-name|cue-infinitive|cue-noun|clause-cue|noun-that|headline-colon)$/;
// Verbs of nothing else than a report.
const PLAIN_CUE = /^(?:said|says|has said|had said|told)$/i;
// Words that are nouns as often as verbs: "the appeals court ruling could decide it", "federal rules curbing emissions".
const NOUN_TOO =
  /^(?:rul(?:es?|ings?)|terms?|direct|signals?|calls?|tweets?|posts?|questions?|promises?|plans?|fears?|hopes?|doubts?|claims?|estimates?|reports?|charges?|demands?|votes?|moves?|counts?|views?|points?|comments?|notes?|findings?|warnings?|offers?|requests?|threats?|remarks?|features?|details?|figures|conditions?|objects?|contests?|disputes?|challenges?|cautions?|answers?|replies|titles?|states)$/i;
// "The dynamics hinted at in the call": a participle with its preposition, and no report.
const STRANDED = /^(?:at|to|for|on|about|of|as) (?:in|by|during|on|at|from|with|after|before)\b/;
// Lines over an article: "Source: …", "Title: …".
const LABEL =
  /^(?:sources?|title|headline|subtitle|author|by|byline|date|dateline|published|publication|updated?|report|url|link|photo|image|picture|credit|caption|video|section|topic|tags?|category|outlet|note|editor|analysis|opinion|exclusive|breaking|watch|read more|related)$/i;

/**
 * The attributions of rules and model together. The rules know quotation marks: which words are quoted, and that no
 * quotation of one speaker is torn apart, is theirs. The model knows how reported speech is told: where both found a report,
 * its source and cue stand, and its words too when nothing in marks is lost by it. What the model alone sees is added when
 * it is sure enough; what the rules alone see stays when it quotes, when such reports are mostly right, or when it lies in a
 * report that both know (a report inside a report; the model never nests them).
 */
export function mergeFound(
  text: string,
  quotations: readonly Quotation[],
  rules: readonly Found[],
  model: readonly Proposal[],
): Found[] {
  const outer = new Nearby<Span>(
    quotations.filter((q) => q.depth === 0).flatMap((q) => q.spans),
    (span) => [span],
  );
  const quoted = (content: readonly Span[]): Span[] =>
    outer.near(content).filter((q) => content.some((span) => within(q, span)));
  const rulesNear = new Nearby(rules, (rule) => [...rule.content, ...rule.cue]);
  const partner = new Map<Found, Proposal>();
  const used = new Set<Proposal>();
  for (const proposal of model) {
    const match = best(rulesNear.near([...proposal.content, ...proposal.cue]), proposal);
    if (!match) continue;
    used.add(proposal);
    const before = partner.get(match);
    if (!before || jaccard(match.content, proposal.content) > jaccard(match.content, before.content))
      partner.set(match, proposal);
  }
  const sure = model.filter((m) => m.confidence >= LEAST_ALONE);
  const sureNear = new Nearby(sure, (m) => m.content);
  const sureByCue = new Nearby(sure, (m) => m.cue);
  const merged = rules.flatMap((rule): Found[] => {
    // Two reports of one cue, as the rules read it: “said he had not heard it” but “saw nothing unusual”.
    const twins = rule.cue.length ? rulesNear.near(rule.cue).filter((r) => r !== rule && sameCue(r, rule)) : [];
    const proposal = partner.get(rule) ?? twins.map((twin) => partner.get(twin)).find((p) => p !== undefined);
    const marks = quoted(rule.content);
    if (proposal) {
      const others = rulesNear.near([...rule.content, ...proposal.content]).filter((r) => r !== rule);
      // What the rules gave to another report is not drawn into this one; a quotation that they gave to nobody is.
      const strays = outer
        .near(proposal.content)
        .filter((q) => !marks.includes(q) && proposal.content.some((c) => overlaps(c, q)));
      const ownerOf = (q: Span): Found | undefined =>
        others.find((r) => r.content.some((c) => within(q, c)) && !within(rule.content[0]!, r.content[0]!));
      const foreign = strays.some((q) => {
        const owner = ownerOf(q);
        return owner && !(isNobodys(owner) && allWithin(owner.content, proposal.content));
      });
      // “The clerk said that the mayor fumes, telling friends that …, according to an aide”: it is all the aide's.
      const holdsOther = others.some(
        (r) => r.cue.length > 0 && allWithin(r.cue, rule.content) && jaccard(r.content, proposal.content) > 0.9,
      );
      // “vowed to change: ‘…,’ he said”: the quotation has its own cue, and the model leaves it to that.
      const theirs = quoted(proposal.content);
      const own = isAllQuoted(rule.content, marks)
        ? marks
        : marks.filter((q) => theirs.includes(q) || !others.some((r) => hasAsIts(r, q)));
      const keep = twins.length > 0 || foreign || holdsOther;
      return [joined({ text, rule, proposal, marks: own, theirs, keep })];
    }
    const held =
      marks.length > 0 &&
      !sureNear.near(rule.content).some((m) => allWithin(rule.content, m.content) && isOwn(text, rule, m));
    // “When Berg went after his ‘hat,’ Lind reminded the clerk of hers”: the model has what she reminded him of.
    const elsewhere =
      marks.length > 0 &&
      !isAllQuoted(rule.content, marks) &&
      sureByCue.near(rule.cue).some((m) => sameCue(m, rule) && !shared(m.content, rule.content));
    if (elsewhere) return [];
    if (held) return [rule];
    if (NOUN_TOO.test(wordsOf(text, rule.cue)) && !marks.length) return [];
    const outerOne = sureNear.near(rule.content).find((m) => allWithin(rule.content, m.content));
    // "She said she hopes to win": her own hope, no report inside a report.
    if (outerOne && (rule.act === 'believes' || isOwn(text, rule, outerOne))) return [];
    if (NEEDS_MODEL.test(rule.rule) && !outerOne && !isPlainlySaid(text, rule, rulesNear.near(rule.content))) return [];
    // A turn of an interview is no prose, so that the model misses it means nothing.
    return [rule.rule === 'turn' ? rule : { ...rule, confidence: rule.confidence * 0.5 }];
  });
  const mergedNear = new Nearby(merged, (m) => [...m.content, ...m.cue]);
  const joinedNear = new Nearby(
    merged.filter((m) => m.cue.length > 0),
    (m) => m.content,
  );
  const alone = sure.filter((p) => {
    if (used.has(p) || isLabel(text, p)) return false;
    const marks = outer.near(p.content);
    const others = mergedNear.near([...p.content, ...p.cue]);
    return !contradicts(marks, others, p) && !isTitle(marks, others, p);
  });
  return [
    ...merged.filter((m) => !isNobodys(m) || !joinedNear.near(m.content).some((j) => allWithin(m.content, j.content))),
    ...alone.map(
      (p): Found => ({
        source: p.source,
        cue: p.cue,
        content: snapped(outer.near(p.content), p.content),
        act: actOf(text, p.cue),
        confidence: p.confidence,
        rule: 'model',
      }),
    ),
  ].filter(({ content }) => !isStranded(text, content));
}

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => text.slice(...span)).join(' ');

const isStranded = (text: string, content: readonly Span[]): boolean =>
  content.length > 0 && STRANDED.test(text.slice(content[0]![0], content[0]![0] + 24));

/** "The letter, signed by 47 mayors" → "The letter" */
function beforeComma(text: string, [start, end]: Span): Span {
  const comma = text.slice(start, end).indexOf(',');
  return [start, comma < 0 ? end : start + comma];
}

/** “…, her spokesman said on Monday”, unless the sentence is more than its words: “The man, who was out, said his wife …”. */
function isPlainlySaid(text: string, { source, cue, content }: Found, others: readonly Found[]): boolean {
  if (!PLAIN_CUE.test(wordsOf(text, cue)) || !source.length || hasVerb(text, beforeComma(text, source[0]!)))
    return false;
  // “Lind told reporters that she would go, she said”
  const inner = others.some((r) => r.cue.length > 0 && allWithin(r.cue, content));
  return !(inner && SUBJECT_PRONOUNS.has(text.slice(...source[0]!).toLowerCase()));
}

/** A quotation that stands alone, in a report of its own. */
const isNobodys = ({ source, cue, rule }: Found): boolean =>
  rule === 'quotation-alone' && !source.length && !cue.length;

/** A report with source and cue of which this quotation is a part by itself. */
const hasAsIts = ({ source, cue, content }: Found, [start, end]: Span): boolean =>
  source.length > 0 && cue.length > 0 && content.some((span) => span[0] === start && span[1] === end);

const isLabel = (text: string, { source, cue }: Proposal): boolean =>
  wordsOf(text, cue) === ':' && LABEL.test(wordsOf(text, source));

/** The inner source is a pronoun with which the outer words begin: “that he …”. */
const isOwn = (text: string, rule: Found, outer: Proposal): boolean =>
  rule.source.length > 0 &&
  /^(?:he|she|they|it|we|I)$/i.test(text.slice(...rule.source[0]!)) &&
  rule.source[0]![0] - outer.content[0]![0] <= 5;

const ATTITUDE =
  /^(?:want|wish|hop|fear|worr|believ|think|thought|feel|felt|expect|doubt|suspect|prefer|seek|plan|intend|oppos|favou?r|lik|lov|hat|regret|consider|regard|view|see|support)/;

/** What sort of act the model's cue names: a reporting verb's own, attitudes by their stems, else speech. */
function actOf(text: string, cue: readonly Span[]): Act {
  const words = cue.flatMap((span) =>
    text
      .slice(...span)
      .toLowerCase()
      .split(/[^\p{L}’']+/u),
  );
  for (const word of words.reverse()) {
    const known = CUE_WORDS.get(word);
    if (known) return known.verb.act;
    if (ATTITUDE.test(word)) return 'believes';
  }
  return 'said';
}

const sameCue = (a: Proposal, b: Proposal): boolean =>
  a.cue[0]?.[0] === b.cue[0]?.[0] && a.cue[0]?.[1] === b.cue[0]?.[1];

/** “The double standard is appalling, Berg said. — a quotation that lost its mark took in its cue. */
const endsWithCue = (rule: Found, { cue }: Proposal): boolean =>
  !rule.cue.length && cue.at(-1)![1] >= rule.content.at(-1)![1] - 3;

function best(rules: readonly Found[], proposal: Proposal): Found | null {
  let found: Found | null = null;
  let most = 0;
  for (const rule of rules) {
    const same = jaccard(rule.content, proposal.content);
    const cueToo = rule.cue.some((a) => proposal.cue.some((b) => overlaps(a, b)));
    // Another cue within these words: a report inside the report, not the same one.
    if (!cueToo && rule.cue.some((span) => allWithin([span], proposal.content))) continue;
    if (!cueToo && proposal.cue.some((span) => allWithin([span], rule.content)) && !endsWithCue(rule, proposal))
      continue;
    if (
      !cueToo &&
      rule.cue.length &&
      proposal.cue.length &&
      rule.source.length &&
      proposal.source.length &&
      !rule.source.some((a) => proposal.source.some((b) => overlaps(a, b)))
    )
      continue;
    const weight = same >= SAME ? same + (cueToo ? 1 : 0) : cueToo && same > 0 ? 0.9 : 0;
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

/** The words of a quotation that the rules gave to somebody else, or most of them. */
function contradicts(outer: readonly Span[], merged: readonly Found[], proposal: Proposal): boolean {
  const quoted = outer.filter((q) => proposal.content.some((c) => overlaps(q, c)));
  if (!quoted.length) return false;
  return merged.some(
    (m) =>
      shared(m.content, proposal.content) >= 0.5 * lengthOf(proposal.content) &&
      !allWithin(proposal.content, m.content),
  );
}

/** A short quotation that the rules left aside though its cue is another report's, or of which the model is unsure: a title or a nickname. */
function isTitle(outer: readonly Span[], merged: readonly Found[], { content, cue, confidence }: Proposal): boolean {
  if (lengthOf(content) > 40 || !content.every((c) => outer.some((q) => within(c, q)))) return false;
  return confidence < 0.5 || merged.some((m) => m.cue.some((a) => cue.some((b) => overlaps(a, b))));
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
