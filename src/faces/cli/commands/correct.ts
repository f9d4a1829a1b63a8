import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type Act,
  type CorrectedPlace,
  type CorrectionDraft,
  CorrectionError,
  Dossier,
  type KeptCorrection,
  type Signed,
} from '../../../index.ts';
import { type Command, choice, DOSSIER, dossierOf, type ExitCode, UsageError, type Values } from '../command.ts';
import { problemLines } from '../problems.ts';
import { lookOf, print } from '../terminal.ts';

type Does = (dossier: Dossier, words: readonly string[], values: Values) => ExitCode | Promise<ExitCode>;

const needed = (words: readonly string[], least: number, what: string): void => {
  if (words.length < least) throw new UsageError(`it takes ${what}`);
};

const signed = (values: Values): Signed => ({
  by: (values.by as string | undefined) ?? process.env.HEARSAY_BY ?? null,
  at: new Date().toISOString(),
  why: (values.why as string | undefined) ?? null,
});

const make =
  (draft: (words: readonly string[], values: Values) => CorrectionDraft): Does =>
  async (dossier, words, values): Promise<ExitCode> => {
    const { id } = dossier.correct(draft(words, values), signed(values));
    await print(`Kept as ${id}. "hearsay correct undo ${id}" takes it back.\n`);
    return 0;
  };

const everyAccount = (values: Values) => values['all-accounts'] === true;

/** The words after `correct`, in the order of the help. */
const WHAT: Readonly<Record<string, Does>> = {
  speaker: make(([quote, name], values) => {
    if (!quote || (name === undefined) !== (values.unknown === true))
      throw new UsageError('it takes the id of a quote and a name: correct speaker ID NAME; or ID --unknown');
    return { kind: 'speaker', quote, speaker: name ?? null, everyAccount: everyAccount(values) };
  }),
  reject: make(([quote], values) => {
    if (!quote) throw new UsageError('it takes the id of a quote: correct reject ID');
    return { kind: 'reject', quote, everyAccount: everyAccount(values) };
  }),
  add: make(([article, words], values) => {
    const speaker = values.speaker as string | undefined;
    if (!article || !words || (speaker === undefined) !== (values.unknown === true))
      throw new UsageError(
        'it takes an article, its exact words and who said them: correct add ARTICLE WORDS --speaker NAME',
      );
    const act = choice<Act>(values, 'act', ['said', 'wrote', 'published', 'believes']);
    return { kind: 'add', article, words, speaker: speaker ?? null, act };
  }),
  join: make((utterances) => {
    needed(utterances, 2, 'two ids or more: correct join ID ID…');
    return { kind: 'join', utterances };
  }),
  split: make(([utterance, ...accounts]) => {
    if (!utterance || accounts.length === 0)
      throw new UsageError('it takes an utterance and the quotes that leave it: correct split ID QUOTE…');
    return { kind: 'split', utterance, accounts };
  }),
  same: make((names) => {
    needed(names, 2, 'two names or more, the first to be shown: correct same NAME NAME…');
    return { kind: 'merge', names };
  }),
  async list(dossier, _, values) {
    const all = dossier.corrections();
    if (choice(values, 'format', ['text', 'json']) === 'json')
      await print(`${JSON.stringify({ hearsay: 1, corrections: all }, null, 1)}\n`);
    else for (const one of all) await print(`${asText(one, lookOf().paint)}\n`);
    if (all.length === 0) console.error('Nothing has been corrected.');
    return all.length ? 0 : 1;
  },
  async undo(dossier, [id], values): Promise<ExitCode> {
    if (!id) throw new UsageError('it takes the id of a correction: correct undo ID');
    const undoing = dossier.undo(id, signed(values));
    await print(`Undone. "hearsay correct undo ${undoing.id}" brings it back.\n`);
    return 0;
  },
  async export(dossier): Promise<ExitCode> {
    await print(dossier.exportCorrections());
    return 0;
  },
  async import(dossier, [file]) {
    if (!file) throw new UsageError('it takes a file that "hearsay correct export" made, or -');
    const lines = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    const { added, known, problems } = dossier.importCorrections(lines);
    await print(`Took in ${added}, had ${known} already.\n`);
    for (const line of problemLines(problems)) console.error(line);
    const lost = dossier.corrections().filter(({ state }) => state === 'lost').length;
    if (lost) console.error(`${lost} speak of words that stand in no article here; they count when these are read.`);
    return problems.length ? 3 : 0;
  },
};

export const correct: Command = {
  name: 'correct',
  takes: 'WHAT …',
  summary: 'corrects the record, beside it: speaker, reject, add, join, split, same; list, undo, export, import',
  options: {
    ...DOSSIER,
    why: { type: 'string', value: 'WORDS', help: 'the reason, kept with the correction' },
    by: { type: 'string', value: 'NAME', help: 'who corrects (default: $HEARSAY_BY)' },
    speaker: { type: 'string', value: 'NAME', help: 'for add: who said it' },
    unknown: { type: 'boolean', help: 'for speaker and add: nobody knows who said it' },
    act: { type: 'string', value: 'said|wrote|published|believes', help: 'for add: how it was told (default: said)' },
    'all-accounts': { type: 'boolean', help: 'for speaker and reject: every account of the utterance' },
    format: { type: 'string', value: 'text|json', help: 'for list: how to print it (default: text)' },
  },
  examples: [
    'hearsay correct speaker 3f09c1d2a4 "Ines Duarte" --why "he is the driver"',
    'hearsay correct reject 3f09c1d2a7',
    'hearsay correct add coverage/flood.txt "the dam held" --speaker "Ines Duarte"',
    'hearsay correct join 3f09c1d2a4 77aa01b2a1',
    'hearsay correct split 3f09c1d2a4 77aa01b2a1',
    'hearsay correct same "Davit Sarkovy" "D. Sarkovi"',
    'hearsay correct list',
    'hearsay correct undo c0d1e2f3',
    'hearsay correct export > corrections.jsonl',
    'hearsay correct import corrections.jsonl',
  ],
  async run([what, ...words], values) {
    const does = what === undefined ? undefined : WHAT[what];
    if (!does || !Object.hasOwn(WHAT, what!))
      throw new UsageError(`what? One of ${Object.keys(WHAT).join(', ')}${what ? `; not “${what}”` : ''}`);
    const dossier = new Dossier(dossierOf(values), { mustExist: what !== 'import' });
    try {
      return await does(dossier, words, values);
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error;
      console.error(error.message);
      return 1;
    } finally {
      dossier.close();
    }
  },
};

function asText(
  { id, what, by, at, why, state, problems }: KeptCorrection,
  paint: ReturnType<typeof lookOf>['paint'],
): string {
  const words = (places: readonly CorrectedPlace[]) =>
    places
      .map(({ content }) => `“${content.map(({ exact }) => exact.replace(/^["“]|["”]$/g, '')).join(' … ')}”`)
      .join(', ');
  const said = () => {
    switch (what.kind) {
      case 'speaker':
        return `speaker ${what.speaker ?? 'unknown'}: ${words(what.places)}`;
      case 'reject':
        return `reject ${words(what.places)}`;
      case 'add':
        return `add ${what.speaker ?? 'unknown'}: ${words([what.place])}`;
      case 'join':
        return `join ${words(what.places)}`;
      case 'split':
        return `split ${words(what.leave)} from ${words(what.stay)}`;
      case 'merge':
        return `same ${what.names.join(' = ')}`;
      case 'undo':
        return `undo ${what.correction}`;
    }
  };
  const around = [by && `by ${by}`, at, why && `because ${why}`].filter(Boolean).join(' · ');
  const lines = [
    `${paint('quiet', id)} ${state === 'in use' ? '' : `${paint('change', state)} `}${said()} ${paint('quiet', `(${around})`)}`,
    ...problems.map(({ message, next }) => `    ${message} ${next}`),
  ];
  return lines.map((line) => line.replace(/[\u0000-\u001a\u007f-\u009f]+/g, ' ')).join('\n');
}
