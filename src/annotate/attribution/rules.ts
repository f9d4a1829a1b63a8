import type { Quotation, Span } from '../../model/index.ts';
import { overlaps, within } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';
import { objectAfter, skipAdjuncts } from './adjuncts.ts';
import { isNounUse } from './clauses.ts';
import { CUE_WORDS } from './cues.ts';
import type { Found } from './found.ts';
import { type Frame, framesOf, type Item, shapeOf } from './frames.ts';
import { Nearby } from './nearby.ts';
import { hasFinite, isBreak, isDash, isQuotation } from './phrases.ts';
import { readLayout } from './rules-layout.ts';
import { readPhrases, readUncued } from './rules-phrases.ts';
import { readVerbs } from './rules-verbs.ts';
import { isSourceLike } from './sources.ts';
import { subjectBefore } from './subjects.ts';
import { isNegated, verbGroupStart } from './verb-groups.ts';
import { DETERMINERS } from './words.ts';

interface Draft {
  found: Found;
  /** Outermost quotations whose words it reports. */
  quotations: Set<Quotation>;
  /** Index of the last frame it reaches into. */
  frame: number;
}

/**
 * What the rules see in an article: every attribution with its quotations joined over "he said", over lines and over
 * paragraphs. Quotations that nobody is reported to have said (nicknames, titles, scare quotes) are in none of them.
 */
export function readRules(reading: Reading, quotations: readonly Quotation[]): Found[] {
  const { text } = reading;
  const frames = joinTags(text, framesOf(reading, quotations));
  const drafts: Draft[] = [];
  const owner = new Map<Quotation, Draft>();
  const byFrame: Draft[][] = frames.map((frame, index) => {
    const here = distinct([...readVerbs(text, frame), ...readPhrases(text, frame)])
      .filter(({ source }) => isSourceLike(text, source))
      .map((found) => ({ found, quotations: quotationsIn(frame, found.content), frame: index }));
    for (const draft of here) for (const q of draft.quotations) if (!owner.has(q)) owner.set(q, draft);
    return here;
  });
  const gone = new Set<Draft>();
  const last = lastFrames(frames);
  let previous: Draft | null = null;
  /** For a quotation over several paragraphs, what it would go on with where it began. */
  const pending = new Map<Quotation, Draft>();
  frames.forEach((frame, index) => {
    drafts.push(...byFrame[index]!);
    const before = frames[index - 1];
    const sameParagraph = before?.paragraph === frame.paragraph;
    frame.items.forEach((item, at) => {
      const { quotation } = item;
      if (!quotation) return;
      const claimed = owner.get(quotation);
      const opens = at === 0 && quotation.spans[0]![0] === item.start;
      const mayJoin =
        previous !== null &&
        at === 0 &&
        isAlone(frame) &&
        (previous.frame === index - 1 || frames[previous.frame]!.paragraph === frame.paragraph);
      if (claimed) {
        // “…,” she said. “The point is … ⟂ “We have worked hard,” she said: the second cue goes on with the first one's.
        if (
          mayJoin &&
          sameParagraph &&
          opens &&
          claimed !== previous &&
          quotation.spans.length > 1 &&
          claimed.frame > index
        ) {
          if (mayBeSame(text, previous!.found, claimed.found)) {
            absorb(previous!, claimed, gone);
            for (const q of claimed.quotations) owner.set(q, previous!);
          } else {
            // The closing mark was lost and somebody else speaks in the next paragraph.
            previous!.found = { ...previous!.found, content: [...previous!.found.content, [item.start, item.end]] };
            previous!.frame = index;
            byFrame[index]!.push(previous!);
            claimed.quotations.delete(quotation);
          }
        }
        return;
      }
      if (opens && mayJoin && isAlone(frame)) pending.set(quotation, previous!);
      if (last.get(quotation)! > index && !sameParagraph) return;
      const uncued = readUncued(text, frame, at);
      if (uncued) {
        const draft: Draft = { found: uncued, quotations: new Set([quotation]), frame: index };
        drafts.push(draft);
        byFrame[index]!.push(draft);
        owner.set(quotation, draft);
        return;
      }
      if (!isAlone(frame) && !(at === 0 && isSentence(text, item) && frame.items.length <= 2)) return;
      const joins: Draft | null = pending.get(quotation) ?? null;
      if (joins) {
        joins.quotations.add(quotation);
        joins.frame = index;
        owner.set(quotation, joins);
        byFrame[index]!.push(joins);
      } else if (isSentence(text, item)) {
        const found: Found = {
          source: [],
          cue: [],
          content: [[item.start, item.end]],
          act: 'said',
          confidence: drafts.length ? 0.75 : 0.5,
          rule: 'quotation-alone',
        };
        const draft: Draft = { found, quotations: new Set([quotation]), frame: index };
        drafts.push(draft);
        byFrame[index]!.push(draft);
        owner.set(quotation, draft);
      }
    });
    const quoting = lastQuoting(byFrame[index]!, frame, gone);
    // “…,” Duarte said. She did not elaborate. “…”: a sentence that reports nothing does not part them.
    const silent =
      byFrame[index]!.every((draft) => gone.has(draft)) && frames[index + 1]?.paragraph === frame.paragraph;
    if (quoting || !silent || isAlone(frame)) previous = quoting;
  });
  const layout = readLayout(reading, quotations);
  const turns = new Nearby(layout, (turn) => turn.content);
  const inTurn = (found: Found): boolean =>
    found.source.length === 0 &&
    turns.near(found.content).some((turn) => turn.content.some((span) => found.content.some((c) => overlaps(c, span))));
  const joined = drafts.filter((draft) => !gone.has(draft)).map((draft) => withWholeQuotations(draft));
  return [...layout, ...joined.filter((found) => !inTurn(found))];
}

/** “Is it safe?” Duarte asked. — two sentences to the splitter, one to a reader. */
function joinTags(text: string, frames: readonly Frame[]): Frame[] {
  const out: Frame[] = [];
  for (const frame of frames) {
    const before = out.at(-1);
    const last = before?.items.at(-1);
    const first = frame.items[0]!;
    const next = before !== undefined && frame.paragraph - before.paragraph <= 1;
    // Duarte said: ⏎ “…” · “…” ⏎ — Ines Duarte
    const announced = last?.word === ':' && isQuotation(first);
    const signed =
      isQuotation(last) && isDash(first) && frame.items.length < 16 && !hasFinite(frame.items, [0, frame.items.length]);
    if (before && next && (announced || signed)) {
      out[out.length - 1] = {
        items: [...before.items, ...frame.items],
        span: [before.span[0], frame.span[1]],
        paragraph: frame.paragraph,
      };
      continue;
    }
    if (
      before &&
      last &&
      isQuotation(last) &&
      frame.paragraph - before.paragraph <= 1 &&
      isTag(frame.items, /[?!]/.test(shapeOf(text, last).last)) &&
      !introduces(before.items)
    ) {
      const shape = shapeOf(text, last);
      if (/[.?!…,—–-]/.test(shape.last)) {
        out[out.length - 1] = {
          items: [...before.items, ...frame.items],
          span: [before.span[0], frame.span[1]],
          paragraph: before.paragraph,
        };
        continue;
      }
    }
    out.push(frame);
  }
  return out;
}

const HAS_VERB = /^(?:here|there|that|what|who|it)[’']s$/;

/** The frame is nothing but who said: "Duarte asked." · "the mayor told reporters on Friday." */
function isTag(items: readonly Item[], asked: boolean): boolean {
  // “That was all.” said Ines Duarte: a full stop where a comma should be.
  const opening = CUE_WORDS.get(items[0]!.word);
  if (
    opening?.form === 'past' &&
    opening.verb.governs.has('quote') &&
    !items[0]!.capital &&
    (items[1]?.capital || DETERMINERS.has(items[1]?.word ?? ''))
  )
    return true;
  for (let at = 1; at < Math.min(items.length, 40); at++) {
    const cue = CUE_WORDS.get(items[at]!.word);
    if (
      !cue ||
      cue.form === 'participle' ||
      !cue.verb.governs.has('quote') ||
      items[at]!.capital ||
      isNounUse(items, at)
    )
      continue;
    const group = verbGroupStart(items, at);
    if (isNegated(items, group, at)) return false;
    const { run } = subjectBefore(items, group);
    if (run[0] !== 0 || run[1] === 0) continue;
    // “Here’s a list of those who have declared”: the line below a quotation, and a sentence of its own.
    if (items.slice(...run).some(({ word }) => HAS_VERB.test(word))) return false;
    const object = cue.verb.governs.has('object') ? objectAfter(items, at + 1)[1] : at + 1;
    const end = skipAdjuncts(items, object);
    if (end >= items.length || (items[end]!.word === '.' && end === items.length - 1)) return true;
    // “Have you voted?” Duarte asked her followers on the last day of the campaign.
    if (asked && /^(?:in|on|at|as|when|while|during|after|before|of|from|outside)$/.test(items[end]!.word)) return true;
    // "Duarte said, looking out on the crowd."
    return items[end]!.word === ',' && !isQuotation(items[end + 1]) && items[end + 1]?.word !== 'that';
  }
  return false;
}

/** The duke said: “…” — this quotation has its cue before it. */
function introduces(items: readonly Item[]): boolean {
  return items.length > 1 && items.slice(0, -1).some((item) => CUE_WORDS.has(item.word));
}

/** Nothing but quotations and their punctuation. */
const isAlone = (frame: Frame): boolean =>
  frame.items.every((item) => item.kind === 'quotation' || (item.kind === 'punctuation' && isBreak(item)));

function isSentence(text: string, item: Item): boolean {
  const shape = shapeOf(text, item);
  return shape.words >= 2 && (/[.?!…,—–-]/.test(shape.last) || shape.words >= 6) && shape.startsSentence;
}

/** The draft that a lone quotation in the next frame would go on with: its words end the frame, or its cue does. */
function lastQuoting(drafts: readonly Draft[], frame: Frame, gone: ReadonlySet<Draft>): Draft | null {
  const tail = frame.items.findLast((item) => item.kind !== 'punctuation');
  if (!tail) return null;
  // “…,” Okafor told a reporter, according to the Ledger. “…”: it is Okafor who goes on.
  const innerFirst = [...drafts]
    .reverse()
    .sort((a, b) => Number(a.found.rule === 'according-to') - Number(b.found.rule === 'according-to'));
  for (const draft of innerFirst) {
    if (gone.has(draft) || !draft.quotations.size) continue;
    const { content } = draft.found;
    const after = content.at(-1)!;
    const hasSentence = content.length > 0;
    const endsWithQuotation = tail.quotation !== null && draft.quotations.has(tail.quotation);
    const endsWithCue = draft.found.cue.length > 0 && draft.found.cue.at(-1)![0] >= after[1];
    if (hasSentence && (endsWithQuotation || endsWithCue)) return draft;
  }
  return null;
}

/** Both are told of the same speaker, as far as words can show: one is a pronoun or unnamed, or they share a name. */
function mayBeSame(text: string, a: Found, b: Found): boolean {
  const names = (found: Found): string[] =>
    found.source
      .flatMap((span) => text.slice(...span).match(/\p{Lu}[\p{L}’'-]+/gu) ?? [])
      .filter((w) => !/^(?:He|She|They|It|The|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)$/.test(w));
  const as = names(a);
  const bs = names(b);
  return !as.length || !bs.length || as.some((name) => bs.includes(name));
}

function absorb(into: Draft, from: Draft, gone: Set<Draft>): void {
  into.found = { ...into.found, content: [...into.found.content, ...from.found.content] };
  for (const q of from.quotations) into.quotations.add(q);
  into.frame = Math.max(into.frame, from.frame);
  gone.add(from);
}

function quotationsIn(frame: Frame, content: readonly Span[]): Set<Quotation> {
  const out = new Set<Quotation>();
  for (const item of frame.items) {
    if (item.quotation && content.some((span) => within([item.start, item.end], span))) out.add(item.quotation);
  }
  return out;
}

function lastFrames(frames: readonly Frame[]): Map<Quotation, number> {
  const out = new Map<Quotation, number>();
  frames.forEach((frame, index) => {
    for (const { quotation } of frame.items) if (quotation) out.set(quotation, index);
  });
  return out;
}

/** Two verbs that claim the same words: the surer one keeps them. */
function distinct(found: readonly Found[]): Found[] {
  return found.filter(
    (a, i) =>
      !found.some(
        (b, j) =>
          i !== j &&
          sameSpans(a.content, b.content) &&
          (b.confidence > a.confidence || (b.confidence === a.confidence && j < i)),
      ),
  );
}

const sameSpans = (as: readonly Span[], bs: readonly Span[]): boolean =>
  as.length === bs.length && as.every((a, i) => a[0] === bs[i]![0] && a[1] === bs[i]![1]);

/** The content with every span of its quotations, in text order, none twice. */
function withWholeQuotations({ found, quotations }: Draft): Found {
  const spans: Span[] = [...found.content];
  for (const quotation of quotations) {
    for (const span of quotation.spans) if (!spans.some((s) => overlaps(s, span))) spans.push(span);
  }
  return { ...found, content: spans.sort((a, b) => a[0] - b[0]) };
}
