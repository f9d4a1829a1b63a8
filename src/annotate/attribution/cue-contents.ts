import { objectAfter, skipAdjuncts } from './adjuncts.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import type { Subject } from './cue-subjects.ts';
import type { CueWord } from './cues.ts';
import { trimRun } from './found.ts';
import type { Item } from './frames.ts';
import { continuation, leftContent, quotedEnd } from './left-contents.ts';
import { isBreak, isComma, isDash, isQuotation, type Run, startsClause } from './phrases.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts';
export interface Report {
  readonly content: readonly Run[];
  readonly second?: Run;
  readonly cueEnd: number;
  readonly left: boolean;
  readonly confidence: number;
  readonly rule: string;
}

const LEADS_IN =
  /^(?:in|on|at|during|after|before|asked|citing|calling|describing|using|with|speaking|referring|despite|while|when|as)$/;

/** What the verb at `verb` reports, to its left, its right or on both sides; null when nothing. */
export function contentOf(
  text: string,
  items: readonly Item[],
  verb: number,
  cue: CueWord,
  subject: Subject,
  floor: number,
): Report | null {
  const { governs } = cue.verb;
  const cueEnd =
    items[verb + 1]?.word === 'out' || (cue.verb.base === 'continue' && items[verb + 1]?.word === 'on')
      ? verb + 2
      : verb + 1;
  if (cue.verb.base === 'point' && !/^(?:out|to)$/.test(items[verb + 1]?.word ?? '')) return null;
  const quoted = governs.has('quote') || governs.has('clause');
  const left = quoted && !subject.borrowed ? leftContent(text, items, subject, floor) : null;
  const verbEnd = Math.max(subject.after, cueEnd);
  const start = governs.has('object') && left && !subject.inverted ? objectAfter(items, verbEnd)[1] : verbEnd;
  // In a letter acknowledging “my departure,” Duarte said that …: the quotation is no part of what she said here.
  const opening = left ? items[clauseStart(items, left[1], floor)] : undefined;
  const leads = !subject.inverted && opening?.kind === 'word' && LEADS_IN.test(opening.word);
  const plainRight = leads ? rightContent(text, items, verb, cue, verbEnd, cueEnd) : null;
  if (plainRight && plainRight.rule !== 'cue-quotation') return plainRight;
  const leftQuotation =
    left !== null &&
    isQuotation(items[left[1] - 1]) &&
    !(isDash(items[subject.from - 1]) && items[skipAdjuncts(items, start)]?.word === ':');
  const closed = subject.inverted || endsReport(items, start, cue);
  if (left && leftQuotation && closed) {
    const right = continuation(text, items, start);
    return {
      content: right?.run ? [left, right.run] : [left],
      ...(right?.second ? { second: right.second } : {}),
      cueEnd,
      left: true,
      confidence: 0.97,
      rule: 'quotation-cue',
    };
  }
  if (!subject.inverted) {
    const right = rightContent(text, items, verb, cue, verbEnd, cueEnd);
    if (right) {
      const parts =
        right.rule === 'cue-quotation' && left && isComma(items[skipAdjuncts(items, start)])
          ? [left, ...right.content]
          : right.content;
      return { ...right, content: parts };
    }
  }
  if (left && !leftQuotation && closed && (governs.has('bare') || governs.has('quote'))) {
    const right = continuation(text, items, start);
    return {
      content: right?.run ? [left, right.run] : [left],
      cueEnd,
      left: true,
      confidence: 0.9,
      rule: 'clause-cue',
    };
  }
  if (subject.inverted) {
    const right = continuation(text, items, start);
    if (right?.run) return { content: [right.run], cueEnd, left: false, confidence: 0.9, rule: 'cue-quotation' };
  }
  return null;
}

/** Nothing that the verb governs follows: "she added." but not "she added a verse." */
function endsReport(items: readonly Item[], start: number, cue: CueWord): boolean {
  const next = items[skipAdjuncts(items, start)];
  if (next?.kind !== 'word') return true;
  if (
    /^(?:said|says|told|tells|asked|wrote|tweeted)$/.test(items[start - 1]?.word ?? '') ||
    cue.verb.governs.has('object')
  )
    return true;
  if (
    CONJUNCTIONS.has(next.word) ||
    /^(?:and|or|but|as|that)$/.test(next.word) ||
    next.word.endsWith('ing') ||
    PREPOSITIONS.has(next.word)
  )
    return true;
  return false;
}

function rightContent(
  text: string,
  items: readonly Item[],
  _verb: number,
  cue: CueWord,
  start: number,
  cueEnd: number,
): Report | null {
  const { governs, base } = cue.verb;
  const done = (from: number, confidence: number, rule: string): Report | null => {
    const end = clauseEnd(text, items, from);
    let run = trimRun(items, [from, end]);
    if (isQuotation(items[from]) && rule === 'cue-quotation') run = [from, quotedEnd(text, items, from)];
    if (run[0] >= run[1]) return null;
    const report = { content: [run], cueEnd, left: false, confidence, rule };
    // He said he had not heard it but saw “nothing unusual” in it: two reports, the second with his own words.
    const but = items.findIndex((item, at) => at > from + 2 && at < run[1] && item.word === 'but');
    const quoted = items.findIndex((item, at) => at >= from && at < run[1] && isQuotation(item));
    if (but < 0 || quoted < but || !/^cue-(?:that|clause)$/.test(rule)) return report;
    const second = trimRun(items, [items[but + 1]?.word === 'that' ? but + 2 : but + 1, run[1]]);
    return { ...report, content: [trimRun(items, [from, but])], second };
  };
  const next = items[start];
  if (!next) return null;
  let at = start;
  if (governs.has('object')) {
    const object = objectAfter(items, start);
    at = object[1];
    if (
      base !== 'tell' &&
      at > start &&
      items[at]?.word !== 'that' &&
      items[at]?.word !== 'to' &&
      !isQuotation(items[skipAdjuncts(items, at)]) &&
      !isBreak(items[at])
    )
      at = start;
  } else if (governs.has('quote') || governs.has('clause')) {
    // "responded to a question: “…”", "added of the plan: “…”"
    if (/^(?:to|of|about|with|in|on|during|at|as)$/.test(next.word)) at = start;
  }
  const plain = skipAdjuncts(items, at);
  const here = items[plain];
  if (here) {
    const subjunctive = /^(?:suggest|propose|demand|urge|ask|recommend|insist|request|order|direct)$/.test(base);
    if (
      here.word === 'that' &&
      governs.has('clause') &&
      items[plain + 1] &&
      (subjunctive || startsClause(items, plain + 1))
    )
      return done(plain, 0.93, 'cue-that');
    if (isQuotation(here) && (governs.has('quote') || governs.has('clause'))) return done(plain, 0.9, 'cue-quotation');
    if (
      (isComma(here) || here.word === ':') &&
      isQuotation(items[plain + 1]) &&
      (governs.has('quote') || governs.has('clause'))
    )
      return done(plain + 1, 0.95, 'cue-quotation');
    if (
      /^(?:whether|how|why|what|if)$/.test(here.word) &&
      governs.has('clause') &&
      /^(?:ask|wonder|explain|know|reveal|say|tell|describe|question|note)$/.test(base)
    )
      return done(plain, 0.75, 'cue-question');
    if (governs.has('infinitive') && here.word === 'to' && items[plain + 1]?.kind === 'word')
      return done(plain, 0.7, 'cue-infinitive');
    if (/^,$/.test(here.word) && items[plain + 1] && /^(?:in|on|at|during|for)$/.test(items[plain + 1]!.word)) {
      // "said, in a letter to the court, that …"
      const close = items.findIndex((item, i) => i > plain + 1 && isComma(item));
      if (close > 0 && close - plain < 16 && items[close + 1]?.word === 'that' && governs.has('clause'))
        return done(close + 1, 0.85, 'cue-that');
    }
  }
  if (governs.has('bare')) {
    for (const from of [at, plain]) {
      const first = items[from];
      if (!first || first.kind === 'punctuation') continue;
      if (
        /^(?:of|to|in|on|for|about|with|as|at|when|while|because|after|before|during|by|from|and|but|or|so|nothing|yes|no|hello)$/.test(
          first.word,
        )
      )
        continue;
      if (startsClause(items, from)) return done(from, base === 'tell' || base === 'say' ? 0.88 : 0.8, 'cue-clause');
    }
  }
  if (governs.has('name')) return named(text, items, cueEnd, base, start, done);
  if (governs.has('of')) {
    const of = items.findIndex((item, i) => i >= start && item.word === 'of');
    if (of > start && of - start < 12) return done(start, 0.6, 'cue-of');
  }
  if (governs.has('noun') && (DETERMINERS.has(next.word) || next.capital || isQuotation(next)))
    return done(start, 0.5, 'cue-noun');
  return null;
}

/** called the plan “a joke” · describing him as “my pal” · praised Duarte for …: what is named, and what it is called. */
function named(
  text: string,
  items: readonly Item[],
  cueEnd: number,
  base: string,
  start: number,
  done: (from: number, confidence: number, rule: string) => Report | null,
): Report | null {
  const next = items[start]!;
  if (base === 'call' && /^(?:for|on)$/.test(next.word)) {
    const report = done(start + 1, 0.7, 'cue-call-for');
    return report && { ...report, cueEnd: start + 1 };
  }
  if (base === 'call' && (PREPOSITIONS.has(next.word) || /^(?:off|up|out|back)$/.test(next.word))) return null;
  if (isBreak(next) && !isQuotation(next)) return null;
  const end = clauseEnd(text, items, start);
  const inside = items.slice(start, end);
  const quoted = inside.some(isQuotation);
  if (quoted) {
    // … “my pal” and a trusted associate: what stands in marks is what he called him.
    const closing = start + inside.findLastIndex(isQuotation) + 1;
    return { content: [[start, closing]], cueEnd, left: false, confidence: 0.9, rule: 'cue-name' };
  }
  if (/^(?:call|dub|label|deem|declare|term|brand)$/.test(base)) {
    // "a group called Northern Light": a name, no judgement.
    if (base === 'call' && next.capital && !items[cueEnd - 2]?.capital) return null;
    return end - start >= 3 ? done(start, 0.7, 'cue-name') : null;
  }
  if (inside.some((item) => item.word === 'as')) return done(start, 0.65, 'cue-name');
  return end - start >= 2 ? done(start, 0.4, 'cue-name') : null;
}
