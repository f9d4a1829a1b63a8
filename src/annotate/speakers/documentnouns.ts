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
  ['document', 'documents', 'papers', 'records', 'files'],
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
const documentGroup = new Map<string, number>();
DOCUMENTS.forEach((group, i) => {
  for (const noun of group) documentGroup.set(noun, i);
});

export const isDocument = (noun: string): boolean => documentGroup.has(noun);
/** True when two nouns can name one document: "lawsuit", "filing". */
export const sameDocument = (a: string, b: string): boolean =>
  documentGroup.get(a) === documentGroup.get(b) && (a === b || documentGroup.get(a)! < 10);
