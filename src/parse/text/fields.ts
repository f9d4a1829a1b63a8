/** The metadata an article can state about itself, each as printed. */
export type Field =
  | 'outlet'
  | 'title'
  | 'standfirst'
  | 'authors'
  | 'published'
  | 'updated'
  | 'url'
  | 'language'
  | 'body';

const KEYS: Readonly<Record<Field, readonly string[]>> = {
  outlet: [
    'source',
    'outlet',
    'publication',
    'publisher',
    'newspaper',
    'site',
    'site name',
    'website',
    'news outlet',
    'provider',
    'agency',
    'newswire',
    'news source',
    'published by',
    'published in',
    'media',
  ],
  title: ['title', 'headline', 'subject', 'hed', 'article title', 'head'],
  standfirst: [
    'subtitle',
    'standfirst',
    'dek',
    'deck',
    'subheadline',
    'subhead',
    'subheading',
    'summary',
    'description',
    'excerpt',
    'abstract',
  ],
  authors: [
    'author',
    'authors',
    'author(s)',
    'by',
    'byline',
    'writer',
    'writers',
    'reporter',
    'reporters',
    'journalist',
    'journalists',
    'correspondent',
    'written by',
    'reported by',
    'creator',
  ],
  published: [
    'published',
    'date',
    'published date',
    'publication date',
    'pub date',
    'pubdate',
    'published on',
    'published at',
    'date published',
    'first published',
    'posted',
    'posted on',
    'release date',
    'issue date',
    'publish date',
    'dated',
    'issued',
    'datum',
  ],
  updated: [
    'updated',
    'last updated',
    'modified',
    'last modified',
    'update',
    'updated on',
    'updated at',
    'updated date',
    'date updated',
    'date modified',
    'modified date',
  ],
  url: [
    'url',
    'link',
    'source url',
    'article url',
    'web',
    'permalink',
    'canonical',
    'canonical url',
    'uri',
    'original url',
    'web address',
  ],
  language: ['language', 'lang'],
  body: ['body', 'text', 'content', 'article', 'full text', 'article text', 'story'],
};
const FIELD_OF = new Map(Object.entries(KEYS).flatMap(([field, keys]) => keys.map((key) => [key, field as Field])));

/** `Published_Date`, `published-date`, `publishedDate`, `**Published Date**` → the field it names; null for any other key. */
export function fieldOf(key: string): Field | null {
  const plain = key
    .replace(/[*`]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return FIELD_OF.get(plain) ?? null;
}

/** True for what people write into a field that they cannot fill: "Not specified", "n/a", "-". */
export const isBlank = (value: string): boolean =>
  /^[\s\-–—?.]*$|^(?:not (?:specified|stated|given|available|known|provided)|n\/?a|none|null|unknown|undefined|tbd|anonymous)\b/i.test(
    value,
  );

/** Names in a byline's value: "Jane Doe and John Roe", "Doe, Jane; Roe, John", "By Jane Doe, Kyiv correspondent". */
export function namesIn(value: string): string[] {
  const text = value
    .slice(0, 400)
    .replace(/^\s*(?:(?:story|words|written|reported|report|analysis|opinion|text|article)\s+)?by[:\s]+/i, '');
  const parts = text.includes(';')
    ? text.split(';').map((part) => part.replace(/^\s*([^,]+),\s*([^,]+)\s*$/, '$2 $1'))
    : text.split(/,|\s(?:and|&|with|y|et|und)\s|\s\|\s|\s[–—-]\s|\//);
  const names: string[] = [];
  for (const part of parts) {
    // "Jane Doe in Kyiv", "Jane Doe for the Vale Courier", "Jane Doe (London)"
    const name = part
      .replace(/\s+(?:in|at|for|of|from|on)\s.*$/i, '')
      .replace(/\(.*$/, '')
      .replace(/^\s*(?:and|by|with)\s+/i, '')
      .replace(/<[^>]*>|\S+@\S+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name && !isBlank(name) && !isRole(name) && !/\d/.test(name) && name.length < 60) names.push(name);
  }
  return [...new Set(names)];
}

/** True for what stands beside a name in a byline and is none: "Staff Writer", "Political Editor", "BBC News". */
const isRole = (words: string): boolean =>
  /\b(?:writers?|editors?|reporters?|correspondents?|staff|journalist|columnist|producer|contributor|bureau|desk|chief|analyst|team|photographer|updated|published|the)\b/i.test(
    words,
  );
