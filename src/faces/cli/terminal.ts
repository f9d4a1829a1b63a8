import { styleText } from 'node:util';
import { harmless, type Look } from '../../index.ts';

// Not imported: that would open standard input too.
const { stdout } = process;

const STYLES = { heading: ['bold', 'underline'], name: 'bold', date: 'cyan', quiet: 'dim', change: 'yellow' } as const;

/** Width and colour of standard output: no colour into pipes or under NO_COLOR; FORCE_COLOR overrides; 100 columns where there is no terminal. */
export function lookOf(options: { width?: number; attitudes?: boolean } = {}): Look {
  return {
    width: Math.max(40, options.width ?? Math.min(stdout.columns ?? 100, 120)),
    paint: (kind, words) => styleText([...[STYLES[kind]].flat()], words, { stream: stdout }),
    attitudes: options.attitudes,
  };
}

/**
 * Writes and waits until the pipe took it. A reader that went away (`| head`) ends the program quietly. A terminal gets nothing
 * to obey, in any format: titles and names are the articles' words too. A pipe gets every character.
 */
export async function print(text: string): Promise<void> {
  if (!stdout.write(stdout.isTTY ? harmless(text) : text))
    await new Promise<void>((resolve) => stdout.once('drain', resolve));
}

/** A progress line on standard error, only where that is a terminal; redrawn at most ten times a second. */
export class Progress {
  #last = 0;
  readonly #shown = process.stderr.isTTY === true;

  show(words: string): void {
    const now = Date.now();
    if (!this.#shown || now - this.#last < 100) return;
    this.#last = now;
    const columns = process.stderr.columns ?? 80;
    process.stderr.write(`\r\u001b[2K${words.slice(0, columns - 1)}`);
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[2K');
  }
}
