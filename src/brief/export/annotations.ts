import type { Brief, Citation } from '../../model/index.ts';

/** The utterances as W3C Web Annotations (JSON-LD): one annotation per account, its targets the words in the article. */
export function annotations(brief: Brief): string {
  const urls = new Map(brief.story.articles.map((article) => [article.id, article.url]));
  const target = ({ article, span, quote, prefix, suffix }: Citation) => ({
    source: urls.get(article) ?? `urn:hearsay:${article}`,
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      { type: 'TextPositionSelector', start: span[0], end: span[1] },
    ],
  });
  const items = brief.said.flatMap((utterance) =>
    utterance.accounts.map((account) => ({
      id: `urn:hearsay:${utterance.id}:${account.article}:${account.attribution}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        { type: 'TextualBody', purpose: 'identifying', value: utterance.speaker.name ?? 'unknown' },
        { type: 'TextualBody', purpose: 'classifying', value: utterance.kind },
      ],
      target: account.citations.map(target),
    })),
  );
  return `${JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:hearsay:${brief.story.id}`, type: 'AnnotationPage', items }, null, 1)}\n`;
}
