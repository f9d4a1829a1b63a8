import { expect, test } from 'vitest';
import { compareText } from '../../src/brief/render/compare/text.ts';
import { PLAIN } from '../../src/brief/render/text.ts';
import { type Dossier, renderHtml, renderMarkdown, renderText } from '../../src/index.ts';
import { dossierWith, LEDGER, signed } from '../correct/news.ts';

test('a line that a reader corrected says so in every rendering, the others do not', async () => {
  const dossier = await dossierWith([LEDGER]);
  const renderings = (of: Dossier) => {
    const brief = of.brief({ all: true })!;
    const compared = brief.said.map((utterance) => compareText(utterance, brief.story.articles, PLAIN));
    return [renderText(brief), renderMarkdown(brief), renderHtml(brief), compared.join('')];
  };
  const marks = () =>
    renderings(dossier).map((words) => words.replace(/\s+/g, ' ').split('corrected by a reader').length - 1);
  expect(marks()).toEqual([0, 0, 0, 0]);
  const [quote] = dossier.quotes();
  dossier.correct({ kind: 'speaker', quote: quote!.id, speaker: 'Lena Voss' }, signed(1));
  expect(marks()).toEqual([1, 1, 1, 1]);
  dossier.close();
});
