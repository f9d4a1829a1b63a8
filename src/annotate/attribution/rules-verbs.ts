import type { Span } from '../../model/index.ts';
import { breaksOff, clauseEnd, clauseStart, isMainClause, isNounUse, mainSubject } from './clauses.ts';
import { CUE_WORDS, type CueWord } from './cues.ts';
import { type Found, spanOf, trimRun } from './found.ts';
import { type Frame, type Item, shapeOf } from './frames.ts';
import {
  hasFinite,
  isBreak,
  isComma,
  isDash,
  isNegated,
  isPassive,
  isQuotation,
  objectAfter,
  type Run,
  skipAdjuncts,
  startsClause,
  subjectAfter,
  subjectBefore,
  verbGroupStart,
} from './phrases.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './words.ts';

interface Subject {
  readonly run: Run;
  /** Where the words of the report itself begin: the subject's or, when that follows the verb, the verb group's first item. */
  readonly from: number;
  /** First item after verb and inverted subject. */
  readonly after: number;
  readonly inverted: boolean;
  /** The subject stands elsewhere: ", adding that …". */
  readonly borrowed: boolean;
}

/** The attributions of a frame that hang on reporting verbs: direct, indirect and mixed, in the order of their verbs. */
export function readVerbs(text: string, frame: Frame): Found[] {
  const { items } = frame;
  const found: Found[] = [];
  /** Items before this one belong to a report already found to the left. */
  let floor = 0;
  let lastSource: Run | null = null;
  for (let verb = 0; verb < items.length; verb++) {
    const item = items[verb]!;
    const cue = item.kind === 'word' ? CUE_WORDS.get(item.word) : undefined;
    if (!cue || (item.capital && verb > 0 && cue.form !== 'participle') || isNounUse(items, verb)) continue;
    const subject = subjectOf(text, items, verb, cue, lastSource);
    if (!subject) continue;
    const report = contentOf(text, items, verb, cue, subject, floor);
    if (!report) continue;
    const cueRun: Run = [verbGroupStart(items, verb), report.cueEnd];
    const source: readonly Span[] = subject.run[0] < subject.run[1] ? [spanOf(items, trimRun(items, subject.run))] : [];
    const found1: Found = {
      source,
      cue: [spanOf(items, cueRun)],
      content: report.content.map((run) => spanOf(items, run)),
      act: cue.verb.act,
      confidence: report.confidence * (source.length ? 1 : 0.85),
      rule: report.rule,
    };
    found.push(found1);
    if (report.second) {
      found.push({ ...found1, content: [spanOf(items, report.second)], rule: 'coordinated', confidence: 0.8 });
    }
    if (!subject.borrowed && subject.run[0] < subject.run[1]) lastSource = subject.run;
    if (report.left) floor = Math.max(floor, report.cueEnd);
    else floor = Math.max(floor, subject.from);
  }
  return found;
}

function subjectOf(
  text: string,
  items: readonly Item[],
  verb: number,
  cue: CueWord,
  lastSource: Run | null,
): Subject | null {
  const group = verbGroupStart(items, verb);
  const before = items[group - 1];
  if (cue.form === 'participle' && group === verb) return participleSubject(items, verb, lastSource);
  // "to say", "let them say": no report of something said.
  if (
    before?.word === 'to' ||
    (cue.form === 'present' && group < verb && !/^(?:will|would|must|did|do|does|may)$/.test(items[group]!.word))
  )
    return null;
  if (isPassive(items, verb) || isNegated(items, group, verb)) return null;
  // said Hugh Hill, a doctor
  if (
    before &&
    group === verb &&
    cue.form !== 'present' &&
    cue.form !== 'participle' &&
    (isQuotation(before) || isComma(before))
  ) {
    const run = subjectAfter(items, verb + 1);
    if (run[0] < run[1] && invertedHere(text, items, group, run, cue.verb.governs.has('object'))) {
      return { run, from: group, after: run[1], inverted: true, borrowed: false };
    }
  }
  const { run, head } = subjectBefore(items, group);
  if (run[0] >= run[1]) {
    // "…, but insisted that": the subject of the verb before.
    if (before && /^(?:and|but|then)$/.test(before.word)) {
      const main = lastSource ?? mainSubject(items, group)?.run;
      if (main) return { run: main, from: group, after: verb + 1, inverted: false, borrowed: true };
    }
    return null;
  }
  if (cue.form === 'present' && group === verb && !mayGoWithPlural(items, head)) return null;
  if (/^(?:what|this|that|there)$/.test(items[head[0]]!.word) && head[1] - head[0] === 1) return null;
  return { run, from: run[0], after: verb + 1, inverted: false, borrowed: false };
}

function mayGoWithPlural(items: readonly Item[], [from, to]: Run): boolean {
  const last = items[to - 1]!;
  return (
    /^(?:they|we|i|you|who|people|police|many|some|others|most|all|several|both)$/.test(last.word) ||
    /[^s’']s$/.test(last.word) ||
    items.slice(from, to).some((item) => item.word === 'and' || item.word === 'of' || item.word === 'in')
  );
}

/** “…,” said X · The bridge is safe, said X. But not: The minister, a doctor, said the bridge is safe. */
function invertedHere(text: string, items: readonly Item[], group: number, run: Run, takesObject: boolean): boolean {
  const before = items[group - 1]!;
  if (isQuotation(before)) return /[,.?!…—–-]/.test(shapeOf(text, before).last) || isBreak(items[run[1]]);
  const quoted = items[group - 2];
  if (isQuotation(quoted)) return true;
  if (takesObject) return false;
  // Her comments, said Ines Duarte, the mayor, are “entirely consistent”
  if (isComma(items[run[1]]) && goesOn(items[run[1] + 1])) return true;
  const pronoun = SUBJECT_PRONOUNS.has(items[run[0]]!.word);
  return !pronoun && !hasFinite(items, [run[1], items.length]) && isMainClause(items, [0, group - 1]);
}

const goesOn = (item: Item | undefined): boolean => item?.kind === 'word' && AUXILIARIES.has(item.word);

function participleSubject(items: readonly Item[], verb: number, lastSource: Run | null): Subject | null {
  const before = items[verb - 1];
  const borrowed = (run: Run): Subject => ({ run, from: verb, after: verb + 1, inverted: false, borrowed: true });
  if (!before) {
    // "Saying he has spoken with the minister, Duarte told reporters": the main clause's subject, told later.
    const comma = items.findIndex((item, at) => at > verb && (isComma(item) || isDash(item)));
    const dash = items.findLastIndex((item, at) => at > verb && isDash(item));
    const close = Math.max(dash, comma);
    const main = close > 0 ? mainSubject(items.slice(close + 1), items.length) : null;
    return main ? borrowed([main.run[0] + close + 1, main.run[1] + close + 1]) : null;
  }
  if (
    before.kind === 'word' &&
    !/^(?:and|but|while|by|in|of|for|without|from|about|to|with|also|then|or|after|before|when|even|instead|repeatedly|publicly|later|falsely|simply|not)$/.test(
      before.word,
    )
  ) {
    // "it showed Witkoff saying …": the noun just before.
    const { run } = subjectBefore(items, verb);
    const first = items[run[0]];
    if (
      run[0] >= run[1] ||
      !first ||
      PREPOSITIONS.has(first.word) ||
      !(first.capital || DETERMINERS.has(first.word) || SUBJECT_PRONOUNS.has(first.word.split(/[’']/)[0]!))
    )
      return null;
    return { run, from: run[0], after: verb + 1, inverted: false, borrowed: false };
  }
  if (before.word === 'not') return null;
  // "accused him of wanting", "for saying", "without telling": whose words these are is another's report.
  if (/^(?:of|for|without|from|about|to|with)$/.test(before.word)) return null;
  const main = lastSource ?? mainSubject(items, verb)?.run ?? null;
  return main ? borrowed(main) : { run: [verb, verb], from: verb, after: verb + 1, inverted: false, borrowed: true };
}

interface Report {
  readonly content: readonly Run[];
  readonly second?: Run;
  readonly cueEnd: number;
  readonly left: boolean;
  readonly confidence: number;
  readonly rule: string;
}

const LEADS_IN =
  /^(?:in|on|at|during|after|before|asked|citing|calling|describing|using|with|speaking|referring|despite|while|when|as)$/;

function contentOf(
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

/** What stands before the source and its comma: a quotation, with the clause it closes, or a whole clause. */
function leftContent(text: string, items: readonly Item[], subject: Subject, floor: number): Run | null {
  let to = subject.from;
  const before = items[to - 1];
  if (!before) return null;
  if (before.kind === 'punctuation') {
    if (!/^(?:[,?!…—–-]|\.{2,})$/.test(before.word)) return null;
    to--;
  } else if (!isQuotation(before)) return null;
  const last = items[to - 1];
  if (!last || to <= floor) return null;
  const from = clauseStart(items, to, floor);
  if (from >= to) return null;
  if (isQuotation(last)) {
    const shape = shapeOf(text, last);
    if (before === last && !/[,.?!…—–-]/.test(shape.last) && shape.words < 3) return null;
    // He called it “a joke,” the mayor said: the quotation ends a clause of the report. “No,” the mayor said: it is all of it.
    return [quotedClauseStart(text, items, from, to), to];
  }
  const close = subject.inverted ? subject.after : skipAdjuncts(items, subject.after);
  const interrupted = isComma(items[close]) && goesOn(items[close + 1]);
  // For most of them, the lawyers added, the committees want ten years of records.
  const resumed =
    isComma(items[close]) &&
    to - from < 12 &&
    !breaksOff(items, close + 1) &&
    !APPENDED.test(items[close + 1]?.word ?? '') &&
    hasFinite(items, [close + 1, clauseEnd(text, items, close + 1)]);
  return interrupted || resumed || isMainClause(items, [from, to]) ? [from, to] : null;
}

/** A sentence-like quotation after a comma or colon stands alone; any other belongs to the clause that leads up to it. */
function quotedClauseStart(text: string, items: readonly Item[], from: number, to: number): number {
  const before = items[to - 2];
  if (to - 1 <= from || !before) return to - 1;
  if (isQuotation(before)) return to - 1;
  const own = shapeOf(text, items[to - 1]!);
  if (/^[:;.]$/.test(before.word) || (isComma(before) && own.startsSentence && own.words > 3)) return to - 1;
  return from;
}

// After "…, she said, " these lead on to something that she did not say.
const APPENDED =
  /^(?:who|which|whom|whose|where|while|that|for|to|from|if|since|until|when|as|before|after|in|on|at|during|and|but|a|an|referring|citing|speaking|though|although|because|with|.*ing)$/;

/** After the source and its adjuncts: , “…” (a split quotation) · , and that … · are “…” (the clause goes on). */
function continuation(text: string, items: readonly Item[], start: number): { run?: Run; second?: Run } | null {
  let at = skipAdjuncts(items, start);
  const mark = items[at];
  if (isComma(mark) || mark?.word === ':' || /^[—–;]$/.test(mark?.word ?? '')) {
    at++;
    if (isQuotation(items[at])) return { run: [at, quotedEnd(text, items, at)] };
    // , and there are “only a few”: a second report of the same source
    if (/^(?:and|but)$/.test(items[at]?.word ?? '')) {
      if (isQuotation(items[at + 1])) return { run: [at, quotedEnd(text, items, at + 1)] };
      const end = clauseEnd(text, items, at + 1);
      const from = items[at + 1]?.word === 'that' ? at + 2 : at + 1;
      if (items.slice(from, end).some(isQuotation) && end - from > 1) return { second: trimRun(items, [from, end]) };
      return null;
    }
    // , said Ines Duarte, the mayor, are “entirely consistent”
    const item = items[at];
    // , she said, referring to the strike, “…”
    const close = items.findIndex((other, i) => i > at && isComma(other));
    if (
      close > 0 &&
      close - at < 16 &&
      !breaksOff(items, at) &&
      isQuotation(items[close + 1]) &&
      !items.slice(at, close).some(isQuotation)
    ) {
      return { run: [close + 1, quotedEnd(text, items, close + 1)] };
    }
    if (item?.kind === 'word' && !breaksOff(items, at) && !APPENDED.test(item.word)) {
      const run = trimRun(items, [at, clauseEnd(text, items, at)]);
      if (run[0] < run[1] && hasFinite(items, run)) return { run };
    }
    return null;
  }
  if (isQuotation(mark) && start === at && (mark!.lowerStart || shapeOf(text, mark!).words > 5))
    return { run: [at, quotedEnd(text, items, at)] };
  return null;
}

const quotedEnd = (text: string, items: readonly Item[], at: number): number => {
  const end = clauseEnd(text, items, at);
  const shape = shapeOf(text, items[at]!);
  return shape.startsSentence && /[.?!…]/.test(shape.last) ? at + 1 : Math.max(at + 1, trimRun(items, [at, end])[1]);
};

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
