import { Dossier } from '../../../index.ts';
import { type Command, choice, DOSSIER, dossierOf } from '../command.ts';
import { lookOf, print } from '../terminal.ts';

export const verify: Command = {
  name: 'verify',
  takes: '[QUOTE]',
  summary: 're-checks every citation; or: is this quote in the dossier, by whom, in which wording?',
  options: { ...DOSSIER, format: { type: 'string', value: 'text|json', help: 'how to answer (default: text)' } },
  examples: ['hearsay verify', 'hearsay verify "we will rebuild the bridge"'],
  async run(words, values) {
    const format = choice(values, 'format', ['text', 'json']);
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const { paint } = lookOf();
      if (words.length === 0) {
        const { checked, broken } = dossier.verify();
        if (format === 'json') await print(`${JSON.stringify({ hearsay: 1, checked, broken })}\n`);
        else {
          for (const { citation, why } of broken)
            await print(
              `${paint('change', 'broken')} ${citation.article}:${citation.span.join('–')} ${citation.quote} (${why})\n`,
            );
          await print(`${checked} citations checked against the stored text, ${broken.length} broken.\n`);
        }
        return broken.length ? 1 : 0;
      }
      const quote = words.join(' ');
      const found = dossier.find(quote);
      if (format === 'json') await print(`${JSON.stringify({ hearsay: 1, quote, found })}\n`);
      else if (found.length === 0) await print('No: nothing in the dossier has these words.\n');
      else {
        for (const { wording, speaker, outlet, published, citation } of found) {
          const said = speaker === undefined ? 'in the outlet’s own words' : `said by ${speaker ?? 'unknown'}`;
          await print(
            `${paint('name', wording)}, ${said}; ${outlet ?? 'outlet unknown'}, ${published ?? 'day unknown'} ${paint('quiet', `${citation.article.slice(7, 19)}:${citation.span[0]}`)}\n    ${citation.quote.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')}\n`,
          );
        }
      }
      return found.length ? 0 : 1;
    } finally {
      dossier.close();
    }
  },
};
