import { Dossier, EXPORTS, type ExportFormat, exportAs } from '../../../index.ts';
import { type Command, choice, DOSSIER, dossierOf, UsageError } from '../command.ts';
import { print } from '../terminal.ts';

const formats = Object.keys(EXPORTS) as ExportFormat[];

export const exportCommand: Command = {
  name: 'export',
  takes: '[STORY]',
  summary: 'the record in other people’s formats',
  options: {
    ...DOSSIER,
    format: {
      type: 'string',
      value: formats.join('|'),
      help: Object.entries(EXPORTS)
        .map(([name, what]) => `${name}: ${what}`)
        .join('; '),
    },
    all: { type: 'boolean', help: 'the whole dossier' },
  },
  examples: ['hearsay export --format ical > next.ics', 'hearsay export --all --format annotations > notes.jsonld'],
  async run([story], values) {
    if (values.format === undefined) throw new UsageError(`--format is needed: ${formats.join(', ')}`);
    const format = choice(values, 'format', formats);
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const brief = dossier.brief({ story, all: values.all === true });
      if (!brief) {
        console.error(story ? `There is no story “${story}”.` : 'Nothing has been read yet.');
        return 1;
      }
      await print(exportAs(format, brief));
      return 0;
    } finally {
      dossier.close();
    }
  },
};
