import { Dossier, type Problem } from '../../../index.ts';
import { type Command, DOSSIER, dossierOf, UsageError } from '../command.ts';
import { problemLines } from '../problems.ts';
import { Progress, print } from '../terminal.ts';

export const read: Command = {
  name: 'read',
  takes: 'PATH…',
  summary: 'reads files, folders, globs, web addresses, feeds or - into the dossier; again without harm',
  options: {
    ...DOSSIER,
    format: { type: 'string', value: 'text|json', help: 'how to say what was read' },
    'allow-private': { type: 'boolean', help: 'also fetch addresses of this machine and its own network' },
    quiet: { type: 'boolean', short: 'q', help: 'say nothing but problems' },
  },
  examples: ['hearsay read coverage/', 'hearsay read "wires/*.jsonl" page.html', 'cat article.txt | hearsay read -'],
  async run(paths, values) {
    if (paths.length === 0)
      throw new UsageError('nothing was named: give files, folders, globs, addresses, or - for standard input');
    const directory = dossierOf(values);
    const dossier = new Dossier(directory);
    const progress = new Progress();
    const problems: Problem[] = [];
    let fresh = 0;
    let known = 0;
    try {
      for await (const event of dossier.read(paths, { allowPrivate: values['allow-private'] === true })) {
        if (event.kind === 'problem') problems.push(event.problem);
        else {
          problems.push(...event.problems);
          if (event.kind === 'read') fresh++;
          else known++;
          progress.show(
            `${fresh + known} read · ${event.record.article.outlet ?? ''} ${event.record.article.title ?? event.record.article.path ?? ''}`.replace(
              /[\u0000-\u001f\u007f-\u009f]/g,
              ' ',
            ),
          );
        }
      }
    } finally {
      progress.clear();
      dossier.close();
    }
    const failed = problems.some((problem) => problem.severity === 'error');
    if (values.format === 'json') await print(`${JSON.stringify({ hearsay: 1, read: fresh, known, problems })}\n`);
    else {
      for (const line of problemLines(problems)) console.error(line);
      if (!values.quiet) {
        const already = known ? ` (${known} there already)` : '';
        await print(`Read ${fresh} ${fresh === 1 ? 'article' : 'articles'} into ${directory}${already}.\n`);
        if (fresh + known > 0) await print('Next: hearsay brief, hearsay quotes, hearsay stories\n');
      }
    }
    return failed ? 3 : 0;
  },
};
