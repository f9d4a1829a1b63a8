import type { ParseArgsOptionsConfig } from 'node:util';

/** 0 done, 1 the answer is no, 2 wrong usage, 3 some input could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the help: `DIR`, `DATE`. */
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One word of the command line: a request in, one library call, an answer out. */
export interface Command {
  readonly name: string;
  /** What follows the name: `PATH…`, `[STORY]`. */
  readonly takes: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  readonly run: (positionals: readonly string[], values: Values) => Promise<ExitCode>;
}

/** Thrown for a call that cannot be understood: printed with a pointer to the help, exit code 2. */
export class UsageError extends Error {}

export const DOSSIER: Readonly<Record<string, Option>> = {
  dossier: {
    type: 'string',
    short: 'd',
    value: 'DIR',
    help: 'the dossier’s folder (default: hearsay-dossier here, or $HEARSAY_DOSSIER)',
  },
};

export const dossierOf = (values: Values): string =>
  (values.dossier as string) ?? process.env.HEARSAY_DOSSIER ?? 'hearsay-dossier';

export const parseOptions = (options: Command['options']): ParseArgsOptionsConfig => ({
  ...Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
  ),
  help: { type: 'boolean', short: 'h' },
});

/** One of the words allowed, or a usage error that lists them. */
export function choice<T extends string>(values: Values, name: string, allowed: readonly T[]): T {
  const given = (values[name] as string | undefined) ?? allowed[0]!;
  if (!allowed.includes(given as T)) throw new UsageError(`--${name} takes ${allowed.join(', ')}; not “${given}”`);
  return given as T;
}

/** A day, month or year in ISO form, or a usage error. */
export function day(values: Values, name: string): string | undefined {
  const given = values[name] as string | undefined;
  if (given === undefined) return undefined;
  const match = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/.exec(given);
  const [, month, date] = match ?? [];
  const real =
    match &&
    (!month || (+month >= 1 && +month <= 12)) &&
    (!date || new Date(`${given}T00:00:00Z`).toISOString().startsWith(given));
  if (!real) throw new UsageError(`--${name} takes a day like 2025-11-26 (or 2025-11, or 2025); not “${given}”`);
  return given;
}
