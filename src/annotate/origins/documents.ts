import type { OriginClue, Span } from '../../model/index.ts';

const KIND =
  '(?:statement|letter|memo|memorandum|e-?mail|tweet|tweets|post|posts|filing|filings|lawsuit|complaint|affidavit|indictment|subpoena|transcript|report|summary|document|documents|records|testimony|deposition|motion|petition|press release|news release|blog post|op-ed|communiqué|communique|declaration|ruling|opinion|order|warrant|brief|study|survey|poll|plea|announcement|regulations)';
/** What one only reads from, besides: nobody says something "in data". */
const READ =
  '(?:tax returns?|(?:census |exit poll |polling |court )?data|figures|statistics|logs|cables?|estimates|projections|census|footage|recordings?|videos?|disclosures?|list of \\p{Ll}+ \\p{Ll}+s|slides|excerpts|screenshots)';
const ADJECTIVES = String.raw`(?:(?!(?:the|a|an|his|her|their|its|to|of|in|on|for|with|by|from|at|as|and|or|that|which|who|during)\s)[\p{L}\p{N}][\p{L}\p{N}.’'-]{0,24}\s+){0,4}?`;

/** A document named as the source of what the sentence says. */
export interface DocumentFound {
  /** "joint statement", "lawsuit", "letter" with its adjectives. */
  readonly noun: string;
  readonly span: Span;
  readonly evidence: Span;
  readonly manner: OriginClue['manner'];
  /** True when only its author makes it mean anything: "in a statement" is somebody's. */
  readonly needsAuthor: boolean;
}

const PATTERNS: readonly {
  readonly words: RegExp;
  readonly manner: OriginClue['manner'];
  readonly needsAuthor: boolean;
}[] = [
  // "said in a joint statement", "in a letter to the minister"; whose it is, the attribution says.
  {
    words: new RegExp(
      String.raw`\b(?:in|via|by|through)\s+(?:a|an|the|his|her|their|its|one|another|two|several|(?:a )?series of|multiple)\s+(?<noun>${ADJECTIVES}${KIND})\b(?!-[\p{L}\p{N}])`,
      'giu',
    ),
    manner: 'published',
    needsAuthor: true,
  },
  // "according to court documents", "according to a summary reviewed by …"
  {
    words: new RegExp(
      String.raw`\baccording\s+to\s+(?:(?:a|an|the|his|her|their|its|copies of|a copy of)\s+)*(?<noun>${ADJECTIVES}(?:${READ}|${KIND}))\b(?!-\p{L}|\s(?:officials?|reports?)\b)`,
      'giu',
    ),
    manner: 'quoted',
    needsAuthor: false,
  },
  // "court filings show", "the lawsuit says"
  {
    words:
      /\b(?:the|a|an|court|federal|police|public|government|internal|newly|tax|property|campaign|financial)\s+(?<noun>(?:(?:court|federal|police|public|internal|legal|criminal|civil|released|unsealed|leaked|finance|disclosure|written|joint|annual)\s+){0,3}(?:filing|filings|lawsuit|complaint|affidavit|indictment|documents|records|memo|letter|report|reports|transcript|e-?mails|statement|testimony|tax returns?|disclosures?|data|figures|statistics|logs|visitor logs|visitor records))\s+(?:also\s+)?(?:show|shows|showed|say|says|said|allege|alleges|alleged|state|states|stated|reveal|reveals|revealed|indicate|indicates|indicated|argue|argues|argued|claim|claims|claimed|read|reads|contends|contend|accuses|accused|describes|described)\b/giu,
    manner: 'quoted',
    needsAuthor: false,
  },
];

/** "The St. Louis Post" is a paper, and "a poll" or "the same poll" is anybody's. */
const isAnother = (noun: string): boolean =>
  /\bPosts?$/.test(noun) || (/\b(?:polls?|surveys?|study)$/i.test(noun) && !/\p{Lu}/u.test(noun));

const ANY_KIND = new RegExp(KIND, 'i');
const ANY_READ = new RegExp(READ, 'iu');
/** "According to data": of everybody. */
const BARE_READ = /^(?!list|tax)(?:(?:the|new|recent|latest|these|those|preliminary|early)\s)*[\p{L}]+$/iu;
const UNSAID = /\b(?:no|any|without)\s$/i;
/** "the lawyers in the lawsuit", "named in the memo": what they have to do with it, not where somebody says it. */
const PART_IN =
  /\b(?:lawyers?|attorneys?|counsel|plaintiffs?|defendants?|parties|judge|children|women|named|accused|charged|involved|mentioned|included|listed|identified|quoted|interest|role|changes?|loopholes?|provisions?|language|errors?|flaws?)\s$/i;

/** "The ongoing email controversy", "his post since 2002": the word before a noun that it describes, a post that one holds. */
const NO_DOCUMENT =
  /^\s(?:controvers|scandal|exchange|server|account|address|chain|campaign|battle|process|proceeding|hearing|vote|session|season|room|writer|system|list|period|cards?\b|drive|service|group|compan|force|team|cases?\b|fight|dispute|debate|office|bureau)/;
const HELD = /^\s(?:since|as|at|in (?:which|the (?:cabinet|administration|government))|until|after|atop)\b/;
/** "the Harbour Records Act": part of a name. */
const OF_A_NAME = /^\s(?:Act|Law|Office|Cent(?:er|re)|Administration|Commission|Department|Service|Project|Group)\b/;
/** The noun only describes the word after it, is held rather than written, or is part of a name. */
export const isNoDocument = (noun: string, after: string): boolean =>
  NO_DOCUMENT.test(after) || OF_A_NAME.test(after) || (/\bpost$/i.test(noun) && HELD.test(after));

/** Documents named as sources within one sentence. */
export function documentsIn(text: string, sentence: Span): DocumentFound[] {
  const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 2000));
  if (!ANY_KIND.test(words) && !ANY_READ.test(words)) return [];
  const out: DocumentFound[] = [];
  for (const { words: pattern, manner, needsAuthor } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const noun = match.groups!.noun!;
      const before = words.slice(Math.max(0, match.index - 30), match.index);
      if (
        UNSAID.test(before) ||
        (needsAuthor && PART_IN.test(before)) ||
        isAnother(noun) ||
        (ANY_READ.test(noun) && BARE_READ.test(noun))
      )
        continue;
      const at = sentence[0] + match.index + match[0].lastIndexOf(noun);
      if (isNoDocument(noun, text.slice(at + noun.length, Math.min(sentence[1], at + noun.length + 40)))) continue;
      out.push({
        noun,
        span: [at, at + noun.length],
        evidence: [sentence[0] + match.index, sentence[0] + match.index + match[0].length],
        manner,
        needsAuthor,
      });
    }
    pattern.lastIndex = 0;
  }
  return out;
}
