import type { Span } from '../../model/index.ts';
import { type Frame, groupSpan, matchesIn } from './frames.ts';

/** By what the words came out: a document, an event, a network, a broadcast. */
export interface Channel {
  readonly kind: 'document' | 'event' | 'network' | 'programme';
  /** As printed, without "in a": "joint statement", "news conference", "Twitter". */
  readonly name: string;
  readonly span: Span;
  /** The whole phrase: "in a joint statement", "aboard a plane". */
  readonly phrase: Span;
  /** Last noun, lower case, singular: "statement". */
  readonly noun: string;
}

const DOCUMENT =
  'statements?|letters?|memos?|memorandums?|e-?mails?|tweets?|tweetstorm|posts?|postings?|threads?|op-eds?|essays?|columns?|filings?|lawsuits?|suits?|complaints?|affidavits?|notes?|messages?|texts?|videos?|recordings?|declarations?|releases?|testimony|depositions?|pleas?|books?|memoirs?|manifestos?|transcripts?|motions?|petitions?|rulings?|editorials?|reports?|documents?|court papers|indictments?|announcements?|communiqu[eé]s?|papers?|articles?|journals?|surveys?|stud(?:y|ies)|newsletters?|podcasts?|orders?|proclamations?|resolutions?|opinions?|dissents?';
const EVENT =
  'interviews?|conferences?|briefings?|calls?|conversations?|exchanges?|hearings?|speech(?:es)?|address(?:es)?|remarks|debates?|forums?|rall(?:y|ies)|town halls?|meetings?|appearances?|ceremon(?:y|ies)|panels?|summits?|sessions?|trials?|sermons?|webcasts?|webinars?|broadcasts?|lectures?|gaggles?|visits?|talks|events?|luncheons?|dinners?|teleconferences?';
const IN_CHANNEL = new RegExp(
  String.raw`\b(?:in|via|through|by|on|during|at|from|following|after)\s+(?:(?:a|an|the|his|her|their|its|one|another|two|three|several|multiple|various|recent|this)\s+|[\p{L}.-]+[’']s\s+)?(?:(?:series|string|flurry|pair|spate|copy|set)\s+of\s+)?(?<name>(?:[\p{L}\p{N}][\p{L}\p{N}.&’'-]*\s+){0,4}?(?<noun>${DOCUMENT}|${EVENT}))\b`,
  'giu',
);
/** Between "in a" and the noun these show that the phrase is another: "in the city when the report". */
const CROSSES =
  /\b(?:and|that|which|who|when|where|was|were|is|are|has|had|said|to|of|in|on|at|by|for|with|from|after|before|as|but|about|over|into)\b/i;
const NETWORK =
  /\b(?:on|via|through|to)\s+(?:his\s+|her\s+|the\s+|its\s+|their\s+)?(?:(?:official|personal|verified|own|social\s+media|networking|messaging|platform|app|site|website|service)\s+){0,4}(?<name>Twitter|X|Truth Social|Facebook|Instagram|Telegram|WhatsApp|YouTube|TikTok|LinkedIn|Weibo|VKontakte|VK|Reddit|Threads|Bluesky|Mastodon|Snapchat|Parler|Gab|Signal|social media)\b/gu;
const TWEETED = /\b(?<name>re-?tweet(?:ed|s|ing)?|tweet(?:ed|s|ing)?)\b/giu;
const PROGRAMME =
  /\b(?:on|with|to|for)\s+(?:[\p{L}.’'&-]+\s+){0,5}?[“"‘'](?<name>(?:The\s+)?\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s+(?:the|of|and|with|in|&|to|\p{Lu}[\p{L}\p{N}’'.-]*)){1,6}),?\.?[”"’']/gu;

const documentNoun = new RegExp(`^(?:${DOCUMENT})$`, 'iu');
const singular = (noun: string): string =>
  noun
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
    .replace(/ches$/, 'ch');

/** The channels that the words around an attribution name, nearest to its cue first. */
export function channelsOf(frame: Frame): Channel[] {
  const out: Channel[] = [];
  for (const { match, span } of matchesIn(frame, IN_CHANNEL)) {
    const name = match.groups!.name!.replace(/\s+/g, ' ');
    const noun = match.groups!.noun!;
    const before = match.groups!.name!.slice(0, match.groups!.name!.length - noun.length);
    if (CROSSES.test(before) || /^(?:in|on|at)$/i.test(noun)) continue;
    // "after the meeting" and "in the report" without a determiner before are times and topics.
    if (/^(?:following|after)\b/i.test(match[0]) && !/interview|conference|briefing/i.test(noun)) continue;
    const at = groupSpan(frame, match, match.groups!.name!);
    out.push({
      kind: documentNoun.test(noun) ? 'document' : 'event',
      name,
      span: at,
      phrase: span,
      noun: singular(noun),
    });
  }
  for (const { match, span } of matchesIn(frame, NETWORK)) {
    const name = match.groups!.name!;
    out.push({ kind: 'network', name, span: groupSpan(frame, match, name), phrase: span, noun: 'post' });
  }
  for (const { match, span } of matchesIn(frame, TWEETED)) {
    out.push({
      kind: 'network',
      name: 'Twitter',
      span: groupSpan(frame, match, match.groups!.name!),
      phrase: span,
      noun: 'tweet',
    });
  }
  for (const { match, span } of matchesIn(frame, PROGRAMME)) {
    const name = match.groups!.name!.replace(/[.,]$/, '');
    out.push({ kind: 'programme', name, span: groupSpan(frame, match, name), phrase: span, noun: 'programme' });
  }
  const distance = ({ phrase }: Channel): number => gap(phrase, frame.cue);
  return out
    .filter((channel) => ownClause(frame, channel.phrase))
    .sort((a, b) => distance(a) - distance(b) || a.span[0] - b.span[0]);
}

export const gap = (a: Span, b: Span): number => (a[1] <= b[0] ? b[0] - a[1] : b[1] <= a[0] ? a[0] - b[1] : 0);

/** Words between the cue and a phrase after which the phrase tells of something else: "…, who spoke", "after he had". */
const LEAVES = /\b(?:which|who|whom|whose|where|while|although|though|because|whereas|but)\b|;/i;

/** True when nothing between the phrase and the cue begins another clause. */
export function ownClause(frame: Frame, phrase: Span): boolean {
  const [from, to] = phrase[1] <= frame.cue[0] ? [phrase[1], frame.cue[0]] : [frame.cue[1], phrase[0]];
  if (from >= to) return true;
  // "In a letter, …" at the head of a sentence goes with all of it.
  if (frame.text.slice(0, phrase[0] - frame.span[0]).trim().length < 12) return true;
  return !LEAVES.test(frame.text.slice(from - frame.span[0], to - frame.span[0]));
}
