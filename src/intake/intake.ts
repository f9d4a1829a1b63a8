import { filesAt } from './files.ts';
import { type IntakeItem, unreadable } from './item.ts';
import { fromStream } from './stdin.ts';

export type { Intake, IntakeItem } from './item.ts';
export { isPrivateAddress } from './web.ts';

export interface IntakeOptions {
  /** Fetch from this machine and private networks too. */
  readonly allowPrivate?: boolean;
  /** What “-” reads; the process’s standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Reads what the user named, in the order named: files, folders, globs, web addresses (pages and feeds), `-` for standard
 * input. What cannot be read is a problem, and the rest is read. Never throws. Long JSON Lines come in parts.
 */
export async function* intake(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<IntakeItem> {
  for (const input of inputs) {
    try {
      if (input === '-') yield* fromStream(options.stdin ?? process.stdin);
      else if (/^https?:\/\//i.test(input)) yield await (await import('./web.ts')).fetchPage(input, options);
      else yield* filesAt(input);
    } catch (error) {
      yield unreadable(error, input);
    }
  }
}
