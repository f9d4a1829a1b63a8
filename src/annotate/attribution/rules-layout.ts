import type { Quotation, Span } from '../../model/index.ts';
import { overlaps, trimmed } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';
import { CUE_WORDS } from './cues.ts';
import type { Found } from './found.ts';

/**
 * Attributions that the layout tells: headlines (“Minister: bridge will reopen”, “Bridge unsafe, says engineer”) and
 * transcripts, in which each turn begins with its speaker’s name (“OKAFOR: We will rebuild.”, “Q: …” and “A: …”).
 */
export function readLayout(reading: Reading, quotations: readonly Quotation[]): Found[] {
  return [...headlines(reading, quotations), ...turns(reading)];
}

// A label is the speaker’s name in capitals, one to four capitalised words, or Q and A.
const LABEL =
  /^(?:[QA]|\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3}|(?:\p{Lu}[\p{L}.’'-]*)(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|bin|of)){0,4})(?: \([^()]{1,40}\))?[:]\s+/u;
const CAPITALS = /^(?:[QA]|\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3})(?: \([^()]{1,40}\))?:/u;
// What often stands before a colon in a headline or at a line's head and names nobody.
const NO_NAME =
  /^(?:Update|Breaking|Live|Watch|Video|Opinion|Analysis|Explainer|Exclusive|Factbox|Timeline|Read|More|Related|Photos?|Note|Editor|Correction|Source|Sources|Report|Reports|Poll|Study|Review|Recap|Day|Week|Part|Chapter|WATCH|UPDATE|BREAKING|LIVE|READ|MORE|VIDEO|EXCLUSIVE|NOTE|RELATED|ALSO|FULL TEXT|ABSTRACT|PHOTO|PHOTOS|FILE|EDITOR[’']S NOTE|DATE|TIME|WHERE|WHEN|WHAT|WHO|WHY|HOW|PS|ADVERTISEMENT)\b/;

function turns(reading: Reading): Found[] {
  const { text } = reading;
  const labelled = reading.paragraphs
    .map((paragraph) => ({ paragraph, label: labelOf(text, paragraph) }))
    .filter((l): l is { paragraph: Span; label: Span } => l.label !== null);
  const inCapitals = labelled.filter(({ paragraph }) => CAPITALS.test(text.slice(paragraph[0], paragraph[0] + 120)));
  const names = new Map<string, number>();
  for (const { label } of labelled) names.set(text.slice(...label), (names.get(text.slice(...label)) ?? 0) + 1);
  // One line with a colon is no interview; two turns of one speaker, or names in capitals twice, are.
  const turnsOfNames = labelled.filter(({ label }) => names.get(text.slice(...label))! > 1);
  const chosen = inCapitals.length >= 2 ? inCapitals : turnsOfNames.length >= 3 && names.size <= 12 ? turnsOfNames : [];
  return chosen
    .map(({ paragraph, label }) => ({
      source: [label],
      cue: [],
      content: [trimmed(text, [text.indexOf(':', label[1]) + 1, paragraph[1]])],
      act: 'said' as const,
      confidence: 0.9,
      rule: 'turn',
    }))
    .filter(({ content }) => content[0]![1] > content[0]![0]);
}

function labelOf(text: string, paragraph: Span): Span | null {
  // A transcript may stand in quotation marks: “WALLIS: Let’s start.
  const opening = /^[“"‘']?/.exec(text.slice(paragraph[0], paragraph[0] + 2))![0].length;
  const start = paragraph[0] + opening;
  const head = text.slice(start, Math.min(paragraph[1], start + 120));
  const match = LABEL.exec(head);
  if (!match || NO_NAME.test(head)) return null;
  return trimmed(text, [start, start + match[0].lastIndexOf(':')]);
}

function headlines(reading: Reading, quotations: readonly Quotation[]): Found[] {
  const { text, article } = reading;
  const titles = article.blocks.filter((block) => block.kind === 'title').map((block) => block.span);
  const first = reading.paragraphs[0];
  // Without blocks, a first line with no full stop is the headline.
  const candidates = titles.length
    ? titles
    : !article.blocks.length && first && !/[.!…]["”’']?$/.test(text.slice(...first))
      ? [first]
      : [];
  return candidates.flatMap((span): Found[] => {
    const title = trimmed(text, span);
    if (title[1] - title[0] > 200 || text.slice(...title).includes('\n')) return [];
    const found = nameFirst(text, title) ?? nameLast(text, title);
    return found && !insideQuotation(quotations, found) ? [found] : [];
  });
}

/** Minister: bridge will reopen */
function nameFirst(text: string, [start, end]: Span): Found | null {
  const head = text.slice(start, end);
  const colon = head.indexOf(': ');
  if (colon < 2 || colon > 50 || NO_NAME.test(head)) return null;
  const name = head.slice(0, colon);
  const rest = head.slice(colon + 2).trim();
  if (name.split(' ').length > 5 || rest.split(' ').length < 3 || /[?“"‘]/.test(name) || /\p{N}/u.test(name))
    return null;
  return {
    source: [[start, start + colon]],
    cue: [[start + colon, start + colon + 1]],
    content: [trimmed(text, [start + colon + 2, end])],
    act: 'said',
    confidence: 0.6,
    rule: 'headline-colon',
  };
}

/** Bridge unsafe, says engineer · Bridge unsafe, engineer says */
function nameLast(text: string, [start, end]: Span): Found | null {
  const head = text.slice(start, end);
  const comma = head.lastIndexOf(', ');
  if (comma < 8) return null;
  const words = head.slice(comma + 2).split(' ');
  if (words.length < 2 || words.length > 7) return null;
  const offset = start + comma + 2;
  const isCue = (word: string): boolean => {
    const cue = CUE_WORDS.get(word.toLowerCase());
    return cue !== undefined && cue.form !== 'participle' && cue.verb.governs.has('bare');
  };
  const lastWord = words.at(-1)!;
  const found = (cue: Span, source: Span): Found => ({
    source: [source],
    cue: [cue],
    content: [trimmed(text, [start, start + comma])],
    act: 'said',
    confidence: 0.85,
    rule: 'headline-cue',
  });
  if (isCue(words[0]!)) return found([offset, offset + words[0]!.length], [offset + words[0]!.length + 1, end]);
  if (isCue(lastWord)) return found([end - lastWord.length, end], trimmed(text, [offset, end - lastWord.length]));
  return null;
}

const insideQuotation = (quotations: readonly Quotation[], found: Found): boolean =>
  quotations.some((q) => q.spans.some((span) => found.source.some((source) => overlaps(span, source))));
