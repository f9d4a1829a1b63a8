// npm run docs: puts real output into README.md and docs/cli.md, between their markers. A test fails when they fall behind.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;

/** What the command line prints, as a terminal of 100 columns without colour shows it. */
export function output(args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`${ROOT}src/faces/cli/main.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`hearsay ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The text with each `<!-- out: NAME -->…<!-- /out -->` filled with the output of that name, fenced. */
export function filled(text: string, outputs: Readonly<Record<string, string>>): string {
  return text.replace(
    /(<!-- out: ([^>]+) -->\n)[\s\S]*?(<!-- \/out -->)/g,
    (_all, open: string, name: string, close: string) => {
      const words = outputs[name];
      if (words === undefined) throw new Error(`no output is named “${name}”`);
      return `${open}\`\`\`\n${words.trimEnd()}\n\`\`\`\n${close}`;
    },
  );
}

/** All outputs that the documents show. */
export async function outputs(): Promise<Record<string, string>> {
  const { allCommands } = await import('../src/faces/cli/commands/index.ts');
  const { commandHelp } = await import('../src/faces/cli/help.ts');
  const directory = mkdtempSync(join(tmpdir(), 'hearsay-docs-'));
  try {
    output(['read', '--dossier', directory, 'sample/story']);
    const brief = output(['brief', '--all', '--dossier', directory, '--width', '110']);
    return {
      help: output(['--help']),
      brief,
      verify: output(['verify', '--dossier', directory, 'I would sell them every turbine we have']),
      ...Object.fromEntries((await allCommands()).map((command) => [`help ${command.name}`, commandHelp(command)])),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export const DOCUMENTS = ['README.md', 'docs/cli.md'];

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const made = await outputs();
  for (const file of DOCUMENTS) writeFileSync(ROOT + file, filled(readFileSync(ROOT + file, 'utf8'), made));
}
