import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/index.ts';

/** Bytes with where they came from, as `parse` takes them. */
export interface Intake {
  readonly bytes: Uint8Array;
  readonly path: string | null;
  readonly url: string | null;
  readonly mediaType?: string;
}

/** Something read, or why it could not be. */
export type IntakeItem = { readonly source: Intake } | { readonly problem: Problem };

/** Reads what the user named: paths, folders, globs, web addresses, `-` for standard input. Never throws. */
export async function* intake(inputs: readonly string[]): AsyncGenerator<IntakeItem> {
  for (const input of inputs) {
    if (input === '-') {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      yield { source: { bytes: Buffer.concat(chunks), path: null, url: null } };
      continue;
    }
    try {
      const paths = (await stat(input)).isDirectory()
        ? (await readdir(input)).sort().map((name) => join(input, name))
        : [input];
      for (const path of paths) yield { source: { bytes: await readFile(path), path, url: null } };
    } catch (error) {
      yield {
        problem: {
          code: 'intake/unreadable',
          severity: 'error',
          message: `${input} could not be read: ${(error as Error).message}`,
          next: 'Check the path and its permissions.',
          path: input,
        },
      };
    }
  }
}
