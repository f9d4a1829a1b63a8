import { rarityOf } from '../../text/rarity.ts';
import { type Quote, quotesOf } from './quotes.ts';
import { type DifferenceFinder, type Draft, draftOf, type Story } from './story.ts';

/** Two short quotations of one speaker with one noun and another word before it: “good progress”, “tremendous progress”. */
export const fragments: DifferenceFinder = { name: 'fragments', find: (story) => differingFragments(story) };

interface Fragment extends Quote {
  readonly speaker: string;
  readonly head: string;
  readonly modifiers: readonly string[];
}

const LONGEST = 4;
const MOST_OF_A_HEAD = 20;

function differingFragments(story: Story): Draft[] {
  const byHead = new Map<string, Fragment[]>();
  for (const fragment of story.records.flatMap((_, article) => fragmentsOf(story, article))) {
    const key = `${fragment.speaker} ${fragment.head}`;
    const list = byHead.get(key) ?? [];
    if (list.length < MOST_OF_A_HEAD) byHead.set(key, [...list, fragment]);
  }
  return [...byHead.values()].flatMap((group) => {
    if (new Set(group.map((one) => one.modifiers.join(' '))).size < 2) return [];
    // Two words of one article are two sayings; only what stands alone in its article is set against others.
    const articles = group.map((one) => one.article);
    if (new Set(articles).size < articles.length) return [];
    // “war on waste”, “the mayor’s war on waste”: a piece of the other.
    if (group.some((one) => group.some((other) => one !== other && isPiece(one, other)))) return [];
    const said = group.map((one) => ({
      value: story.records[one.article]!.article.text.slice(...one.span),
      article: one.article,
      span: one.span,
    }));
    return (
      draftOf(
        story,
        'wording',
        `“${printedHead(story, group[0]!)}” in the words of ${nameOf(story, group[0]!.speaker)}`,
        said,
        'one speaker, one noun, another word before it',
      ) ?? []
    );
  });
}

const printedHead = (story: Story, { article, words }: Fragment): string =>
  story.records[article]!.article.text.slice(words.at(-1)!.start, words.at(-1)!.end);

const isPiece = (one: Fragment, other: Fragment): boolean =>
  one.modifiers.length !== other.modifiers.length && one.modifiers.every((stem) => other.modifiers.includes(stem));

const nameOf = (story: Story, id: string): string => story.actors.find((actor) => actor.id === id)?.name ?? id;

function fragmentsOf(story: Story, article: number): Fragment[] {
  const { findings } = story.records[article]!;
  const quotes = quotesOf(story, article).filter((quote) => quote.words.length <= LONGEST);
  if (!quotes.length) return [];
  return quotes.flatMap((quote): Fragment[] => {
    const stems = quote.words.map((word) => word.stem);
    const head = stems.at(-1)!;
    const modifiers = stems.slice(0, -1).filter((stem) => rarityOf(stem) >= 2);
    // "Hopefully meeting" is no kind of meeting.
    if (
      rarityOf(head) < 3 ||
      !modifiers.length ||
      /ing$/.test(quote.words.at(-1)!.form) ||
      quote.words.some((word) => /ly$/.test(word.form))
    )
      return [];
    const attribution = findings.attributions.find((one) =>
      one.content.some((span) => span[0] <= quote.span[0] && quote.span[1] <= span[1] + 1),
    );
    const speaker = story.linkedId(article, attribution?.speaker.actor ?? null);
    return speaker ? [{ ...quote, speaker, head, modifiers }] : [];
  });
}
