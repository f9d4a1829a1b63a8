import { compareCsv, compareHtml, compareMarkdown, compareText, Dossier } from '../../../index.ts';
import { type Command, choice, DOSSIER, dossierOf, UsageError } from '../command.ts';
import { lookOf, print } from '../terminal.ts';

export const compare: Command = {
  name: 'compare',
  takes: 'ID',
  summary: 'one utterance, all its accounts, word by word',
  options: {
    ...DOSSIER,
    format: { type: 'string', value: 'text|md|html|json|csv', help: 'how to print it (default: text)' },
  },
  examples: ['hearsay compare 3f09c1d2a4', 'hearsay compare 3f09c1d2a4 --format html > compare.html'],
  async run([id], values) {
    const format = choice(values, 'format', ['text', 'md', 'html', 'json', 'csv']);
    if (!id)
      throw new UsageError('which one? Give the id that "hearsay quotes" or "hearsay brief --format json" shows');
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const found = dossier.compare(id);
      if (!found) {
        console.error(`There is no utterance “${id}”. "hearsay quotes" lists their ids.`);
        return 1;
      }
      const { utterance, articles } = found;
      if (format === 'json') await print(`${JSON.stringify({ hearsay: 1, utterance, articles }, null, 1)}\n`);
      else if (format === 'text') await print(compareText(utterance, articles, lookOf()));
      else await print({ md: compareMarkdown, html: compareHtml, csv: compareCsv }[format](utterance, articles));
      return 0;
    } finally {
      dossier.close();
    }
  },
};
