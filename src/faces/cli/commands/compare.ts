import { compareText, Dossier } from '../../../index.ts';
import { type Command, choice, DOSSIER, dossierOf, UsageError } from '../command.ts';
import { lookOf, print } from '../terminal.ts';

export const compare: Command = {
  name: 'compare',
  takes: 'ID',
  summary: 'one utterance, all its accounts, word by word',
  options: { ...DOSSIER, format: { type: 'string', value: 'text|json', help: 'how to print it (default: text)' } },
  examples: ['hearsay compare u3f09c1', 'hearsay compare u3f09c1 --format json'],
  async run([id], values) {
    const format = choice(values, 'format', ['text', 'json']);
    if (!id)
      throw new UsageError('which one? Give the id that "hearsay quotes" or "hearsay brief --format json" shows');
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const found = dossier.compare(id);
      if (!found) {
        console.error(`There is no utterance “${id}”. "hearsay quotes" lists their ids.`);
        return 1;
      }
      await print(
        format === 'json'
          ? `${JSON.stringify({ hearsay: 1, utterance: found.utterance, articles: found.articles }, null, 1)}\n`
          : compareText(found.utterance, found.articles, lookOf()),
      );
      return 0;
    } finally {
      dossier.close();
    }
  },
};
