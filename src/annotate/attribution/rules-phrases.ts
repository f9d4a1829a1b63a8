import { clauseEnd, clauseStart, mainSubject } from './clauses.ts';
import { CUE_NOUNS, CUE_WORDS } from './cues.ts';
import { type Found, spanOf, trimRun } from './found.ts';
import { type Frame, type Item, shapeOf } from './frames.ts';
import { hasFinite, isComma, isQuotation, type Run } from './phrases.ts';
import { isSourceLike } from './sources.ts';
import { subjectBefore } from './subjects.ts';
import { isTitleOfWork } from './titles-of-works.ts';
import { verbGroupStart } from './verb-groups.ts';
import { CONJUNCTIONS, DETERMINERS, isAdverb, isFiniteVerb, SUBJECT_PRONOUNS } from './words.ts';

/** The attributions of a frame that hang on no verb of its own: "according to X", "per X", "as X put it", Name: “…”, “…” — Name. */
export function readPhrases(text: string, frame: Frame): Found[] {
  return [...accordingTo(text, frame), ...asPutIt(text, frame), ...nounReports(text, frame)];
}

function accordingTo(text: string, { items }: Frame): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < items.length; at++) {
    const { word } = items[at]!;
    let from: number;
    if (word === 'according' && items[at + 1]?.word === 'to') from = at + 2;
    else if (
      word === 'per' &&
      (at === 0 || isComma(items[at - 1])) &&
      items[at + 1] &&
      (items[at + 1]!.capital || items[at + 1]!.word === 'the')
    )
      from = at + 1;
    else continue;
    const to = endOfSource(items, from);
    if (to <= from) continue;
    const content =
      at === 0 || opensClause(items, at) ? after(text, items, to) : (before(items, at) ?? after(text, items, to));
    const source = trimRun(items, [from, to]);
    if (!content || source[0] === source[1]) continue;
    const around = aroundIt(text, items, at, to);
    found.push({
      source: [spanOf(items, source)],
      cue: [spanOf(items, [at, from])],
      content: (around ?? [content]).map((run) => spanOf(items, run)),
      act: 'said',
      confidence: 0.92,
      rule: 'according-to',
    });
  }
  return found;
}

/** "He left and according to the clerk took the boat" · "The Ledger adds that according to the clerk, the boat sank" */
const opensClause = (items: readonly Item[], at: number): boolean =>
  items[at - 1]!.word === 'that' || (/^(?:and|but)$/.test(items[at - 1]!.word) && !isComma(items[at - 2]));

/** The lawyers, according to the clerk, were working on it: the clause stands on both sides. */
function aroundIt(text: string, items: readonly Item[], at: number, to: number): Run[] | null {
  if (at < 2 || !isComma(items[at - 1]) || !isComma(items[to])) return null;
  const subject = trimRun(items, [clauseStart(items, at, 0), at]);
  const verb = isAdverb(items[to + 1]?.word ?? '') ? to + 2 : to + 1;
  const next = items[verb];
  if (next?.kind !== 'word' || next.capital || !isFiniteVerb(next.word)) return null;
  if (subject[1] - subject[0] < 1 || subject[1] - subject[0] > 16 || hasFinite(items, subject)) return null;
  const rest = trimRun(items, [to + 1, clauseEnd(text, items, to + 1)]);
  return rest[0] < rest[1] ? [subject, rest] : null;
}

function after(text: string, items: readonly Item[], to: number): Run | null {
  const from = isComma(items[to]) ? to + 1 : to;
  const run = trimRun(items, [from, clauseEnd(text, items, from)]);
  return run[1] - run[0] >= 3 || items.slice(run[0], run[1]).some(isQuotation) ? run : null;
}

function before(items: readonly Item[], at: number): Run | null {
  const run = trimRun(items, [clauseStart(items, at, 0), at]);
  if (run[1] - run[0] < 3 && !items.slice(run[0], run[1]).some(isQuotation)) return null;
  // "…, but the minister was told, according to": the last clause after a semicolon is what is attributed.
  for (let i = run[1] - 1; i > run[0]; i--) if (items[i]!.word === ';') return trimRun(items, [i + 1, run[1]]);
  return run;
}

/** The name or description after "according to", up to its comma or the sentence's end. */
function endOfSource(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && at - from < 40) {
    const { word, kind } = items[at]!;
    if (kind === 'quotation' || /^(?:[;:—–])$/.test(word)) break;
    if (word === '.' && at === items.length - 1) break;
    if (word === ',') {
      const next = items[at + 1];
      // ", a nonprofit group, …" goes on with who it is.
      if (!next || !/^(?:a|an|the|who|which|whose)$/.test(next.word) || at - from > 14) break;
      const close = items.findIndex(
        (item, i) => i > at && (isComma(item) || (item.word === '.' && i === items.length - 1)),
      );
      if (close < 0 || close - at > 16) break;
      if (from > 2 && /^(?:a|an|the)$/.test(next.word) && hasFinite(items, [at + 1, close])) break;
      if (from <= 2) break;
      at = close;
      continue;
    }
    if (CONJUNCTIONS.has(word) && at > from && word !== 'than') break;
    at++;
  }
  return at;
}

/** As the mayor put it, … · …, as X pointed out · As X said: the clause without it is what was said. */
function asPutIt(text: string, { items }: Frame): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < items.length - 2; at++) {
    if (items[at]!.word !== 'as' || !(at === 0 || isComma(items[at - 1]) || isQuotation(items[at - 1]))) continue;
    const verb = cueAfter(items, at + 1);
    if (verb < 0) continue;
    const inner = items.slice(at + 1);
    const local = subjectBefore(inner, verbGroupStart(inner, verb - at - 1)).run;
    if (local[0] >= local[1]) continue;
    const run: Run = [local[0] + at + 1, local[1] + at + 1];
    const put = items[verb]!.word === 'put' || items[verb]!.word === 'puts';
    let end = put ? verb + 2 : items[verb + 1]?.word === 'out' ? verb + 2 : verb + 1;
    const cueEnd = end;
    while (
      end < items.length &&
      !isComma(items[end]) &&
      items[end]!.word !== ':' &&
      !isQuotation(items[end]) &&
      end - cueEnd < 10
    )
      end++;
    const content =
      at <= 2 || items[end]?.word === ':' || isQuotation(items[end])
        ? after(text, items, items[end]?.word === ':' ? end + 1 : end)
        : trimRun(items, [clauseStart(items, at, 0), at]);
    if (!content || content[0] >= content[1]) continue;
    const quoted = items.slice(content[0], content[1]).some(isQuotation);
    found.push({
      source: [spanOf(items, run)],
      cue: [spanOf(items, [verbGroupStart(items, verb), cueEnd])],
      content: [spanOf(items, content)],
      act: CUE_WORDS.get(items[verb]!.word)?.verb.act ?? 'said',
      confidence: quoted || put ? 0.9 : 0.75,
      rule: 'as-put-it',
    });
  }
  return found;
}

function cueAfter(items: readonly Item[], from: number): number {
  for (let at = from + 1; at < items.length && at - from < 12; at++) {
    const { word, kind } = items[at]!;
    if (kind !== 'word' && word !== '.') return -1;
    if (/^puts?$/.test(word) && items[at + 1]?.word === 'it') return at;
    const cue = CUE_WORDS.get(word);
    if (cue && cue.form !== 'participle' && cue.verb.governs.has('clause') && !items[at]!.capital) {
      const next = items[at + 1];
      return next?.kind !== 'word' ||
        /^(?:out|in|on|at|last|earlier|this|during|yesterday|when|to|before|himself|herself)$/.test(next.word) ||
        next.capital
        ? at
        : -1;
    }
    if (isFiniteVerb(word) && !/^(?:has|have|had)$/.test(word)) return -1;
  }
  return -1;
}

/** his claim that … · the ministry’s insistence that … · allegations that …: the owner, if one is named, is the source. */
function nounReports(text: string, { items }: Frame): Found[] {
  const found: Found[] = [];
  for (let at = 1; at < items.length - 2; at++) {
    if (!CUE_NOUNS.has(items[at]!.word) || items[at + 1]!.word !== 'that' || items[at]!.capital) continue;
    // "a statement that went viral": no report.
    if (isFiniteVerb(items[at + 2]!.word)) continue;
    const content = trimRun(items, [at + 1, clauseEnd(text, items, at + 1)]);
    if (content[1] - content[0] < 3 || !hasFinite(items, content)) continue;
    let owner = at - 1;
    while (owner > 0 && at - owner < 4 && !OWNER.test(items[owner]!.word) && items[owner]!.kind === 'word') owner--;
    const named = OWNER.test(items[owner]!.word);
    let from = owner;
    if (named && /[’']s?$/.test(items[owner]!.word)) {
      while (
        from > 0 &&
        items[from - 1]!.kind === 'word' &&
        (items[from - 1]!.capital || DETERMINERS.has(items[from - 1]!.word))
      )
        from--;
    }
    // "Berg issued a statement that …": whoever made it.
    const maker = named ? null : makerOf(items, at);
    found.push({
      source: named ? [spanOf(items, [from, owner + 1])] : maker ? [spanOf(items, maker)] : [],
      cue: [spanOf(items, [at, at + 1])],
      content: [spanOf(items, content)],
      act: /^(?:belief|hope|fear|view|opinion|concern)s?$/.test(items[at]!.word) ? 'believes' : 'said',
      confidence: named || maker ? 0.7 : 0.45,
      rule: 'noun-that',
    });
  }
  return found;
}

/** The subject of a verb that does no more than its noun: "issued a public statement that", "taking the step of making an offer that". */
function makerOf(items: readonly Item[], noun: number): Run | null {
  for (let at = noun - 1; at > 0 && at > noun - 5; at--) {
    const { word, kind } = items[at]!;
    if (kind !== 'word') return null;
    if (!/^(?:issu|mak|made|releas|g[ai]v|offer|repeat|voic|rais|express|publish)(?:e|ed|es|s|ing|en)?$/.test(word))
      continue;
    const run = word.endsWith('ing')
      ? mainSubject(items, at)?.run
      : subjectBefore(items, verbGroupStart(items, at)).run;
    return run && run[0] < run[1] ? trimRun(items, run) : null;
  }
  return null;
}

const OWNER = /^(?:his|her|its|their|my|our|your)$|[’']s?$/;

/** At the end of the anthem “A Change Will Come,” she added “…”: the quotation is the name of a thing, and what she added comes after. */
const isNamedThere = (text: string, items: readonly Item[], at: number, verb: number): boolean =>
  items[at - 1]?.kind === 'word' &&
  (isTitleOfWork(text.slice(items[at]!.start, items[at]!.end)) || items.slice(verb + 1, verb + 8).some(isQuotation));

/** A quotation that no verb governs but whose frame names who speaks: … : “…” (its subject) · “…” — Name. */
export function readUncued(text: string, { items }: Frame, at: number): Found | null {
  const quotation: Run = [at, at + 1];
  const before = items[at - 1];
  const shape = shapeOf(text, items[at]!);
  const found = (source: Run | null, cue: Run | null, confidence: number, rule: string): Found => ({
    source: source && source[0] < source[1] ? [spanOf(items, trimRun(items, source))] : [],
    cue: cue ? [spanOf(items, cue)] : [],
    content: [spanOf(items, quotation)],
    act: 'said',
    confidence,
    rule,
  });
  // “The bridge will stand.” — Ines Duarte, mayor
  const dash = items[at + 1];
  if (at === 0 && dash && /^(?:[—–―-]|--)$/.test(dash.word) && items[at + 2]?.capital && items.length - at < 16) {
    const run = trimRun(items, [at + 2, items.length]);
    if (!hasFinite(items, run)) return found(run, null, 0.9, 'quotation-dash-name');
  }
  // “Not on my watch,” Duarte sniffed: any verb will do right after a comma in marks.
  const next = items[at + 1];
  if (next?.kind === 'word' && /[,?!—–-]/.test(shape.last) && shape.words > 1) {
    for (let verb = at + 2; verb < Math.min(items.length, at + 14); verb++) {
      const { word, kind, capital } = items[verb]!;
      if (kind === 'quotation') break;
      if (kind !== 'word' || capital) continue;
      const present =
        /[^s’']s$/.test(word) && (items[verb - 1]!.capital || SUBJECT_PRONOUNS.has(items[verb - 1]!.word));
      if (!present && !isFiniteVerb(word)) continue;
      const { run } = subjectBefore(items, verbGroupStart(items, verb));
      if (
        run[0] !== at + 1 ||
        run[0] >= run[1] ||
        !isSourceLike(text, [spanOf(items, run)]) ||
        (run[1] - run[0] === 1 && /^(?:that|this)$/.test(items[run[0]]!.word))
      )
        break;
      if (isNamedThere(text, items, at, verb)) break;
      return found(run, [verbGroupStart(items, verb), verb + 1], shape.last === ',' ? 0.85 : 0.6, 'quotation-verb');
    }
  }
  if (before?.word === ':' && shape.words > 2 && !isTitleOfWork(text.slice(items[at]!.start, items[at]!.end))) {
    const main = mainSubject(items, at - 1);
    if (main) return found(main.run, null, 0.8, 'colon-quotation');
    const run = trimRun(items, [0, at - 1]);
    // Continued Duarte: “We will rebuild.”
    if (
      run[1] - run[0] > 1 &&
      run[1] - run[0] <= 8 &&
      CUE_WORDS.get(items[run[0]]!.word)?.form === 'past' &&
      items[run[0] + 1]!.capital
    )
      return found([run[0] + 1, run[1]], [run[0], run[0] + 1], 0.9, 'cue-quotation');
    // Duarte: “We will rebuild.”
    if (
      run[1] - run[0] > 0 &&
      run[1] - run[0] <= 8 &&
      (items[run[0]]!.capital || SUBJECT_PRONOUNS.has(items[run[0]]!.word))
    )
      return found(afterFrom(items, run), [at - 1, at], 0.85, 'name-colon');
    return found(null, null, 0.6, 'colon-quotation');
  }
  return null;
}

/** "And from {the mayor, Ines Duarte}: “…”" */
function afterFrom(items: readonly Item[], [from, to]: Run): Run {
  const linking = /^(?:and|then|also|this|next|now|lastly|finally)$/;
  let at = from;
  while (at < to && linking.test(items[at]!.word)) at++;
  return at + 1 < to && items[at]!.word === 'from' ? [at + 1, to] : [from, to];
}
