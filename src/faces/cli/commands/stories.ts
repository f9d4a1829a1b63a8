import { Dossier } from '../../../index.ts';
import { type Command, choice, DOSSIER, dossierOf } from '../command.ts';
import { lookOf, print } from '../terminal.ts';

export const stories: Command = {
  name: 'stories',
  takes: '',
  summary: 'the stories of the dossier, newest first',
  options: { ...DOSSIER, format: { type: 'string', value: 'text|json', help: 'how to list them' } },
  examples: ['hearsay stories', 'hearsay stories --format json'],
  async run(_, values) {
    const format = choice(values, 'format', ['text', 'json']);
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const rows = dossier.stories();
      if (format === 'json') await print(`${JSON.stringify({ hearsay: 1, stories: rows })}\n`);
      else {
        const { paint } = lookOf();
        for (const { id, title, from, to, articles, outlets } of rows) {
          const days = from === to ? (to ?? 'day unknown') : `${from} – ${to}`;
          await print(
            `${paint('quiet', id.slice(0, 12))}  ${paint('date', days)}  ${paint('name', title.replace(/\s+/g, ' '))}  ${articles === 1 ? '1 article' : `${articles} articles`} · ${outlets.join(', ')}\n`,
          );
        }
        if (rows.length === 0) console.error('Nothing has been read yet. Type "hearsay read PATH…".');
      }
      return rows.length ? 0 : 1;
    } finally {
      dossier.close();
    }
  },
};
