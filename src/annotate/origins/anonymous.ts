import type { Span } from '../../model/index.ts';

/** Somebody unnamed on whose word the sentence rests. */
export interface AnonymousFound {
  /** "senior administration official", "people familiar with the case": the determiner left out. */
  readonly name: string;
  readonly span: Span;
  readonly evidence: Span;
}

const COUNT =
  '(?:a|an|one|two|three|four|five|six|seven|eight|another|several|some|multiple|numerous|unnamed|anonymous)';
const ADJECTIVE = String.raw`(?:(?:\p{Lu}[\p{L}.’'-]{1,20}\s+){1,3}and\s+)?(?:(?!(?:who|that|and|but|with|in|on|at|for|by|from|as|to|of|the|his|her|its|their|said|told|has|had|was|were|is|are)\s)[\p{L}][\p{L}.’'-]{1,20}\s+){0,4}?`;
const ROLE =
  '(?:officials?|sources?|aides?|diplomats?|advis[eo]rs?|lawmakers?|officers?|employees?|staffers?|insiders?|prosecutors?|investigators?|executives?|strategists?|operatives?|donors?|ally|allies|associates?|confidants?|negotiators?|commanders?|spokes(?:man|woman|person))';
const KNOWING = String.raw`(?:familiar\s+with|with\s+(?:direct\s+|intimate\s+|first-?hand\s+)?knowledge\s+of|briefed\s+on|close\s+to|involved\s+in|aware\s+of|informed\s+(?:of|about)|directly\s+involved\s+in|describing|discussing|recounting)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?[\p{L}’'-]{2,24}(?:\s+(?!(?:said|told|say|who|that|and)\b)[\p{L}’'-]{2,20}){0,3}?`;
const ANONYMOUSLY = String.raw`(?:who\s+(?:spoke|talked|requested|asked|insisted|declined|were|was|is|are|wasn[’']t|weren[’']t)\s[^.!?\n“”"]{0,30}?(?:anonym|condition|not\s+(?:to\s+)?(?:be\s+)?(?:authori[sz]ed|named|identified)|unnamed|on\s+background)[^.!?,\n“”"]{0,60})`;
const SAY = '(?:said|say|says|told|confirmed|acknowledged|added|disclosed|described|noted|warned|suggested|tells)';

const ADVERB =
  '(?:also|have|has|had|later|then|privately|reportedly|previously|recently|initially|quickly|subsequently|separately)';

const CIRCLE =
  '(?:[Ss]upporters|[Aa]llies|[Aa]ssociates|[Ff]riends|[Aa]ides|[Aa]dvis[eo]rs|[Bb]ackers|[Cc]onfidants|[Pp]eople)';
const SOMEBODY = String.raw`(?:\p{Lu}[\p{L}]{0,12}\.\s)?\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){0,2}`;

const PATTERNS: readonly RegExp[] = [
  // "according to two people familiar with the matter", "citing someone with knowledge of the talks"
  new RegExp(
    String.raw`\b(?:according\s+to|citing|told\s+by|quoting|attributed\s+to|(?:in|from|based\s+on)\s+(?:interviews|conversations)\s+with)\s+(?:(?:more\s+than|at\s+least|nearly|about)\s+)?(?:${COUNT}\s+)?(?<name>${ADJECTIVE}(?:people|persons?|someone|${ROLE})(?:\s+${KNOWING})?)(?=[\s,.;])`,
    'giu',
  ),
  // "a senior administration official said", "an aide, who spoke on condition of anonymity, said"
  new RegExp(
    String.raw`\b(?:${COUNT}\s+)(?<name>${ADJECTIVE}(?:people|persons?|${ROLE})(?:\s+${KNOWING})?),?\s+(?:${ANONYMOUSLY},?\s+)?(?:${ADVERB}\s+){0,2}${SAY}\b`,
    'giu',
  ),
  // "people with knowledge of the case said", "sources close to the talks told"
  new RegExp(
    String.raw`\b(?<name>(?:${ADJECTIVE})(?:people|sources|those|someone|${ROLE})\s+${KNOWING}),?\s+(?:(?:also|have|has|had|later|then|all|both|on|\p{L}{3,6}day)\s+){0,2}${SAY}\b`,
    'giu',
  ),
  // "the people describing the plan spoke on the condition of anonymity", "the official, who was not authorised to speak"
  new RegExp(
    String.raw`\b(?:the|a|an)?\s*(?<name>${ADJECTIVE}(?:people|person|${ROLE})(?:\s+${KNOWING})?)(?:\s+[\p{L}’'-]+){0,4}?,?\s+(?:${ANONYMOUSLY}|(?:all\s+)?(?:spoke|requested|asked|insisted)\s+(?:\S+\s+){0,3}?(?:anonymity|condition))`,
    'giu',
  ),
  // "…, said a party aide close to the mayor"
  new RegExp(
    String.raw`[,”"’]\s+(?:said|says|added|acknowledged|confirmed)\s+${COUNT}\s+(?<name>${ADJECTIVE}(?:people|persons?|${ROLE})(?:\s+${KNOWING})?)(?=[,.;]|\s+(?:who|on|in|at)\s|$)`,
    'giu',
  ),
  // "supporters of Mr. Okafor, who travelled home for the weekend, said"
  new RegExp(
    String.raw`\b(?<name>${CIRCLE}\s+(?:of|to|close\s+to)\s+${SOMEBODY})(?:,\s+who\s[^,.\n“”"]{1,100},)?\s+(?:also\s+|have\s+|privately\s+|\p{Lu}\p{L}+day\s+)?(?:${SAY}|predicted|argued?|insist(?:ed)?)\b`,
    'gu',
  ),
  // "Okafor supporters predicted"
  new RegExp(
    String.raw`(?:^|[.;,]\s)(?<name>\p{Lu}[\p{L}’'-]{2,20}\s+(?:supporters|allies|associates|friends|aides|backers|confidants))\s+(?:also\s+|have\s+)?(?:${SAY}|predicted|argued?|insist(?:ed)?)\b`,
    'gu',
  ),
];

// "Military officials said", "Senior administration officials told Lumen TV", "sources close to the mayor say": bare, and nobody is named.
const BARE = new RegExp(
  String.raw`(?:^|[.;,—]\s|\bas\s|\bbut\s|\band\s)(?:(?:top|senior|some|other|several)\s+)?(?<name>(?:(?:\p{Lu}[\p{L}.’'-]{1,20}\s+|(?:senior|top|federal|local|state|city|county|military|police|defen[sc]e|intelligence|security|government|administration|campaign|congressional|diplomatic|industry|party|company|union|school|hospital|law enforcement|health|court|election|immigration|border|transition)\s+){1,3}(?:officials|sources|aides|advis[eo]rs|staffers|insiders|strategists|operatives|prosecutors|investigators|diplomats|negotiators)|[Ss]ources(?:\s+(?:close to|familiar with|in|inside|within|with knowledge of)\s+(?:[\p{L}.’'-]+\s?){1,5}?)?))\s+(?:${ADVERB}\s+){0,2}(?:said|say|told|tell|confirmed|added|warned|acknowledged|disclosed|described|insisted|cautioned)\b`,
  'gu',
);

// What a sentence must hold for the pattern to be worth trying: most sentences hold none of it.
const SAYING = new RegExp(String.raw`\b${SAY}\b`, 'i');
const KNOWS = /familiar|knowledge|briefed|close|involved|aware|informed|describing|discussing|recounting/i;
const AROUND = /upporters|llies|ssociates|riends|ides|dvis[eo]rs|ackers|onfidants|eople/;
const NEEDED: readonly RegExp[] = [
  /according|citing|told by|quoting|attributed|interviews|conversations/i,
  SAYING,
  KNOWS,
  /anonym|condition|authori[sz]ed|named|identified|background/i,
  SAYING,
  AROUND,
  AROUND,
];
const PATTERNS_WITH_NEED: readonly (readonly [RegExp, RegExp])[] = [
  ...PATTERNS.map((pattern, at): [RegExp, RegExp] => [pattern, NEEDED[at]!]),
  [BARE, SAYING],
];

/** Unnamed sources within one sentence; nobody with a name at hand ("an official, Ines Duarte, said") counts. */
export function anonymousIn(text: string, sentence: Span): AnonymousFound[] {
  const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 1200));
  if (
    !/(?:offici|people|person|someone|source|aide|diplomat|advis|lawmaker|officer|employee|staffer|insider|prosecutor|investigator|executive|spokes|those|upporters|llies|ssociates|friends|backers|confidants)/i.test(
      words,
    )
  )
    return [];
  const out: AnonymousFound[] = [];
  for (const [pattern, needed] of PATTERNS_WITH_NEED) {
    if (!needed.test(words)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const printed = match.groups!.name!;
      // "Ada Brandt, an adviser, said": he has a name. "Those involved have confirmed" may be anybody.
      const before = words.slice(Math.max(0, match.index - 40), match.index);
      if ((NAMED.test(before) && !DAY_OR_PLACE.test(before)) || /^those\b/i.test(printed)) continue;
      // "said a spokesman, Joe Tamm"
      if (NAME_FOLLOWS.test(words.slice(match.index + match[0].length, match.index + match[0].length + 40))) continue;
      const name = printed
        .replace(/^(?:the|a|an|one|two|three|four|five|several|some|multiple|another|unnamed|anonymous)\s+/i, '')
        .replace(/,$/, '')
        // "But FBI officials said"
        .replace(/^(?:but|and|still|meanwhile|other|some|many|most|both|his|her|their|its) (?=\S)/i, '');
      const start =
        sentence[0] +
        match.index +
        match[0].indexOf(printed) +
        printed.length -
        printed.replace(/^(?:the|a|an)\s+/i, '').length;
      if (isNamed(name) || out.some((found) => found.span[0] < start + name.length && start < found.span[1])) continue;
      out.push({
        name,
        span: [start, start + name.length],
        evidence: phraseOf(sentence[0] + match.index, match[0]),
      });
    }
    pattern.lastIndex = 0;
  }
  return out;
}

const NAME_FOLLOWS = /^,\s+\p{Lu}[\p{L}.’'-]+\s\p{Lu}/u;
const NAMED = /\p{Lu}[\p{L}’'-]+(?:\s\([^)]*\))?,\s+$/u;

/** "On Tuesday, an official said", "In Port Orsa, an aide said": nobody’s name. */
const DAY_OR_PLACE =
  /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Meanwhile|However|Still|Instead|Also|Separately|Privately|Later|Earlier|Yesterday|Today|\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]utside|[Oo]n|[Aa]cross)\s(?:\p{Lu}[\p{L}.’-]*\s?){1,3}),\s+$/u;

/** The words that name them, without a comma before and without what they were granted anonymity for. */
function phraseOf(start: number, words: string): Span {
  const lead = /^[.;,\s”"’]*/.exec(words)![0].length;
  const end = /anonymity/.exec(words);
  return [start + lead, start + (end ? end.index + end[0].length : words.length)];
}

// A spokesman of a house is named by it; and "one people", "people" alone, say nothing.
const isNamed = (name: string): boolean =>
  /^(?:people|persons?|those|someone|officials?|sources?|lawmakers|officers?|employees?|prosecutors?|investigators?|executives?|aides|supporters|allies|associates|friends|backers|confidants)$/i.test(
    name,
  ) && !/^(?:sources?)$/i.test(name);
