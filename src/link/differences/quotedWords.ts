import type { Span } from '../../model/index.ts';
import { overlaps } from '../../text/spans.ts';
import { Clusters } from '../clusters.ts';
import { pairOf, type QuotedChange, type QuotedPair, type Range } from './quotedChanges.ts';
import { candidates, type Quote, quotesOf, sentencesIn } from './quotes.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';

/** The same quotation in other words: "up to the court" here, "up for the court" there; or cut short where it goes on. */
export const quotedWords: DifferenceFinder = { name: 'quoted words', find: (story) => differencesIn(story) };

/** A changed quotation with what it is compared with. */
type Changed = QuotedPair & { readonly change: QuotedChange };

function differencesIn(story: Story): Draft[] {
  const quotes = story.records.flatMap(({ article: { text } }, article) =>
    quotesOf(story, article).flatMap((quote) => sentencesIn(quote, text)),
  );
  const pairs = [...candidates(quotes)].flatMap(([one, other]) => pairOf(one, other, story) ?? []);
  const changed = likeliest(pairs).filter((pair): pair is Changed => pair.change !== null);
  return groups(changed, story).flatMap((group) => draftFor(group, story) ?? []);
}

/** Of each sentence its likest in every other article: "a big challenge" is not "a real challenge" where both papers have the first. */
function likeliest(pairs: readonly QuotedPair[]): QuotedPair[] {
  const taken = new Map<Quote, Set<number>>();
  const isTaken = (quote: Quote, article: number): boolean => taken.get(quote)?.has(article) ?? false;
  const take = (quote: Quote, article: number): void => {
    taken.set(quote, (taken.get(quote) ?? new Set()).add(article));
  };
  return [...pairs]
    .sort((x, y) => y.likeness - x.likeness || x.one.span[0] - y.one.span[0] || x.other.span[0] - y.other.span[0])
    .filter(({ one, other }) => {
      if (isTaken(one, other.article) || isTaken(other, one.article)) return false;
      take(one, other.article);
      take(other, one.article);
      return true;
    });
}

/** The changes of one utterance together: sentences of one breath in any of the articles. */
function groups(changed: readonly Changed[], story: Story): Changed[][] {
  const clusters = new Clusters(changed.length);
  const first = new Map<string, number>();
  changed.forEach(({ one, other }, at) => {
    for (const quote of [one, other]) {
      const home = homeOf(quote, story);
      const known = first.get(home);
      if (known === undefined) first.set(home, at);
      else clusters.join(known, at);
    }
  });
  return clusters.sets().map((set) => set.map((at) => changed[at]!));
}

const attributionOf = ({ article, span }: Quote, story: Story) =>
  story.records[article]!.findings.attributions.find(({ content }) => content.some((part) => overlaps(part, span)));

const homeOf = (quote: Quote, story: Story): string =>
  `${quote.article} ${attributionOf(quote, story)?.id ?? `at ${quote.of}`}`;

const MOST_SENTENCES = 3;

function draftFor(group: readonly Changed[], story: Story): Draft | null {
  const shown = heaviest(telling(group));
  const ranges = new Map<Quote, Range[]>();
  const said = new Map<Quote, Said>();
  for (const { one, other, change } of shown) {
    for (const [quote, at] of [
      [one, change.inOne],
      [other, change.inOther],
    ] as const) {
      if ('value' in at) said.set(quote, at);
      else ranges.set(quote, [...(ranges.get(quote) ?? []), ...at]);
    }
  }
  for (const [quote, changedThere] of ranges)
    if (!said.has(quote)) said.set(quote, excerpt(quote, changedThere, story));
  const byArticle = Map.groupBy(
    [...said.values()].sort((x, y) => x.span[0] - y.span[0]),
    ({ article }) => article,
  );
  const accounts = [...byArticle.values()].flatMap((parts) => {
    const value = parts.map((part) => part.value).join(' … ');
    return parts.map((part): Said => ({ ...part, value }));
  });
  const name = speakerOf(group, story);
  const draft = draftOf(
    story,
    'wording',
    name ? `how ${name} is quoted` : 'how one quotation reads',
    accounts,
    [...new Set(shown.map(({ change }) => change.why))].join('; '),
  );
  return draft && { ...draft, slight: group.every(({ change }) => change.slight) };
}

/** Whom most of the accounts name; a person before the paper or transcript that has it from them. Null when none does. */
function speakerOf(group: readonly Changed[], story: Story): string | null {
  const counts = new Map<string, number>();
  for (const quote of group.flatMap(({ one, other }) => [one, other])) {
    const id = story.linkedId(quote.article, attributionOf(quote, story)?.speaker.actor ?? null);
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const named = story.actors
    .filter(({ id, kind }) => counts.has(id) && kind !== 'outlet')
    .sort(
      (x, y) =>
        Number(y.kind === 'person') - Number(x.kind === 'person') ||
        counts.get(y.id)! - counts.get(x.id)! ||
        (x.id < y.id ? -1 : 1),
    );
  return named[0]?.name ?? null;
}

/** Without the mere pauses (cut at a comma), where anything else changes. */
function telling(group: readonly Changed[]): readonly Changed[] {
  const changed = group.filter(({ change }) => !change.slight || !/^(?:cut|begins)/.test(change.why));
  return changed.length ? changed : group;
}

/** What changes most, in at most three sentences: the rest is for the comparison of the utterance. */
function heaviest(group: readonly Changed[]): Changed[] {
  const clusters = new Clusters(group.length);
  const first = new Map<Quote, number>();
  group.forEach(({ one, other }, at) => {
    for (const quote of [one, other]) {
      const known = first.get(quote);
      if (known === undefined) first.set(quote, at);
      else clusters.join(known, at);
    }
  });
  const weight = ({ change }: Changed): number => (change.slight ? 0 : change.why.startsWith('other') ? 2 : 1);
  return clusters
    .sets()
    .map((set) => set.map((at) => group[at]!))
    .map((sentence) => ({ sentence, weight: Math.max(...sentence.map(weight)) }))
    .sort((x, y) => y.weight - x.weight)
    .slice(0, MOST_SENTENCES)
    .flatMap(({ sentence }) => sentence);
}

const CONTEXT = 3;
const LONGEST = 26;

/** The changed stretches with a few words around, as one piece of the quotation. */
function excerpt(quote: Quote, ranges: readonly Range[], story: Story): Said {
  const from = Math.max(0, Math.min(...ranges.map((range) => range[0])) - CONTEXT);
  const end = Math.min(quote.words.length, Math.max(...ranges.map((range) => range[1])) + CONTEXT);
  const to = Math.min(end, from + LONGEST);
  const span: Span = [quote.words[from]!.start, quote.words[Math.max(from, to - 1)]!.end];
  const printed = story.records[quote.article]!.article.text.slice(...span).replace(/\s+/g, ' ');
  return { value: to < end ? `${printed} …` : printed, article: quote.article, span };
}
