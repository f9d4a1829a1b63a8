import { parseArgs } from 'node:util';
import { type Command, parseOptions, UsageError } from './command.ts';
import { allCommands, commandNamed, commandNames } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';

async function main(argv: readonly string[]): Promise<number> {
  const [word, ...rest] = argv;
  if (word === '--version' || word === '-V') {
    const { readFile } = await import('node:fs/promises');
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    console.log(version);
    return 0;
  }
  if (word === undefined || word === '--help' || word === '-h' || (word === 'help' && rest.length === 0)) {
    process.stdout.write(generalHelp(await allCommands()));
    return word === undefined ? 2 : 0;
  }
  const name = word === 'help' ? rest[0] : word;
  const command = await commandNamed(name!);
  if (!command) {
    console.error(
      `hearsay: there is no command “${name}”${nearest(name!)}. Type "hearsay --help" for those there are.`,
    );
    return 2;
  }
  if (word === 'help') {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  return run(command, rest);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: parseOptions(command.options),
      allowPositionals: true,
      strict: true,
    });
    if (values.help) {
      process.stdout.write(commandHelp(command));
      return 0;
    }
    return await command.run(positionals, values as Record<string, string | boolean | undefined>);
  } catch (error) {
    const usage = error instanceof UsageError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
    console.error(`hearsay ${command.name}: ${(error as Error).message}`);
    if (usage) console.error(`Type "hearsay ${command.name} --help" for what it takes.`);
    else if (process.env.HEARSAY_DEBUG) console.error((error as Error).stack);
    return usage ? 2 : 3;
  }
}

function nearest(word: string): string {
  const close = commandNames.find((name) => name.startsWith(word.slice(0, 3)));
  return close ? ` (did you mean “${close}”?)` : '';
}

// `hearsay brief | head` is a reader that has seen enough, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
