import { dayIn, dayInUrl } from '../dates.ts';

/** Elements looked at for each kind of mark: beyond, they are other articles' dates. */
const MOST = 12;
const MARKS = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'abbr.published, abbr[class*="published"]',
  'time[class*="publi"], time[class*="entry-date"]',
  '[class*="entry-date"], [class*="post-date"], [class*="pubdate"], [class*="publish-date"], [class*="article-date"], [class*="article__date"], [class*="date-published"], [class*="published"], [id*="date-published"]',
  'article time, header time, main time',
  'time',
  '[class*="post-meta"], [class*="entry-meta"], [class*="postmetadata"], [class*="byline"], [class*="dateline"], [class*="timestamp"], [class*="postinfo"], [class*="post-info"], [class*="meta-date"], [class*="datum"]',
  '[class~="date"], [id="date"], [class*="-date"], [class*="date-"], [class*="Date"], [class*="_date"]',
];
// "Published on", "Posted:", and the same in the languages that pages are mostly in.
const PRINTED =
  /(?:\b(?:published|posted|first published|erschienen|veröffentlicht|publié|publicado|pubblicato|geplaatst|publicerad|opublikowano)\b[\s:,]*(?:on|at|am|le|el|il|den|em|dnia)?|\b(?:vom|datum|date|stand)\b\s*:?)\s{0,4}(?:\p{L}{2,10}\.?,?\s)?([^\n]{6,40})/giu;

/** The day of publication that the page shows, as a mark-up element or in words; null when it shows none for sure. */
export function visibleDay(document: Document, url: string | null): string | null {
  const fromUrl = dayInUrl(url);
  if (fromUrl) return fromUrl;
  for (const mark of MARKS) {
    for (const element of [...document.querySelectorAll(mark)].slice(0, MOST)) {
      const day = dayOf(element);
      if (day) return day;
    }
  }
  const text = (document.body?.textContent ?? '').slice(0, 300_000);
  for (const match of text.matchAll(PRINTED)) {
    const day = dayIn(match[1]);
    if (day) return day;
  }
  return null;
}

function dayOf(element: Element): string | null {
  const stamped = ['datetime', 'content', 'title', 'data-datetime', 'data-time']
    .map((name) => element.getAttribute(name))
    .find((value) => dayIn(value) !== null);
  if (stamped) return dayIn(stamped);
  const words = element.textContent ?? '';
  return words.length < 400 ? dayIn(words.replace(/\s+/g, ' ').trim()) : null;
}
