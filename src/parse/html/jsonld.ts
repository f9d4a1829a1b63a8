/** What schema.org data in a page says of its article. */
export interface LinkedData {
  readonly title: string | null;
  /** Its `name`, where it has one beside or in place of a headline. */
  readonly name: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|LiveBlog|Analysis|Opinion)/i;
const PAGE = /(?:WebPage|ItemPage|CreativeWork)/i;
/** Nodes looked at, and how deep: pages list hundreds of teasers and breadcrumbs. */
const MOST_NODES = 2000;
const DEEPEST = 8;

/** Reads the `application/ld+json` scripts of a page; broken ones are passed over. Pure. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const nodes: Json[] = [];
  for (const script of scripts.slice(0, 30)) collect(parsed(script), 0, nodes);
  const article = nodes.find((node) => ARTICLE.test(typeOf(node))) ?? nodes.find((node) => PAGE.test(typeOf(node)));
  if (!article)
    return { title: null, name: null, outlet: null, authors: [], published: null, updated: null, language: null };
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const deref = (value: unknown): unknown => {
    const id = isObject(value) ? value['@id'] : undefined;
    return id !== undefined && isObject(value) && !value.name ? (byId.get(id) ?? value) : value;
  };
  const names = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value])
      .map(deref)
      .map((one) => (isObject(one) ? words(one.name) : words(one)))
      .filter((name): name is string => name !== null);
  return {
    title: words(article.headline),
    name: words(article.name),
    outlet: names(article.publisher)[0] ?? null,
    authors: names(article.author ?? article.creator),
    published: words(article.datePublished) ?? words(article.dateCreated),
    updated: words(article.dateModified),
    language: words(article.inLanguage),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (node: Json): string =>
  [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .join(' ');

function words(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : null;
}

function parsed(script: string): unknown {
  // Some pages wrap it in comments or CDATA, or leave line breaks inside strings.
  const json = script
    .slice(0, 500_000)
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function collect(value: unknown, depth: number, into: Json[]): void {
  if (depth > DEEPEST || into.length > MOST_NODES) return;
  if (Array.isArray(value)) for (const one of value) collect(one, depth + 1, into);
  else if (isObject(value)) {
    into.push(value);
    for (const [key, one] of Object.entries(value)) {
      // Teasers of other articles are no part of this one.
      if (
        typeof one === 'object' &&
        !/^(?:itemListElement|hasPart|isPartOf|comment|mentions|citation|relatedLink)$/.test(key)
      ) {
        collect(one, depth + 1, into);
      }
    }
  }
}
