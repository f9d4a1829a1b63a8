import type { Span } from '../../model/index.ts';
import { unitsBetween } from '../../text/spans.ts';
import { GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { type Frame, groupSpan, matchesIn } from './frames.ts';
import { programmesIn } from './programmes.ts';

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
  'statements?|letters?|memos?|memorandums?|e-?mails?|tweets?|tweetstorm|posts?(?!-[a-z]| (?:op-ed|article|editorial|column|essay|report|poll|interview|survey))|postings?|threads?|op-eds?|essays?|columns?|filings?|lawsuits?|suits?|complaints?|affidavits?|notes?|messages?|texts?|videos?|recordings?|declarations?|releases?|testimony|depositions?|pleas?|books?|memoirs?|manifestos?|transcripts?|motions?|petitions?|rulings?|editorials?|reports?|documents?|court papers|indictments?|announcements?|communiqu[eé]s?|papers?|articles?|journals?|surveys?|stud(?:y|ies)|newsletters?|podcasts?|orders?|proclamations?|resolutions?|opinions?|dissents?|voice ?mails?|guidelines?|guidance|directives?|web ?sites?|web pages?|Facebook pages?|home ?pages?|blogs?(?! posts?)|YouTube channels?|tax returns?|data|footage|ads?|advertisements?|(?:TV|television|radio|campaign|30-second|60-second) spots?|homil(?:y|ies)|eulog(?:y|ies)|commentar(?:y|ies)|summar(?:y|ies)|decisions?(?! (?:to|on|about|that|of)\\b)|(?:legal|amicus|court|appellate|reply) briefs?|court (?:records|documents|filings)|clarifications?|readouts?|missives?|notices?|advisor(?:y|ies)|bulletins?|fact sheets?|white papers?|presentations?|fl[iy]ers?|leaflets?|pamphlets?|brochures?|diar(?:y|ies)|livestreams?|live streams?|mailers?|mailings?|robocalls?|telegrams?|(?:diplomatic )?cables?|faxe?s?|decrees?|edicts?|fatwas?|encyclicals?|questionnaires?|excerpts?|obituar(?:y|ies)|rebuttals?|apolog(?:y|ies)|confessions?|court submissions?';
const EVENT =
  'interviews?|question-and-answer sessions?|conference calls?|conferences?|briefings?|calls?|conversations?|exchanges?|hearings?|speech(?:es)?|address(?:es)?|remarks|debates?|forums?|rall(?:y|ies)|town halls?|meetings?|appearances?|ceremon(?:y|ies)|panels?|summits?|sessions?|trials?|sermons?|webcasts?|webinars?|broadcasts?|lectures?|gaggles?|visits?|trips?|events?|luncheons?|dinners?|teleconferences?|breakfasts?|receptions?|fund-?raisers?|galas?|vigils?|funerals?|services?|protests?|demonstrations?|marches|commencements?|stops?|availabilit(?:y|ies)|discussions?|tapings?|(?:election[- ]night|victory|watch) part(?:y|ies)|floor|oral arguments?|court hearings?|chats?|round ?tables?|seminars?|symposium|Q&As?|keynotes?(?! (?:speech|address|remarks|speaker))|monologues?|toasts?|conventions?|retreats?|inaugurations?|swearing-in|sentencing|arraignments?|filibusters?|announcements?|(?:radio|television|TV|talk|cable|news|variety|call-in|morning|late-night|Sunday|syndicated|comedy) (?:show|program|programme)(?![ ,]+[“"‘])';
const IN_CHANNEL = new RegExp(
  String.raw`\b(?<link>in\s+(?:making|issuing|announcing|releasing|unveiling|filing|delivering)|in|via|through|by|on|during|at|from|following|after)\s+(?<whose>(?:a|an|the|his|her|their|its|one|another|two|three|several|multiple|various|recent|this|that|these|those|each|both)\s+|[\p{L}.-]+[’']s\s+)?(?:(?:series|string|flurry|pair|spate|copy|set)\s+of\s+)?(?<name>(?:(?!(?:in|on|at|during|via|through|from|his|her|their)\s)[\p{L}\p{N}][\p{L}\p{N}.&’'-]*\s+){0,4}?(?<noun>${DOCUMENT}|${EVENT}))\b`,
  'giu',
);
/** Between "in a" and the noun these show that the phrase is another: "in the city when the report". */
const CROSSES =
  /\b(?:a|an|the|and|that|which|who|when|where|was|were|is|are|has|had|said|to|of|in|on|at|by|for|with|from|after|before|as|but|about|over|into|during|his|her|their|while|against)\b/i;
const NETWORK =
  /\b(?:on|via|through|to)\s+(?:his\s+|her\s+|the\s+|its\s+|their\s+)?(?:(?:official|personal|verified|own|social\s+media|networking|messaging|platform|app|site|website|service)\s+){0,4}(?<name>Twitter|X|Truth Social|Facebook|Instagram|Telegram|WhatsApp|YouTube|TikTok|LinkedIn|Weibo|VKontakte|VK|Reddit|Threads|Bluesky|Mastodon|Snapchat|Parler|Gab|Signal|social media)\b/gu;
/** "issued a statement saying", "filed a complaint accusing": the words are in what was sent out. */
const ISSUED = new RegExp(
  String.raw`\b(?:issued?|issues|issuing|released?|releases|releasing|published|put(?:ting)? out|sent|sends?|sending|wrote|writing|posted|posting|filed|filing|signed|signing|circulated|delivered|gave|giving|penned|penning|drafted|fired off|firing off|dashed off|mailed|e-?mailed|faxed|submitted|submitting|recorded|taped|aired|airing|ran|running|unveiled|unveiling|passed|passing|adopted|adopting)\s+(?:(?!(?:in|on|via|through|by|from|at|as|with|what|that|was|is)\s)[\p{L}.’'-]+,?\s+){0,4}?(?:(?:a|an|another|his|her|their|its|one|two|three|several|the(?=\s(?:letter|memo|e-?mail|message)s?\b))\s+|(?=(?:\p{Ll}+\s+)?(?:guidelines|guidance|memos|directives)\b))(?<name>(?:[\p{L}\p{N}][\p{L}\p{N}.&’'-]*\s+){0,3}?(?<noun>${DOCUMENT}|interviews?|speech(?:es)?|address))\b`,
  'giu',
);
/** "fired back with a tweet of his own, calling it a stunt" */
const ANSWERED_WITH =
  /\b(?:responded|replied|reacted|answered|(?:fired|hit|shot|struck|pushed) back|countered|followed(?: up)?|weighed in)\b[^.;“”"]{0,60}?\swith\s(?:an?|another|his|her|its|their)\s(?<name>(?:[\p{L}-]+\s){0,3}?(?<noun>tweets?|statement|letter|post|video|message|e-?mail|op-ed|ad))\b/giu;
/** A quick look, before the pattern. */
const ISSUES =
  /[Ii]ssu|releas|publish|put|[Ss]en[td]|wrote|writing|post(?:ed|ing)|fil(?:ed|ing)|sign|circulat|deliver|gave|giving|penn|draft|fir(?:ed|ing) off|dashed|mailed|faxed|submitt|recorded|taped|air(?:ed|ing)|\bran\b|running|unveil|pass(?:ed|ing)|adopt/;
/** Nouns that need no "a" to tell how something was said: "in testimony", "in prepared remarks"; "in order" tells nothing. */
const BARE = /^(?:testimony|remarks|court papers|talks|video|conversation|.*[^s]s)$/i;
const TWEETED = /\b(?<name>re-?tweet(?:ed|s|ing)?|tweet(?:ed|s|ing)?)\b/giu;
const TESTIFIES = /\btestif(?:ied|ies|ying)\b/i;

/** Conversations that were no interview: known by who recorded or told of them. */
export const TALK = /^(?:call|conversation|exchange|discussion|talk)$/;

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
    if (tellsHow(match) && !ofAction(frame, span)) out.push(named(frame, match, span));
  }
  for (const { match, span } of ISSUES.test(frame.text) ? matchesIn(frame, ISSUED) : []) {
    const name = match.groups!.name!;
    const before = name.slice(0, name.length - match.groups!.noun!.length);
    const leads = frame.text.slice(Math.max(0, span[0] - frame.span[0] - 30), span[0] - frame.span[0]);
    // "has never issued a statement on"
    if (/\b(?:never|not|rarely|n[’']t)\b/i.test(leads)) continue;
    if (!CROSSES.test(before) && (goesOn(frame, span) || comesTo(frame, span))) out.push(named(frame, match, span));
  }
  for (const { match, span } of /\swith\s/.test(frame.text) ? matchesIn(frame, ANSWERED_WITH) : [])
    if (goesOn(frame, span)) out.push(named(frame, match, span));
  for (const { match, span } of matchesIn(frame, NETWORK)) {
    const name = match.groups!.name!;
    out.push({ kind: 'network', name, span: groupSpan(frame, match, name), phrase: span, noun: 'post' });
  }
  for (const { match, span } of matchesIn(frame, TWEETED)) {
    // "asked about the president’s tweets, he said": those are no channel of his.
    if (!goesOn(frame, span)) continue;
    const at = groupSpan(frame, match, match.groups!.name!);
    out.push({ kind: 'network', name: 'Twitter', span: at, phrase: span, noun: 'tweet' });
  }
  if (TESTIFIES.test(frame.text.slice(frame.cue[0] - frame.span[0], frame.cue[1] - frame.span[0])))
    out.push({ kind: 'event', name: 'testimony', span: frame.cue, phrase: frame.cue, noun: 'testimony' });
  for (const { name, span, phrase } of programmesIn(frame))
    out.push({ kind: 'programme', name, span, phrase, noun: 'programme' });
  const distance = ({ phrase }: Channel): number => unitsBetween(phrase, frame.cue);
  return out
    .filter(({ phrase }) => ownClause(frame, phrase) && !saysWho(frame, phrase))
    .sort((a, b) => distance(a) - distance(b) || a.span[0] - b.span[0]);
}

const TO_COME = /\b(?:expected|planned|upcoming|scheduled|forthcoming|proposed|anticipated|next)\s/i;
const WEB = /^(?:web ?sites?|web pages?|home ?pages?)$/i;

/** What one is on, not in: "on a podcast", "on her website"; "commenting on the report" tells nothing. */
const ON_IT =
  /^(?:podcasts?|videos?|webcasts?|threads?|recordings?|web ?sites?|web pages?|Facebook pages?|home ?pages?|blogs?|YouTube channels?)$/i;

/** A match of IN_CHANNEL that tells how something was said, not what of or by whom. */
function tellsHow(match: RegExpExecArray): boolean {
  const { link, whose, name, noun } = match.groups as Record<string, string>;
  const before = name!.slice(0, name!.length - noun!.length);
  if (CROSSES.test(before) || /^(?:in|on|at)$/i.test(noun!)) return false;
  // "engage the farmers in that debate": one that the country has.
  if (/^debates?$/i.test(noun!) && /^th/i.test(whose ?? '') && /^in$/i.test(link!) && !/^the\s/i.test(whose!))
    return false;
  // "during her expected testimony": nobody has spoken there.
  if (TO_COME.test(before)) return false;
  // "reading from papers"
  if (/^papers$/i.test(noun!) && /^from$/i.test(link!)) return false;
  // "wrote in The Varn Post": a paper.
  if (/^Post/.test(noun!) && /^\p{Lu}/u.test(name!)) return false;
  // "to at least engage the party in a debate"
  if (/^at$/i.test(link!) && /^(?:least|once|first|last|most)\s/i.test(name!)) return false;
  // "after the meeting" is a time; after an interview or at the end of a briefing one is quoted from it.
  if (/^(?:following|after)$/i.test(link!)) return /interview|conference|briefing/i.test(noun!);
  if (/^floor$/i.test(noun!)) return /^(?:on|from)$/i.test(link!) && CHAMBER.test(before);
  if (GATHERING.test(noun!) && !/^(?:at|during)$/i.test(link!)) return false;
  const document = documentNoun.test(noun!);
  // "the Commission on Harbour Debates", "sits on a conference committee"
  if (
    !document &&
    /^on$/i.test(link!) &&
    !/^(?:(?:conference )?calls?|floor|panels?|trips?|visits?|stops?|.*(?:show|program|programme)|broadcasts?|webcasts?|webinars?|teleconferences?)$/i.test(
      noun!,
    )
  )
    return false;
  if (WEB.test(noun!) && !/^(?:on|in|via|through)$/i.test(link!)) return false;
  // "commenting on the report", "by the memo"; but "by letter".
  if (document && /^on$/i.test(link!)) return ON_IT.test(noun!);
  if (document && /^(?:at|by)$/i.test(link!)) return !whose && /^by$/i.test(link!) && !LAID_DOWN.test(noun!);
  return !!whose || !document || /^(?:via|by)$/i.test(link!) || BARE.test(noun!);
}

/** "could stop it by executive order": what would be done. */
const LAID_DOWN = /^(?:orders?|proclamations?|directives?|resolutions?|decrees?|edicts?|decisions?|rulings?)$/i;

/** Where people come together at; "in a discussion", "in the service of" tell nothing. */
const GATHERING =
  /^(?:breakfasts?|receptions?|fund-?raisers?|galas?|vigils?|funerals?|services?|protests?|demonstrations?|marches|commencements?|stops?|availabilit(?:y|ies)|discussions?|tapings?|conventions?|retreats?|inaugurations?|sentencing|arraignments?|.* part(?:y|ies))$/i;
/** "on the floor", "from the Senate floor": not "on the shop floor". */
const CHAMBER = /^(?:(?:Senate|House|Assembly|chamber|convention|legislative)\s)?$/i;

/** "a vote on the House floor", "mentioned on the floor by": it is that which was there. */
function ofAction({ span, text }: Frame, phrase: Span): boolean {
  if (!/\bfloor$/i.test(text.slice(phrase[0] - span[0], phrase[1] - span[0]))) return false;
  return (
    /\b(?:votes?|debates?|action|consideration|fight|protests?|sit-in|passage|brought|come|up|it)\s$/.test(
      text.slice(0, phrase[0] - span[0]),
    ) || /^\sby\b/.test(text.slice(phrase[1] - span[0]))
  );
}

const SHOW = /\b(?:show|program|programme)$/i;

/** A channel of the noun that was matched; a tweet is one of its network. */
function named(frame: Frame, match: RegExpExecArray, phrase: Span): Channel {
  const { name, noun } = match.groups as Record<string, string>;
  const span = groupSpan(frame, match, name!);
  if (/^tweet/i.test(noun!)) return { kind: 'network', name: 'Twitter', span, phrase, noun: 'tweet' };
  if (SHOW.test(noun!)) return { kind: 'programme', name: name!.replace(/\s+/g, ' '), span, phrase, noun: 'programme' };
  const kind = documentNoun.test(noun!) ? 'document' : 'event';
  return { kind, name: name!.replace(/\s+/g, ' '), span, phrase, noun: singular(noun!) };
}

/** True when the cue is in the phrase ("tweeted") or goes on from it ("issued a statement saying"). */
function goesOn({ cue, span, text }: Frame, phrase: Span): boolean {
  if (cue[0] < phrase[1] && phrase[0] < cue[1]) return true;
  const after = cue[0] - phrase[1];
  return after >= 0 && after < 90 && /ing\b/.test(text.slice(cue[0] - span[0], cue[1] - span[0]));
}

/** "took the step of issuing a statement that …": the phrase leads from the cue to the words. */
const comesTo = ({ attribution, cue }: Frame, phrase: Span): boolean =>
  cue[1] <= phrase[0] && attribution.content.some(([start]) => start >= phrase[1] && start - phrase[1] < 12);

/** "Olof Berg, lead attorney in the lawsuit, said": what he is, not where he says it. */
function saysWho({ attribution, span, text }: Frame, phrase: Span): boolean {
  if (!attribution.source.some(([start, end]) => start < phrase[0] && phrase[1] <= end)) return false;
  // "Officials at the hearing said": there they say it.
  const within = text.slice(attribution.source[0]![0] - span[0], phrase[0] - span[0]);
  if (/^(?:at|during)\s/i.test(text.slice(phrase[0] - span[0], phrase[1] - span[0])))
    // … but "Ana Lopes, who led the police at the protest, said".
    return (
      /\b(?:who|whom|whose|which)\b/.test(within) &&
      !/\b(?:spoke|speaking|speaks|appeared|appearing|testified|addressed|answered|took questions|took part)\b/.test(
        within,
      )
    );
  const before = /(\p{Ll}+)\s$/u.exec(text.slice(0, phrase[0] - span[0]))?.[1];
  return before !== undefined && (ROLE_NOUNS.has(before) || GROUP_NOUNS.has(before));
}

/** Words between the cue and a phrase after which the phrase tells of something else: "…, who spoke", "after he had". */
const LEAVES = /\b(?:which|who|whom|whose|where|while|although|though|because|whereas|but)\b|;/i;

/** What may stand before a phrase at the head of a sentence: "But on Tuesday, in a letter, …". */
const HEAD =
  /^[\s“"]*(?:(?:and|but|then|later|also|earlier|meanwhile|on|early|late|yet|still|however|separately|speaking|writing|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|afternoon)(?:,?\s+|$))*$/i;

/** True when nothing between the phrase and the cue begins another clause. */
export function ownClause(frame: Frame, phrase: Span): boolean {
  const [from, to] = phrase[1] <= frame.cue[0] ? [phrase[1], frame.cue[0]] : [frame.cue[1], phrase[0]];
  const at = phrase[0] - frame.span[0];
  const before = frame.text.slice(Math.max(0, at - 60), at);
  if (/^at\s/i.test(frame.text.slice(at, at + 3)) && OTHER_REMARK.test(before)) return false;
  if (/^(?:in|during)\s/i.test(frame.text.slice(at, at + 7)) && THEIR_REMARK.test(before)) return false;
  if (/^(?:in|by)\s/i.test(frame.text.slice(at, at + 3)) && TOLD_OF_IN.test(before) && from < to) return false;
  // "After Mr. Berg spoke at a vigil in May, Ms. Duarte wrote": his speaking.
  if (phrase[1] <= frame.cue[0] && AFTER_ANOTHER.test(frame.text.slice(0, at))) return false;
  if (from >= to) return true;
  // "In a letter, …" at the head of a sentence goes with all of it.
  if (HEAD.test(frame.text.slice(0, phrase[0] - frame.span[0]))) return true;
  const between = frame.text.slice(from - frame.span[0], to - frame.span[0]);
  return (
    !LEAVES.test(between) &&
    !LATER.test(between) &&
    !(phrase[0] >= frame.cue[1] && (OTHERS_WORDS.test(between) || HE_ELSE.test(between)))
  );
}

/** "went after his infamous remark at a rally": where he made it. */
const OTHER_REMARK =
  /(?<!\b(?:in|during|from|with)\s(?:[\p{L}.]+)?)(?:[’']s?|\b(?:his|her|their))\s(?:\p{Ll}+\s){0,2}(?:remarks?|comments?|statements?|claims?)\s$/u;

/** "Following the mayor’s comments in an interview, Ines Duarte said" */
const THEIR_REMARK = /[’']s?\s(?:\p{Ll}+\s){0,2}(?:remarks?|comments?|claims?)\s$/u;

/** "mocked him for comments he made at a rally", "weaves together his remarks, delivered at": where those were made. */
const OTHERS_WORDS =
  /^(?!\s+(?:in|at|during)\s).*\b(?:remarks?|comments?|statements?|claims?|words|assertions?)\b.{0,40}\b(?:made|delivered|gave|given|uttered)\s+(?:\p{Ll}+\s+)?$/u;

/** "…, after he appeared to coach an official in a leaked call": what he did there. */
const LATER = /\b(?:after|before|when|since)\s+(?:he|she|they|it|\p{Lu}[\p{L}.’'-]+)\s+\p{Ll}+/u;

/** "…, echoing a theme he uses at rallies": where he uses it. */
const HE_ELSE =
  /\b(?:theme|line|refrain|claim|charge|phrase|term|argument|point|pledge|promise|message|criticism|attack|call|view|position|talking point)s?\s(?:that\s)?(?:he|she|they)(?:[’']s|[’']d|\s\p{Ll}+)/u;

/** "the gap, a fact confirmed in a letter": what the letter does, not where he speaks. */
const TOLD_OF_IN =
  /\b(?:confirmed|detailed|described|contained|included|outlined|revealed|disclosed|mentioned|cited|quoted|listed|named|published|reported|referenced|spelled out|laid out|recounted|documented)\s$/u;

/** A clause of its own before the one that tells: "After Mr. Berg spoke at …". */
const AFTER_ANOTHER = /^[\s“"]*(?:But\s|And\s)?(?:After|Before|Since|Once)\s(?:the\s|\p{Lu}|(?:he|she|they)\s)/u;
