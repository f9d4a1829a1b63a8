import { Dossier, onlyProcess, renderHtml, renderMarkdown, renderText } from '../../../index.ts';
import { type Command, choice, DOSSIER, day, dossierOf, UsageError } from '../command.ts';
import { lookOf, print } from '../terminal.ts';

export const brief: Command = {
  name: 'brief',
  takes: '[STORY]',
  summary: 'what happened, who said what, where accounts differ, where it comes from, what next',
  options: {
    ...DOSSIER,
    all: { type: 'boolean', help: 'the whole dossier laid out as one story' },
    format: { type: 'string', value: 'text|md|html|json', help: 'how to lay it out (default: text)' },
    view: { type: 'string', value: 'all|process', help: 'all of it, or only proposals and positions (default: all)' },
    'as-of': { type: 'string', value: 'DATE', help: 'only what had been published by the end of that day' },
    attitudes: { type: 'boolean', help: 'also beliefs and wishes, and what was only spoken of' },
    width: { type: 'string', value: 'COLUMNS', help: 'width of the text (default: the terminal’s)' },
  },
  examples: [
    'hearsay brief',
    'hearsay brief --as-of 2025-11-26',
    'hearsay brief --view process',
    'hearsay brief --format html > brief.html',
    'hearsay brief --all --format json | jq .said',
  ],
  async run([story], values) {
    const format = choice(values, 'format', ['text', 'md', 'html', 'json']);
    const view = choice(values, 'view', ['all', 'process']) === 'process' ? 'process' : undefined;
    const asOf = day(values, 'as-of');
    const width = values.width === undefined ? undefined : Number(values.width);
    if (width !== undefined && !(width >= 40)) throw new UsageError('--width takes a number of columns, 40 or more');
    const dossier = new Dossier(dossierOf(values), { mustExist: true });
    try {
      const made = dossier.brief({ story, all: values.all === true, asOf });
      if (!made) {
        console.error(
          dossier.count() === 0
            ? `The dossier ${dossier.directory} is empty. Type "hearsay read PATH…" first.`
            : `There is no story “${story}”. Type "hearsay stories" for those there are.`,
        );
        return 1;
      }
      const attitudes = values.attitudes === true;
      if (format === 'json') await print(`${JSON.stringify(view ? onlyProcess(made) : made, null, 1)}\n`);
      else if (format === 'md') await print(renderMarkdown(made, { attitudes, view }));
      else if (format === 'html') await print(renderHtml(made, { attitudes, view }));
      else await print(renderText(made, { ...lookOf({ width, attitudes }), view }));
      return 0;
    } finally {
      dossier.close();
    }
  },
};
