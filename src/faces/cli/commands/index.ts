import type { Command } from '../command.ts';

/** The words of the command line, in the order of the help; each is loaded when it is meant: `brief` needs no web server. */
const loaders = {
  read: async () => (await import('./read.ts')).read,
  stories: async () => (await import('./stories.ts')).stories,
  brief: async () => (await import('./brief.ts')).brief,
  quotes: async () => (await import('./quotes.ts')).quotes,
  compare: async () => (await import('./compare.ts')).compare,
  correct: async () => (await import('./correct.ts')).correct,
  serve: async () => (await import('./serve.ts')).serve,
  verify: async () => (await import('./verify.ts')).verify,
  extract: async () => (await import('./extract.ts')).extract,
  export: async () => (await import('./export.ts')).exportCommand,
  forget: async () => (await import('./forget.ts')).forget,
} as const satisfies Record<string, () => Promise<Command>>;

/** In the order of the help. */
export const commandNames = Object.keys(loaders) as (keyof typeof loaders)[];

/** The command of this name; null when there is none. */
export const commandNamed = async (name: string): Promise<Command | null> =>
  Object.hasOwn(loaders, name) ? loaders[name as keyof typeof loaders]() : null;

/** All of them, for the help that tells of each. */
export const allCommands = (): Promise<Command[]> => Promise.all(Object.values(loaders).map((load) => load()));
