import { dayIn } from '../dates.ts';
import { namesIn } from '../text/fields.ts';
import { folded, withoutOutlet } from '../text/head.ts';
import { unescaped } from './entities.ts';
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
  const tabTitle = clean(document.querySelector('title')?.textContent);
  const outlet = clean(data.outlet) ?? outletName(first(OUTLETS));
  const authors = data.authors.length ? data.authors : AUTHORS.flatMap((name) => metas.get(name)?.slice(0, 8) ?? []);
  const address = url ?? canonical(document, metas);
  const titles = [data.title, data.name, ...TITLES.map((name) => metas.get(name)?.[0])].map(clean);
  const title = bestTitle(
    titles.filter((one) => one !== null),
    headingsOf(document),
    tabTitle,
    outlet,
  );
  const updated = data.updated ?? first(UPDATED);
  return {
    title,
    outlet: outlet ?? (tabTitle ? withoutOutlet(tabTitle).outlet : null),
    authors: distinct((authors.length ? authors : markedAuthors(document)).flatMap(cleanAuthor), outlet),
    published:
      firstDay([data.published, ...PUBLISHED.map((name) => metas.get(name)?.[0])]) ??
      visibleDay(document, address, title) ??
      null,
    updated: dayIn(updated) ? updated : null,
    url: address,
    language:
      data.language ??
      (document.documentElement?.getAttribute('lang') || first(['og:locale', 'language', 'content-language'])),
  };
}

const clean = (words: string | null | undefined): string | null =>
  (words &&
    unescaped(words)
      .replace(/\s+/g, ' ')
      .replace(/\s*[¶#]$/, '')
      .trim()) ||
  null;

/** Each name once, whatever its capitals ("JANE DOE"), and the outlet itself only where nobody else is named. */
function distinct(names: readonly string[], outlet: string | null): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(folded(name))) seen.set(folded(name), name);
  if (outlet && seen.size > 1) seen.delete(folded(outlet));
  return [...seen.values()];
}

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

/** The headings that may be the headline, the marked one first. */
function headingsOf(document: Document): string[] {
  const marks = ['[itemprop~="headline"]', 'h1', 'h2'];
  return marks
    .flatMap((mark) => [...document.querySelectorAll(mark)].slice(0, 8).map((heading) => clean(heading.textContent)))
    .filter((heading): heading is string => heading !== null && heading.length > 3 && heading.length < 300);
}

/**
 * The page's own headline. Of what the head states, the first that the page's tab or a heading bears out, since some state
 * the site's name or a description; then as the page prints it, without the outlet that heads and tabs add.
 */
function bestTitle(
  stated: readonly string[],
  headings: readonly string[],
  tab: string | null,
  outlet: string | null,
): string | null {
  const shown = [tab ?? '', ...headings].map(folded);
  const isOutlet = (title: string): boolean => outlet !== null && folded(title) === folded(outlet);
  const candidates = [...stated, ...(tab ? [tab] : [])].filter((title) => !isOutlet(title));
  const borneOut = candidates.find((title) => {
    const same = folded(withoutSite(title, outlet));
    return same.length > 3 && shown.some((one) => one.includes(same));
  });
  const chosen = borneOut ?? candidates[0] ?? null;
  if (chosen === null) return headings.find((heading) => !isOutlet(heading)) ?? headings[0] ?? null;
  const whole = folded(chosen);
  const printed = headings.find((heading) => {
    const same = folded(heading);
    return same.length >= 8 && !isOutlet(heading) && whole.startsWith(same);
  });
  return printed ?? withoutSite(chosen, outlet);
}

function withoutSite(title: string, outlet: string | null): string {
  if (outlet) {
    for (const bar of [' | ', ' - ', ' – ', ' — ', ' · ', ' » ', ' :: ', ': ']) {
      const at = title.lastIndexOf(bar);
      if (at > 0 && bar !== ': ' && folded(title.slice(at + bar.length)) === folded(outlet))
        return title.slice(0, at).trim();
      const start = title.indexOf(bar);
      if (start > 0 && folded(title.slice(0, start)) === folded(outlet)) return title.slice(start + bar.length).trim();
    }
  }
  return withoutOutlet(title).title;
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
    : namesIn(unescaped(value)).filter((name) => name.split(' ').length <= 6);
