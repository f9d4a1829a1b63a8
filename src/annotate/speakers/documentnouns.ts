/** Nouns for documents that speak ("the lawsuit says"), those that can name one and the same together. */
const DOCUMENTS: readonly (readonly string[])[] = [
  ['lawsuit', 'suit', 'filing', 'filings', 'complaint', 'petition', 'motion', 'brief', 'court-papers'],
  ['statement', 'release', 'communique', 'communiqué'],
  ['letter', 'email', 'e-mail', 'note', 'message'],
  ['tweet', 'tweets', 'post', 'posts'],
  ['website', 'websites', 'blog'],
  [
    'report',
    'reports',
    'study',
    'studies',
    'survey',
    'surveys',
    'poll',
    'polls',
    'analysis',
    'assessment',
    'review',
    'findings',
    'investigation',
    'audit',
  ],
  ['memo', 'memos', 'memorandum', 'guidance', 'guidelines'],
  ['video', 'videos', 'ad', 'ads', 'clip', 'commercial'],
  ['transcript', 'recording', 'audio'],
  ['indictment', 'affidavit', 'charges'],
  ['document', 'documents', 'papers', 'records', 'files', 'logs'],
  ['returns', 'disclosure', 'disclosures'],
  ['list', 'lists', 'index'],
  ['cable', 'cables', 'telegram'],
  ['footage', 'photos', 'photographs', 'images', 'screenshots'],
  ['data', 'figures', 'statistics', 'estimates', 'projections', 'census', 'tally'],
  [
    'summary',
    'draft',
    'plan',
    'proposal',
    'budget',
    'bill',
    'order',
    'ruling',
    'opinion',
    'resolution',
    'agreement',
    'text',
    'book',
    'article',
    'editorial',
    'op-ed',
    'speech',
    'testimony',
    'manifesto',
    'declaration',
  ],
];
/** The last group: what is laid down, of which one is not another. */
const LAID_DOWN = DOCUMENTS.length - 1;
const documentGroup = new Map<string, number>();
DOCUMENTS.forEach((group, i) => {
  for (const noun of group) documentGroup.set(noun, i);
});

export const isDocument = (noun: string): boolean => documentGroup.has(noun);
/** True when two nouns can name one document: "lawsuit", "filing". */
export const sameDocument = (a: string, b: string): boolean =>
  documentGroup.get(a) === documentGroup.get(b) && (a === b || documentGroup.get(a)! < LAID_DOWN);

/** A document's noun in the words that name it. */
export interface DocumentNoun {
  readonly noun: string;
  /** With what tells it from others of its kind: "tax returns", "list of guests"; else the noun alone. */
  readonly name: string;
  /** Units from the start of the words. */
  readonly at: number;
}

/** Nouns that say little alone. */
const GENERAL =
  /^(?:returns?|records|papers|documents|files|logs|data|figures|statistics|estimates|projections|census|tally|cables?|images|photos|disclosures?)$/;
/** What may stand before such a noun and is no part of its name. */
const NO_PART =
  /^(?:an?|the|this|that|these|those|his|her|their|its|new|newly|latest|recent|most|previous|some|other|and|of|to|by|in|released|available|public)$/i;

/** The noun that tells which document the words name: the first one, or the last of a row ("the video transcript"). */
export function documentNounIn(words: string): DocumentNoun | null {
  let found: DocumentNoun | null = null;
  for (const match of words.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)) {
    const { 0: word, index: at } = match;
    const noun = word.toLowerCase();
    const before = words.slice(0, at);
    // "in order to sail" is no order.
    if (noun === 'order' && /\bin\s$/.test(before)) continue;
    // "the Varn Post report": the report.
    if (
      !(isDocument(noun) || (noun === 'return' && /\btax\s$/i.test(before))) ||
      (/^\p{Lu}/u.test(word) && /\p{Lu}\S*\s$/u.test(before))
    )
      continue;
    if (found && /\S/.test(words.slice(found.at + found.name.length, at))) break;
    found = { noun, name: noun, at };
  }
  return found && withKind(words, found);
}

function withKind(words: string, found: DocumentNoun): DocumentNoun {
  const { noun, at } = found;
  if (/^lists?$/.test(noun)) {
    const what = /^\s+of\s+(?!(?:his|this|its)\s)(?:\p{Ll}+\s+){0,2}?(?!(?:his|its)\s)\p{Ll}+s\b/u.exec(
      words.slice(at + noun.length, at + noun.length + 60),
    )?.[0];
    return what ? { noun, name: words.slice(at, at + noun.length) + what, at } : found;
  }
  if (!GENERAL.test(noun)) return found;
  const kind = /(?:^|\s)(\p{Ll}[\p{Ll}-]+)\s$/u.exec(words.slice(0, at))?.[1];
  return kind && !NO_PART.test(kind) ? { noun, name: `${kind} ${noun}`, at: at - kind.length - 1 } : found;
}
