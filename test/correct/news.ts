import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Brief, Dossier, type Quote, type Signed } from '../../src/index.ts';

/** A little story in three outlets: a bridge is closed. `paper` is in the path and the address. */
export interface News {
  readonly paper: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string | null;
  readonly path?: string;
}

export const HARBOUR: News = {
  paper: 'harbour',
  text: `The old Tarn bridge was closed to all traffic on Monday after engineers found cracks in two of its pillars.

“Nobody crosses the bridge until every pillar has been inspected,” said Ines Duarte, the mayor of Tarn.

Tom Okafor, the engineer in charge, was more hopeful. “Two weeks of dry weather would be enough for us,” he said.

The ferry company said it would run twice as many boats.`,
};
export const VALLEY: News = {
  paper: 'valley',
  text: `Cracks in two pillars closed the old Tarn bridge to all traffic on Monday.

Mayor Ines Duarte told reporters: “Nobody crosses the bridge until every pillar has been inspected.”

“Two weeks of dry weather would be enough,” engineer Tom Okafor said of the old Tarn bridge.`,
};
export const LEDGER: News = {
  paper: 'ledger',
  text: `Engineers closed the old Tarn bridge on Monday when they found cracks in two of its pillars.

Nobody would cross the bridge until every pillar had been inspected, Ms. Duarte said.

“Children will have to take the ferry to school,” said Ada Brandt, a teacher.`,
};
export const NEWS = [HARBOUR, VALLEY, LEDGER];

let numbered = 0;

/** Reads articles into a dossier, as one file of JSON Lines. */
export async function read(dossier: Dossier, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-correct-')), `news-${numbered++}.jsonl`);
  const lines = news.map(({ paper, text, title, url, path }) =>
    JSON.stringify({
      path: path ?? `${paper}.txt`,
      ...(url === null ? {} : { url: url ?? `https://${paper}.example/bridge` }),
      outlet: `The ${paper}`,
      title: title ?? `Bridge closed (${paper})`,
      published: '2031-03-05',
      text,
    }),
  );
  writeFileSync(file, lines.join('\n'));
  for await (const event of dossier.read([file])) if (event.kind === 'problem') throw new Error(event.problem.message);
}

export async function dossierWith(news: readonly News[] = NEWS): Promise<Dossier> {
  const dossier = new Dossier(':memory:');
  await read(dossier, news);
  return dossier;
}

/** The one line of the ledger with these words, in this paper. */
export function quote(dossier: Dossier, paper: string, words: string): Quote {
  const found = dossier.quotes().filter((one) => one.outlet === `The ${paper}` && one.words.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} quotes of ${paper} hold “${words}”`);
  return found[0]!;
}

export const brief = (dossier: Dossier): Brief => dossier.brief({ all: true })!;

/** Signs at the given minute of one morning. */
export const signed = (minute: number, by: string | null = 'Rosa', why: string | null = null): Signed => ({
  by,
  at: `2031-04-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
  why,
});
