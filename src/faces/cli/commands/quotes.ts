import { Dossier, ledgerCsv, ledgerHtml, ledgerMarkdown, quoteText } from '../../../index.ts';
import { type Command, choice, DOSSIER, day, dossierOf, UsageError } from '../command.ts';
import { lookOf, print } from '../terminal.ts';

export const quotes: Command = {
  name: 'quotes',
  takes: '',
  summary: 'the ledger: who said what, when, to whom, in which outlet',
  options: {
    ...DOSSIER,
    speaker: { type: 'string', value: 'NAME', help: 'only what this speaker said' },
    about: { type: 'string', value: 'WORDS', help: 'only words that hold these' },
    since: { type: 'string', value: 'DATE', help: 'said on that day or later' },
    until: { type: 'string', value: 'DATE', help: 'said on that day or earlier' },
    outlet: { type: 'string', value: 'NAME', help: 'only in this outlet' },
    'min-confidence': { type: 'string', value: '0..1', help: 'only attributions at least this sure' },
    attitudes: { type: 'boolean', help: 'also beliefs and wishes, and what was only spoken of' },
    format: { type: 'string', value: 'text|md|html|json|csv', help: 'how to print them (default: text)' },
  },
  examples: [
    'hearsay quotes --speaker okafor',
    'hearsay quotes --about bridge --since 2031-03-01 --format csv > quotes.csv',
  ],
  async run(_, values) {
    const format = choice(values, 'format', ['text', 'md', 'html', 'json', 'csv']);
    const least = values['min-confidence'] === undefined ? undefined : Number(values['min-confidence']);
    if (least !== undefined && !(least >= 0 && least <= 1))
      throw new UsageError('--min-confidence takes a number from 0 to 1');
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const found = dossier.quotes({
        speaker: values.speaker as string | undefined,
        about: values.about as string | undefined,
        since: day(values, 'since'),
        until: day(values, 'until'),
        outlet: values.outlet as string | undefined,
        minConfidence: least,
        asides: values.attitudes === true,
      });
      if (format === 'json') await print(`${JSON.stringify({ hearsay: 1, quotes: found }, null, 1)}\n`);
      else if (format === 'text') for (const quote of found) await print(quoteText(quote, lookOf()));
      else await print({ md: ledgerMarkdown, html: ledgerHtml, csv: ledgerCsv }[format](found));
      if (found.length === 0) console.error('Nothing in the dossier fits.');
      return found.length ? 0 : 1;
    } finally {
      dossier.close();
    }
  },
};
