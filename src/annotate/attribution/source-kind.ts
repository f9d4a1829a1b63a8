import type { SourceKind } from '../../model/index.ts';

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|which|his|her|their|him|them|my|our)$/i;
const DOCUMENT =
  /\b(?:report|reports|statement|letter|memo|lawsuit|suit|complaint|filing|filings|document|documents|transcript|study|survey|poll|polls|indictment|affidavit|email|emails|e-mail|e-mails|tweet|post|book|article|story|summary|data|figures|documents|records|ruling|order|act|bill|resolution|law|release|editorial|video|recording|text|message|messages|plan|budget|headline|sign|website)$/i;
const OUTLET =
  /\b(?:Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Gazette|Chronicle|Observer|Bloomberg|Reuters|AP|AFP|Associated Press|Agence France-Presse|CNN|BBC|NBC|ABC|CBS|NPR|MSNBC|Axios|Politico|POLITICO|Tass|TASS|Xinhua|Interfax|Kyodo|Newsweek|Atlantic|Economist|Vox|Slate|Breitbart|BuzzFeed|Al Jazeera|Deutsche Welle|Le Monde|Der Spiegel|News|Magazine|Radio|Television|newspaper|magazine|news agency|media|outlets?)$/;
const GROUP =
  /\b(?:officials|people|sources|experts|analysts|critics|lawmakers|Democrats|Republicans|prosecutors|authorities|residents|witnesses|supporters|opponents|activists|scientists|researchers|police|lawyers|attorneys|aides|advisers|advisors|members|leaders|diplomats|reporters|investigators|economists|senators|voters|others|some|many|several|observers|allies|doctors|groups|families|students|protesters|government|committee|ministry|department|agency|company|bank|administration|party|court|council|board|commission|campaign|army|military|navy|union)$/i;
const ANONYMOUS =
  /\b(?:anonymity|unnamed|anonymous|unidentified|familiar with|knowledge of|briefed on|close to|not authori[sz]ed|one (?:official|person|source)|(?:a|another|one|two|three|several|some|senior|administration|government|U\.S\.|former|top|intelligence)(?: [\p{L}.-]+){0,4} (?:official|officials|source|sources|person|people|aide|aides|diplomat|diplomats))\b/u;

/** What sort of source the words name; `none` for no words. */
export function sourceKindOf(words: string): SourceKind {
  const trimmedWords = words.replace(/[,\s]+$/, '').replace(/[’']s$/, '');
  if (!trimmedWords) return 'none';
  if (PRONOUN.test(trimmedWords)) return 'pronoun';
  if (ANONYMOUS.test(trimmedWords)) return 'anonymous';
  const head = trimmedWords.split(/,| (?:who|that|which|of|in|for|at|from|on|with|to|describing|reviewed|by) /)[0]!;
  if (OUTLET.test(head)) return 'outlet';
  if (DOCUMENT.test(head)) return 'document';
  const named =
    /(?:^|\s)(?!The\b|A\b|An\b|One\b|Two\b|Some\b|Many\b|Several\b|His\b|Her\b|Their\b|Its\b|In\b)\p{Lu}/u.test(head);
  if (GROUP.test(head)) return named && !/s$/.test(head) ? 'named' : 'group';
  return named ? 'named' : 'role';
}
