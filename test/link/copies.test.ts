import { expect, test } from 'vitest';
import { copies } from '../../src/link/copies.ts';
import type { ArticleRecord } from '../../src/model/index.ts';
import { quotationsOf } from '../../src/text/quotations.ts';
import { paragraphsOf } from '../../src/text/sentences.ts';
import { recordOf } from './utterances/records.ts';

const WIRE =
  'The river Orle burst its banks near Tamsbridge on Monday, flooding the ferry ramps and an old tannery, and forty households were moved to a school gym while dredgers worked through the night to clear the channel.';
const QUOTE =
  '“I have told the council for nine years that this wall was built for a smaller river and that one day it would fail us all, and now that day has come and nobody can say that he was not warned of it in good time,”';

function told(id: string, day: string, text: string): ArticleRecord {
  const record = recordOf(id, day, [[null, text]]);
  const quotations = quotationsOf(record.article.text, paragraphsOf(record.article.text));
  return { ...record, findings: { ...record.findings, quotations } };
}

test('text that stands in two articles is found, the earlier first', () => {
  const late = told('bugle', '2031-05-07', `${WIRE} Schools stay shut.`);
  const early = told('globe', '2031-05-06', `TAMSBRIDGE — ${WIRE}`);
  const [copy, ...others] = copies([late, early]);
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ a: early.article.id, b: late.article.id, words: 37 });
  expect(copy!.shareOfB).toBeGreaterThan(0.9);
  expect(late.article.text.slice(...copy!.longest.inB)).toBe(WIRE.slice(0, -1));
  expect(copies([early, late])).toEqual(copies([late, early]));
});

test('a quotation in both is no copy', () => {
  const one = told('bugle', '2031-05-06', `${QUOTE} Duarte said at the gym.`);
  const other = told('globe', '2031-05-06', `Speaking in the rain, the mayor was blunt. ${QUOTE} she said.`);
  expect(copies([one, other])).toEqual([]);
});
