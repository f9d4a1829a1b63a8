import type { OriginClue, Span } from '../../model/index.ts';

/** A newsroom that no list knows, with the words beside it that say it is one. */
export interface NamedBeside {
  readonly name: string;
  readonly span: Span;
  /** "told radio station WQLM", "The Varn Valley Sun reported": link and name. */
  readonly evidence: Span;
  readonly manner: OriginClue['manner'];
}

const NAME = String.raw`(?<name>(?:The )?\p{Lu}[\p{L}\p{N}&’'-]{0,24}(?:\.\p{L}{2,4})?(?: \p{Lu}[\p{L}\p{N}&’'-]{0,24}){0,3})`;
// "radio station WQLM", "the newspaper El Faro Gris": what it is stands before its name.
const DESCRIBED = new RegExp(
  String.raw`\b(?:(?:radio|television|TV|news|cable|local)\s+(?:station|channel|network|site|website|outlet|program|programme|affiliate)|station|newspaper|daily|weekly|broadcaster|magazine|affiliate|podcast|tabloid|blog)\s+[“"]?${NAME}`,
  'gu',
);
// An American station: W or K and three letters, "KQRV-TV"; not among other words in capitals.
const CALL_SIGN =
  /(?<![\p{L}\p{N}-]|\p{Lu}\p{Lu} )(?<name>[WK]\p{Lu}{3}(?:-(?:TV|FM|AM|DT))?|[WK]\p{Lu}{2}-(?:TV|FM|AM))(?![\p{L}\p{N}-]| \p{Lu}\p{Lu})/gu;
const PAPER_WORD =
  'Sun|Star|Enquirer|Standard|Reporter|Record|Citizen|Monitor|Advocate|Patriot|Statesman|Eagle|Mail|Mirror|Leader|Review|Union|Democrat|Republican|American|Intelligencer|Picayune|Item|Argus|Telegram|News|Press|Times|Post|Herald|Tribune|Journal|Gazette|Dispatch|Sentinel|Ledger|Courier|Register|Chronicle';
const PLACE = String.raw`(?:\p{Lu}[\p{L}.’']{1,20} )`;
// "the Varn Valley Sun", "the Orsa-Review", "the Harbour Lake Orsonian": after "the", by a word of papers, or by being of a place.
const PAPER = new RegExp(
  String.raw`\b[Tt]he\s+(?<name>${PLACE}{1,3}(?:Sun|Star|Enquirer|Standard|Reporter|Record|Citizen|Monitor|Advocate|Statesman)|${PLACE}{0,3}\p{Lu}\p{L}{2,20}-(?:${PAPER_WORD})|${PLACE}{2}\p{Lu}\p{Ll}{3,20}(?:oan|nian|sean|pian))(?![\p{L}\p{N}-])`,
  'gu',
);

const SPOKE = String.raw`(?:(?:told|tells?|telling)|(?:spoke|speaking|speaks|talked|talking|said|saying|says|appear(?:ed|ing|s)|interview(?:ed|s)?|appearance|statement|e-?mail|comments?|remarks?|guest|denied|confirmed)\s+(?:\S+\s+){0,2}?(?:to|with|on|by|for|in)|on)`;
const LINKS: readonly { readonly words: RegExp; readonly manner: OriginClue['manner'] }[] = [
  { words: new RegExp(String.raw`\b${SPOKE}\s+(?:[\p{L}.’'-]+\s+){0,4}$`, 'iu'), manner: 'told' },
  {
    words: /\b(?:according to|citing|reported (?:by|in|on)|quoted (?:by|in))\s+(?:[\p{L}.’'-]+\s+){0,4}$/iu,
    manner: 'quoted',
  },
  // "writing of the fire in the Orsan daily Kvarn", "an editorial in the tabloid The Lantern"
  {
    words:
      /\b(?:writing|wrote|writes|published|printed|editorial|op-ed|column|article|story|commentary|essay)\s+(?:(?!about\b)[\p{L}’'-]+\s+){0,3}?(?:in|for|by|of)\s+(?<before>(?:[\p{L}.’'-]+\s+){0,4})$/iu,
    manner: 'quoted',
  },
];
const REPORTED = /^,?\s+(?:(?:has|had|also|first|later|earlier)\s+){0,2}(?:reported|reports|wrote|writes)\b/;
const NO_NEWSROOM =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept|Oct|Nov|Dec|The|He|She|It|They|That|In|On|At|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator)(?:uary|ruary|ch|il|ust|ember|ober)?\b/;

/** Stations, papers and sites of the text that are named as such, each with what makes it an origin; none of those that are merely named. */
export function namedBeside(text: string): NamedBeside[] {
  const out: NamedBeside[] = [];
  const add = (pattern: RegExp, far: boolean): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const name = match.groups!.name!.replace(/[’']s?$/, '');
      const start = match.index + match[0].lastIndexOf(match.groups!.name!);
      const span: Span = [start, start + name.length];
      // "his daily White House briefing"
      if (
        /\b(?:daily|weekly)\s$/.test(text.slice(Math.max(0, start - 7), start)) &&
        OCCURS.test(text.slice(span[1], span[1] + 40))
      )
        continue;
      if (
        NO_NEWSROOM.test(name.replace(/^The (?=\p{Lu})/u, '')) ||
        out.some((known) => known.span[0] < span[1] && span[0] < known.span[1])
      )
        continue;
      const link = linkOf(text, match.index, span, far);
      if (link) out.push({ name, span, ...link });
    }
    pattern.lastIndex = 0;
  };
  if (QUICK_DESCRIBED.test(text)) add(DESCRIBED, true);
  if (QUICK_CALL.test(text)) add(CALL_SIGN, false);
  add(PAPER, false);
  return out;
}

/** What is daily without being a paper. */
const OCCURS =
  /^\s(?:\p{Ll}+\s)?(?:briefings?|brief|press|conferences?|calls?|meetings?|updates?|address|tracking|polls?|show|lunch(?:eon)?|reports?|schedule|guidance|newsletter|column)\b/u;
const QUICK_DESCRIBED =
  /daily|weekly|blog|station|newspaper|broadcast|magazine|affiliate|podcast|tabloid|channel|network|site|outlet|program/;
const QUICK_CALL = /[WK][A-Z]{2}/;

/** What links the name to the words; `far` lets words stand between ("told a local radio station WQLM"). */
function linkOf(text: string, from: number, name: Span, far: boolean): Pick<NamedBeside, 'evidence' | 'manner'> | null {
  const reported = REPORTED.exec(text.slice(name[1], name[1] + 40));
  if (reported) return { evidence: [name[0], name[1] + reported[0].length], manner: 'quoted' };
  const before = text.slice(Math.max(0, from - 80), from);
  for (const { words, manner } of LINKS) {
    const match = words.exec(before);
    if (!match) continue;
    const between = match[0].trim().split(/\s+/).length;
    if (!far && between > 3) continue;
    if (CROSSES.test(match.groups?.before ?? match[0].replace(/^\S+\s*/, ''))) continue;
    return { evidence: [from - match[0].length, name[1]], manner };
  }
  return null;
}

const CROSSES = /[,;:]|\b(?:that|who|which|when|as|and|but|if|was|were|is|are|has|had|of)\b/i;
