import type { Attribution, Span } from '../../model/index.ts';
import { paragraphsOf, sentencesOf } from '../../text/sentences.ts';
import { trimmed } from '../../text/spans.ts';
import type { Word } from '../../text/words.ts';

/** A stretch of one content span that can be reported on its own: a sentence, or a quoted fragment with the words leading to it. */
export interface Statement {
  readonly span: Span;
  /** Which of the attribution's content spans it lies in. */
  readonly part: number;
  readonly words: readonly Word[];
}

// "… to break the law and that the payments were lawful": two claims under one cue.
const NEXT_CLAIM = /^(?:and|but) that$/;
const LEAST_WORDS = 2;

/**
 * Cuts the content of an attribution into its statements, in order; `words` are those of its content. What one article quotes in
 * one breath, another splits or quotes in part, so sentences, not attributions, are what is matched across articles.
 */
export function statementsOf(text: string, attribution: Attribution, words: readonly Word[]): Statement[] {
  const cuts: number[] = [];
  let from = 0;
  attribution.content.forEach((content, part) => {
    let to = from;
    while (to < words.length && words[to]!.part === part) to++;
    const ends = paragraphsOf(text, content)
      .flatMap((paragraph) => sentencesOf(text, paragraph))
      .map(([, end]) => end);
    let sentence = 0;
    for (let at = from; at < to; at++) {
      let ended = false;
      while (sentence < ends.length && ends[sentence]! <= words[at]!.start) {
        sentence++;
        ended = true;
      }
      // “It is advice of counsel. ... This was no campaign.”
      const elided = at > from && words[at]!.before.endsWith('…') && /\p{Lu}/u.test(text[words[at]!.start]!);
      if (at === from || ended || elided || (attribution.kind !== 'direct' && startsClaim(attribution, words, at, to)))
        cuts.push(at);
    }
    from = to;
  });
  const starts = cuts.filter((at, k) => {
    const sameAsBefore = k > 0 && words[at]!.part === words[cuts[k - 1]!]!.part;
    return !(sameAsBefore && at - cuts[k - 1]! < LEAST_WORDS);
  });
  return starts.map((start, k): Statement => {
    const part = words[start]!.part;
    const content = attribution.content[part]!;
    const end = starts[k + 1] ?? words.length;
    const first =
      start > 0 && words[start - 1]!.part === part ? startOf(text, words[start]!, words[start - 1]!) : content[0];
    const next = words[end];
    const last = next && next.part === part ? startOf(text, next, words[end - 1]!) : content[1];
    return { span: trimmed(text, [first, last]), part, words: words.slice(start, end) };
  });
}

/** Where the stretch that begins with `word` begins: at the mark that opens before it, if one does. */
function startOf(text: string, word: Word, previous: Word): number {
  let at = word.start;
  while (at > previous.end && /[^\s.,;:!?…”’»]/.test(text[at - 1]!)) at--;
  return at;
}

function startsClaim(attribution: Attribution, words: readonly Word[], at: number, to: number): boolean {
  const claim = at + 1 < to && NEXT_CLAIM.test(`${words[at]!.form} ${words[at + 1]!.form}`);
  if (claim || attribution.kind !== 'mixed') return claim;
  // After one quoted fragment, when another is still to come: “asserts his innocence” | and “will be vindicated”.
  if (!words[at - 1]?.quoted || (words[at]!.quoted && !words[at]!.before.includes('"'))) return false;
  for (let k = at; k < to; k++) if (words[k]!.quoted) return true;
  return false;
}
