import type { Command } from './command.ts';

/** `hearsay --help` */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name, takes }) => `${name} ${takes}`.length));
  return `Hearsay reads the coverage of an event and keeps the record: who said what, to whom, through whom.

Usage: hearsay COMMAND [OPTIONS]

${commands.map(({ name, takes, summary }) => `  ${`${name} ${takes}`.padEnd(width)}  ${summary}`).join('\n')}

  hearsay COMMAND --help  says more, with examples; hearsay --version says which this is.

Exit codes: 0 done · 1 the answer is no · 2 wrong usage · 3 some input could not be read
`;
}

/** `hearsay COMMAND --help` */
export function commandHelp({ name, takes, summary, options, examples }: Command): string {
  const rows = Object.entries(options).map(([option, { short, value, help }]) => {
    const words = `${short ? `-${short}, ` : '    '}--${option}${value ? ` ${value}` : ''}`;
    return [words, help] as const;
  });
  const width = Math.max(0, ...rows.map(([words]) => words.length));
  const list = rows.map(([words, help]) => `  ${words.padEnd(width)}  ${help}`).join('\n');
  return `hearsay ${name} ${takes}\n\n  ${summary}\n${list ? `\nOptions\n${list}\n` : ''}\nExamples\n${examples.map((example) => `  ${example}`).join('\n')}\n`;
}
