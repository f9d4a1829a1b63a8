import type { ArticleRecord, Difference, Links, Place } from '../../model/index.ts';
import { overlaps } from '../../text/spans.ts';
import { attributions } from './attributions.ts';
import { channels } from './channels.ts';
import { comment } from './comment.ts';
import { complements } from './complements.ts';
import { dates } from './dates.ts';
import { deadlines } from './deadlines.ts';
import { descriptions } from './descriptions.ts';
import { extents } from './extents.ts';
import { firmness } from './firmness.ts';
import { fragments } from './fragments.ts';
import { frames } from './frames.ts';
import { names } from './names.ts';
import { negations } from './negations.ts';
import { numbers } from './numbers.ts';
import { paraphrased } from './paraphrased.ts';
import { quotedWords } from './quotedWords.ts';
import { retold } from './retold.ts';
import { status } from './status.ts';
import { type DifferenceFinder, type Draft, storyOf } from './story.ts';
import { tellings } from './tellings.ts';

/** The kinds of difference looked for, in the order in which they are shown. */
export const finders: readonly DifferenceFinder[] = [
  numbers, // “50 troops”, “34 troops”
  dates, // “in 2006”, “in 2008”
  deadlines, // “a deadline of Friday”, “the deadline is flexible”
  status, // “is expected to”, “has”
  firmness, // “might send”, “is sending”
  comment, // “declined to comment”, “did not respond”
  quotedWords, // “up to the court”, “up for the court”
  retold, // “to right a horrible mistake”, “to right this horrible wrong”
  fragments, // “good progress”, “tremendous progress”
  complements, // “guilty of theft”, “guilty of fraud”
  negations, // “did not ask”, “without telling”
  descriptions, // “a Norvian lender”, “a Norvian shipping firm”
  extents, // “parts of”, “the full”
  paraphrased, // “inexcusable to hold her hostage”, that it was wrong
  attributions, // on the minister's word, on the outlet's own
  channels, // to reporters, in a letter
  names, // “Kreutzer”, “Kreuzer”
  frames, // “is seeking”, “will be seeking”
  tellings, // “must hand over data”, “are to share information”
];

/**
 * Where accounts differ: numbers, dates, status, wording, attribution and names, each with its accounts, their words and days.
 * The slight ones last. The same for any order of `records`.
 */
export function findDifferences(
  records: readonly ArticleRecord[],
  links: Pick<Links, 'actors' | 'utterances' | 'happenings'>,
): Difference[] {
  if (records.length < 2) return [];
  const story = storyOf(records, links.actors, links.utterances);
  const drafts: Draft[] = [];
  for (const finder of finders) {
    for (const draft of merged(finder.find(story))) {
      // Two finders saw one change: the surer one comes first in the list and has it. What has no name of its own gives way to all.
      const isKnown = (earlier: Draft): boolean =>
        (finder === tellings || (earlier.kind === draft.kind && ONCE.has(draft.kind))) && covers(earlier, draft);
      if (!drafts.some(isKnown)) drafts.push(draft);
    }
  }
  const inOrder = [...drafts.filter(({ slight }) => !slight), ...drafts.filter(({ slight }) => slight)];
  return inOrder.map((draft, at): Difference => ({ id: `d${at + 1}`, ...draft }));
}

// Of these one a sentence is enough; of numbers and names a sentence may hold several.
const ONCE: ReadonlySet<string> = new Set(['wording', 'status', 'attribution']);

// Three articles that tell one thing give three pairs: one difference of three accounts is what an editor wants to see.
function merged(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const known = out.findIndex((other) => other.kind === draft.kind && sharesAccount(other, draft));
    if (known < 0) {
      out.push(draft);
      continue;
    }
    // One article with two values: the two pairs were about two things, and the surer one came first.
    const both = together(out[known]!, draft);
    if (!saysTwice(both) || saysTwice(draft)) out[known] = both;
  }
  return out;
}

/** True when every account of `draft` lies where the earlier draft has one, and at least one of these with another value. */
function covers(earlier: Draft, draft: Draft): boolean {
  const places = earlier.accounts.flatMap((account) => account.places);
  return draft.accounts.every((account) => account.places.some((p) => places.some((q) => samePlace(p, q))));
}

const alike = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$£€%]+/gu, ' ')
    .trim();

const samePlace = (p: Place, q: Place): boolean => p.article === q.article && overlaps(p.span, q.span);

/** One value at one place in both. */
function sharesAccount(one: Draft, other: Draft): boolean {
  return one.accounts.some((x) =>
    other.accounts.some(
      (y) => x.places.some((p) => y.places.some((q) => samePlace(p, q))) && alike(x.value) === alike(y.value),
    ),
  );
}

function saysTwice(draft: Draft): boolean {
  const articles = draft.accounts.flatMap((account) => [...new Set(account.places.map((place) => place.article))]);
  return new Set(articles).size < articles.length;
}

function together(one: Draft, other: Draft): Draft {
  const accounts = [...one.accounts];
  for (const account of other.accounts) {
    const at = accounts.findIndex((known) => alike(known.value) === alike(account.value));
    if (at < 0) accounts.push(account);
    else {
      const places = account.places.filter((p) => !accounts[at]!.places.some((q) => samePlace(p, q)));
      accounts[at] = { ...accounts[at]!, places: [...accounts[at]!.places, ...places] };
    }
  }
  return { ...one, accounts };
}
