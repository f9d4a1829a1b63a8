import { Dossier } from '../../../index.ts';
import { type Command, DOSSIER, dossierOf, UsageError } from '../command.ts';
import { print } from '../terminal.ts';

export const forget: Command = {
  name: 'forget',
  takes: 'ARTICLE…',
  summary: 'takes an article out with everything that hung on it',
  options: DOSSIER,
  examples: ['hearsay forget sha256:3f09c1d2', 'hearsay forget coverage/flood.txt'],
  async run(articles, values) {
    if (articles.length === 0)
      throw new UsageError('which one? Give the id of an article (or its beginning), its path, or its address');
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      let all = true;
      for (const article of articles) {
        const lost = dossier.correctionsOnlyOf(article);
        const gone = dossier.forget(article);
        all &&= gone;
        if (!gone) {
          console.error(`There is no one article “${article}” in ${dossier.directory}.`);
          continue;
        }
        await print(`Forgot ${article}.\n`);
        if (lost)
          await print(
            `${lost} ${lost === 1 ? 'correction speaks' : 'corrections speak'} of it: kept, and in use again when it is read again.\n`,
          );
      }
      return all ? 0 : 1;
    } finally {
      dossier.close();
    }
  },
};
