import { skipTimeBack } from './adjuncts.ts';
import { isMainClause, mainSubject } from './clauses.ts';
import type { CueWord } from './cues.ts';
import { type Item, shapeOf } from './frames.ts';
import { hasFinite, isBreak, isComma, isDash, isQuotation, type Run } from './phrases.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { isNegated, isPassive, verbGroupStart } from './verb-groups.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './words.ts';

export interface Subject {
  readonly run: Run;
  /** Where the words of the report itself begin: the subject's or, when that follows the verb, the verb group's first item. */
  readonly from: number;
  /** First item after verb and inverted subject. */
  readonly after: number;
  readonly inverted: boolean;
  /** The subject stands elsewhere: ", adding that …". */
  readonly borrowed: boolean;
}

/** Who is said to speak by the verb at `verb`; null when the word reports nothing here. */
export function subjectOf(
  text: string,
  items: readonly Item[],
  verb: number,
  cue: CueWord,
  lastSource: Run | null,
): Subject | null {
  const group = verbGroupStart(items, verb);
  const before = items[group - 1];
  if (cue.form === 'participle' && group === verb) return participleSubject(items, verb, lastSource);
  const goesOnTo = before?.word === 'to' ? goOnTo(items, group - 1) : -1;
  if (goesOnTo >= 0) {
    if (items[goesOnTo]!.word === 'going') return participleSubject(items, goesOnTo, lastSource);
    const { run } = subjectBefore(items, goesOnTo);
    return run[0] < run[1] ? { run, from: run[0], after: verb + 1, inverted: false, borrowed: false } : null;
  }
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
  const near = subjectBefore(items, group);
  const { run, head } = near.run[0] < near.run[1] ? near : subjectBefore(items, beforeOccasion(items, group));
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

export const goesOn = (item: Item | undefined): boolean => item?.kind === 'word' && AUXILIARIES.has(item.word);

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
  // "have begun protesting that", "kept insisting that"
  if (/^(?:beg[aiu]ns?|start(?:ed|s)?|ke(?:ep|eps|pt)|continued?|resumed)$/.test(before.word)) {
    const { run } = subjectBefore(items, verbGroupStart(items, verb - 1));
    return run[0] < run[1] ? { run, from: run[0], after: verb + 1, inverted: false, borrowed: false } : null;
  }
  if (
    before.kind === 'word' &&
    !/^(?:and|but|while|by|in|of|for|without|from|about|to|with|also|then|or|after|before|since|when|even|instead|repeatedly|publicly|later|falsely|simply|not)$/.test(
      before.word,
    )
  ) {
    // "it showed Lindqvist saying …": the noun just before.
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
  // "was rebuked for calling him “a clown”", "apologised for saying that": who was blamed for it said it.
  if (before.word === 'for' && isBlamed(items, verb - 2)) {
    const main = mainSubject(items, verb)?.run;
    return main ? borrowed(main) : null;
  }
  // "accused him of wanting", "for saying", "without telling": whose words these are is another's report.
  if (/^(?:of|for|without|from|about|to|with)$/.test(before.word)) return null;
  const main = lastSource ?? mainSubject(items, verb)?.run ?? null;
  return main ? borrowed(main) : { run: [verb, verb], from: verb, after: verb + 1, inverted: false, borrowed: true };
}

/** "Lind, who pleaded guilty, in court on Monday | said", "who in 2010 | said": where the occasion between subject and verb begins. */
function beforeOccasion(items: readonly Item[], group: number): number {
  const time = skipTimeBack(items, group);
  for (let at = time - 1; at > 0 && time - at <= 3; at--) {
    if (items[at]!.kind !== 'word') break;
    if (/^(?:in|at|before|during|outside)$/.test(items[at]!.word)) {
      const edge = items[at - 1]!;
      return isComma(edge) || edge.word === 'who' ? at : group;
    }
  }
  return time < group && isComma(items[time - 1]) ? time : group;
}

/** "went on to say", "going on to add": where the going is; -1 for any other "to". */
const goOnTo = (items: readonly Item[], to: number): number =>
  items[to - 1]?.word === 'on' && /^(?:goes|went|going|gone)$/.test(items[to - 2]?.word ?? '') ? to - 2 : -1;

const isBlamed = (items: readonly Item[], at: number): boolean =>
  at > 0 &&
  (/^apologi[sz](?:ed|es|ing|e)$/.test(items[at]!.word) || (/ed$/.test(items[at]!.word) && isPassive(items, at)));
