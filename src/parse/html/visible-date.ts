import { dayIn, dayInUrl } from '../dates.ts';
import { folded } from '../text/head.ts';

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
  '[class*="post-meta"], [class*="postmeta"], [class*="submitted"], [class*="asset-meta"], [class*="post-footer"], [class*="metadata"], [class*="fecha"], [class*="created"], [class*="publication"], [class*="info-date"], [class*="entry-meta"], [class*="postmetadata"], [class*="byline"], [class*="dateline"], [class*="timestamp"], [class*="postinfo"], [class*="post-info"], [class*="meta-date"], [class*="datum"]',
  '[class~="date"], [id="date"], [class*="-date"], [class*="date-"], [class*="Date"], [class*="_date"]',
];
// "Published on", "Posted:", and the same in the languages that pages are mostly in.
const PRINTED =
  /(?:\b(?:published|posted|first published|erschienen|veröffentlicht|publié|publicado|pubblicato|geplaatst|publicerad|opublikowano)\b[\s:,]*(?:on|at|am|le|el|il|den|em|dnia)?|\b(?:vom|datum|date|stand)\b\s*:?)\s{0,4}(?:\p{L}{2,10}\.?,?\s)?([^\n]{6,40})/giu;

/** The day of publication that the page shows, as a mark-up element or in words; null when it shows none for sure. */
export function visibleDay(document: Document, url: string | null, title: string | null): string | null {
  const implied = dayInUrl(url) ?? dayBesideHeading(document, title);
  if (implied) return implied;
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

/** Characters after a headline within which a date is the article's own, and elements of all kinds looked at. */
const BESIDE = 260;
const MOST_NODES = 400;

/** The first date printed right after the headline, which is where pages without any marks put it. */
function dayBesideHeading(document: Document, title: string | null): string | null {
  if (!title) return null;
  const same = folded(title);
  const heading = [...document.querySelectorAll('h1, h2, h3')].find((one) => folded(one.textContent ?? '') === same);
  if (!heading) return null;
  let text = '';
  let seen = 0;
  for (let node = following(heading, true); node && text.length < BESIDE && seen < MOST_NODES; seen++) {
    const skipped =
      node.nodeType === 1 && /^(?:script|style|noscript|select|form|nav)$/i.test((node as Element).localName);
    if (node.nodeType === 3) text += ` ${(node.textContent ?? '').trim()}`;
    node = following(node, skipped);
  }
  return dayIn(text.replace(/\s+/g, ' ').slice(0, BESIDE));
}

/** The next node in document order; `past` leaves out those within it. */
function following(node: Node, past: boolean): Node | null {
  if (!past && node.firstChild) return node.firstChild;
  for (let up: Node | null = node; up; up = up.parentNode) if (up.nextSibling) return up.nextSibling;
  return null;
}

function dayOf(element: Element): string | null {
  // The printed day goes before the stamp: stamps move when a page is touched, and count in UTC.
  const words = (element.textContent ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
  const printed = words.length < 200 ? dayIn(words) : null;
  if (printed) return printed;
  const stamped = ['datetime', 'content', 'title', 'data-datetime', 'data-time']
    .map((name) => element.getAttribute(name))
    .find((value) => dayIn(value) !== null);
  return stamped ? dayIn(stamped) : null;
}
