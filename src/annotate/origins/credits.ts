import type { Article, OriginClue, Span } from '../../model/index.ts';
import { paragraphsOf } from '../../text/sentences.ts';
import { isAgency } from '../actors/outlets.ts';
import { knownNewsrooms, newsroomsIn } from './newsrooms.ts';

const DATELINE =
  /^(?:[\p{Lu}][\p{L}\p{N}.’' ,/-]{1,60}\s)?\(([\p{Lu}][\p{L}. -]{1,30})\)\s*(?:[—–-]{1,2}|(?=\p{Lu}|[“"]))/u;
const BARE_CREDIT =
  /^(?:[-–—(©]|source:|copyright|by)?\s*(?:\d{4}\s*)?(?:The\s+|the\s+)?([\p{Lu}\p{L}.’' -]{2,40}?)\)?[.]?$/u;
const CONTRIBUTED = /\bcontributed\s+(?:\S+\s+){0,3}to\s+this\s+(?:report|story|article)/;
// Credits stand at the ends of an article: that many characters of each are looked at.
const ENDS = 1500;

/** Agencies credited outside the prose: a dateline "(AP) —", "(Reuters)" at the foot, "contributed to this report", a byline. */
export function creditsIn(article: Article): OriginClue[] {
  const { text } = article;
  const known = knownNewsrooms(null, []);
  const out: OriginClue[] = [];
  const credit = (name: string, span: Span, evidence: Span): void => {
    out.push({ name, kind: 'agency', span, evidence, manner: 'credited' });
  };
  for (const paragraph of edgesOf(article)) {
    const words = text.slice(paragraph[0], Math.min(paragraph[1], paragraph[0] + 600));
    const dateline = DATELINE.exec(words);
    const bare = words.length < 60 ? BARE_CREDIT.exec(words) : null;
    const inBrackets = /[(]([\p{Lu}][\p{L} ]{1,30})[)]\.?$/u.exec(
      text.slice(Math.max(paragraph[0], paragraph[1] - 40), paragraph[1]),
    );
    const printed = dateline?.[1] ?? bare?.[1] ?? inBrackets?.[1];
    if (printed && isAgency(printed.trim())) {
      const at =
        inBrackets && !dateline && !bare
          ? paragraph[1] - inBrackets[0].length + inBrackets[0].indexOf(printed)
          : paragraph[0] + words.indexOf(printed);
      const [room] = newsroomsIn(text, [at, at + printed.length], known.outlets, known.full);
      if (room?.kind === 'agency')
        credit(room.name, room.span, dateline ? [paragraph[0], paragraph[0] + dateline[0].length] : paragraph);
      continue;
    }
    // "SARNHOLM, March 5 (Northline) -": whoever stands there sent it, also where no list knows the agency.
    if (dateline && /^\p{Lu}{3,}/u.test(words) && /[—–-]\s*$/.test(dateline[0])) {
      const at = paragraph[0] + dateline[0].indexOf('(') + 1;
      const name = dateline[1]!.trim();
      credit(name, [at, at + name.length], [paragraph[0], paragraph[0] + dateline[0].trimEnd().length]);
      continue;
    }
    if (CONTRIBUTED.test(words) || isByline(article, paragraph)) {
      for (const room of newsroomsIn(text, paragraph, known.outlets, known.full))
        if (room.kind === 'agency') credit(room.name, room.span, paragraph);
    }
  }
  return out;
}

const isByline = (article: Article, [start]: Span): boolean =>
  article.blocks.some(
    (block) => (block.kind === 'byline' || block.kind === 'credit') && block.span[0] <= start && start < block.span[1],
  );

function edgesOf({ text }: Article): Span[] {
  if (text.length <= 2 * ENDS) return paragraphsOf(text);
  const head = paragraphsOf(text, [0, ENDS]);
  const cut = text.lastIndexOf('\n', text.length - ENDS);
  return [...head, ...paragraphsOf(text, [Math.max(ENDS, cut), text.length])];
}
