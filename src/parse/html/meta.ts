import { dayIn } from '../dates.ts';
import { namesIn } from '../text/fields.ts';
import { folded, withoutOutlet } from '../text/head.ts';
import { linkedData } from './jsonld.ts';
import { visibleDay } from './visible-date.ts';

/** What a page says of its article outside the prose; each as printed, but for days. */
export interface PageMeta {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

// In order of how far each can be trusted to mean the first publication of this very article.
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'published_time',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date.published',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.terms.date',
  'date',
  'created',
  'article:post_date',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'bt:pubdate',
  'datecreated',
  'article_date_original',
  'prism.publicationdate',
  'eomportal-lastupdate',
  'og:article:published_time',
  'release_date',
  'displaydate',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'modified',
  'lastmod',
  'article:updated_time',
  'updated_time',
  'article.updated',
];
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'article.author',
  'article:author_name',
  'creator',
  'twitter:data1',
];
const TITLES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'headline',
  'title',
];
const OUTLETS = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'publisher',
  'article:publisher',
  'citation_journal_title',
  'twitter:app:name:iphone',
  'apple-mobile-web-app-title',
  'copyright',
];

/** Gathers it from JSON-LD, then the head's meta elements, then marked-up elements of the page, then printed words. Pure. */
export function pageMeta(document: Document, url: string | null): PageMeta {
  const metas = metaValues(document);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)?.[0]).find(Boolean) ?? null;
  const data = linkedData(
    [...document.querySelectorAll('script[type*="ld+json"]')].map((script) => script.textContent ?? ''),
  );
  const heading = onlyHeading(document);
  const tabTitle = clean(document.querySelector('title')?.textContent);
  const outlet = data.outlet ?? outletName(first(OUTLETS));
  const headTitle = data.title ?? first(TITLES);
  const authors = data.authors.length ? data.authors : AUTHORS.flatMap((name) => metas.get(name)?.slice(0, 8) ?? []);
  const address = url ?? canonical(document, metas);
  const updated = data.updated ?? first(UPDATED);
  return {
    title: bestTitle(headTitle, heading, tabTitle, outlet),
    outlet: outlet ?? (tabTitle ? withoutOutlet(tabTitle).outlet : null),
    authors: [...new Set((authors.length ? authors : markedAuthors(document)).flatMap(cleanAuthor))],
    published:
      firstDay([data.published, ...PUBLISHED.map((name) => metas.get(name)?.[0])]) ??
      visibleDay(document, address) ??
      null,
    updated: dayIn(updated) ? updated : null,
    url: address,
    language:
      data.language ??
      (document.documentElement?.getAttribute('lang') || first(['og:locale', 'language', 'content-language'])),
  };
}

const clean = (words: string | null | undefined): string | null => words?.replace(/\s+/g, ' ').trim() || null;

const firstDay = (values: readonly (string | null | undefined)[]): string | null =>
  values.find((value) => dayIn(value) !== null) ?? null;

function metaValues(document: Document): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = clean(meta.getAttribute('content'));
    if (!content) continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => meta.getAttribute(name) ?? '').join(' ');
    for (const name of names.toLowerCase().split(/\s+/).filter(Boolean)) {
      out.set(name, [...(out.get(name) ?? []), content]);
    }
  }
  return out;
}

function onlyHeading(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) => clean(heading.textContent)).filter(Boolean);
  const named = clean(document.querySelector('[itemprop~="headline"]')?.textContent);
  return named && named.length < 250 ? named : headings.length === 1 ? headings[0]! : null;
}

/** The page's own headline: as printed where the head agrees, without the outlet that heads and tabs add to it. */
function bestTitle(
  head: string | null,
  heading: string | null,
  tab: string | null,
  outlet: string | null,
): string | null {
  const stated = head ?? tab;
  if (heading && stated && heading.length > 3 && folded(stated).includes(folded(heading))) return heading;
  if (!stated) return heading;
  return withoutSite(stated, outlet) || heading;
}

function withoutSite(title: string, outlet: string | null): string {
  const cut = withoutOutlet(title).title;
  if (!outlet) return cut;
  for (const bar of [' | ', ' - ', ' – ', ' — ', ' · ', ' » ', ' :: ', ': ']) {
    const at = title.lastIndexOf(bar);
    if (at > 0 && bar !== ': ' && folded(title.slice(at + bar.length)) === folded(outlet))
      return title.slice(0, at).trim();
    const start = title.indexOf(bar);
    if (start > 0 && folded(title.slice(0, start)) === folded(outlet)) return title.slice(start + bar.length).trim();
  }
  return cut;
}

/** An outlet's name is words, not its address on another site. */
const outletName = (value: string | null): string | null =>
  value && !/^(?:https?:|@|\/\/)|©/.test(value) && value.length < 80 ? value : null;

function canonical(document: Document, metas: ReadonlyMap<string, readonly string[]>): string | null {
  const href =
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? metas.get('og:url')?.[0] ?? null;
  return href && /^https?:\/\/[^\s]{4,1000}$/.test(href.trim()) ? href.trim() : null;
}

function markedAuthors(document: Document): string[] {
  const marks = [
    '[itemprop~="author"] [itemprop~="name"]',
    '[itemprop~="author"]',
    '[rel~="author"]',
    '.byline',
    '.author-name',
    '.author',
  ];
  for (const mark of marks) {
    const names = [...document.querySelectorAll(mark)]
      .slice(0, 6)
      .map((element) => clean(element.textContent))
      .filter((name): name is string => name !== null && name.length < 80 && name.split(' ').length <= 8);
    if (names.length) return names;
  }
  return [];
}

const cleanAuthor = (value: string): string[] =>
  /^(?:https?:|www\.|@|\/)/.test(value) || value.length > 200
    ? []
    : namesIn(value).filter((name) => name.split(' ').length <= 6);
