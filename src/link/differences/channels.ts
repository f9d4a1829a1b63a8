import type { Attribution } from '../../model/index.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story, wordsAt } from './story.ts';

/** The same words by another way: to reporters here, at a lunch there; in a statement, in a tweet, to a newspaper. */
export const channels: DifferenceFinder = { name: 'channels', find: (story) => byUtterance(story) };

type Channel = 'press' | 'written' | 'social media' | 'interview' | 'speech' | 'hearing';

// Ways that outlets name by many words; only different ones differ: "told reporters" and "at a news conference" do not.
const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  [
    'social media',
    /\b(?:tweet\w*|twitter|facebook|instagram|social media|truth social|telegram|post(?:ed|s)?|weibo|x)\b/i,
  ],
  ['hearing', /\b(?:hearing|testi\w+|court|deposition|committee|trial|floor)\b/i],
  [
    'speech',
    /\b(?:speech|rally|address|luncheon|lunch|dinner|conference call|convention|ceremony|event|forum|summit|sermon|lecture|town hall)\b/i,
  ],
  [
    'written',
    /\b(?:statement|letter|e-?mail|memo\w*|press release|news release|communiqu\w+|op-ed|filing|lawsuit|report)\b/i,
  ],
  ['interview', /\b(?:interview\w*|podcast|radio|show|program(?:me)?)\b/i],
  ['press', /\b(?:reporters?|journalists?|news conference|press conference|briefing|press)\b/i],
];

function byUtterance(story: Story): Draft[] {
  return story.utterances.flatMap((utterance) => {
    const said: Said[] = [];
    for (const account of utterance.accounts) {
      // A paraphrase may be of another occasion altogether.
      if (account.against === 'paraphrase' || account.against === 'rewording') continue;
      const article = story.articleAt(account.article);
      const attribution = story.records[article]?.findings.attributions.find((one) => one.id === account.attribution);
      const way = attribution ? wayOf(story, article, attribution) : null;
      if (way) said.push(way);
    }
    // An article that names two ways itself knows of two occasions.
    const byArticle = new Map<number, Set<string>>();
    for (const one of said)
      byArticle.set(one.article, (byArticle.get(one.article) ?? new Set()).add(one.value.split(':')[0]!));
    const clear = said.filter((one) => byArticle.get(one.article)!.size === 1);
    return (
      draftOf(
        story,
        'attribution',
        `how and to whom ${utterance.speaker ?? 'it'} said it`,
        clear,
        'the same words by another way',
        (value) => value.split(':')[0]!,
      ) ?? []
    );
  });
}

function wayOf(story: Story, article: number, { addressee, occasion }: Attribution): Said | null {
  const named = [occasion.medium, addressee, occasion.where].filter((one) => one !== null && one.basis === 'stated');
  for (const one of named) {
    const outlet = story.records[article]!.findings.actors.some(
      (actor) => actor.kind === 'outlet' && actor.name === one!.name,
    );
    const channel = outlet ? 'interview' : CHANNELS.find(([, pattern]) => pattern.test(one!.name))?.[0];
    if (channel) return { value: `${channel}: ${wordsAt(story, article, one!.span, 80)}`, article, span: one!.span };
  }
  return null;
}
