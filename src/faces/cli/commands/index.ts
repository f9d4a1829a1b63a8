import type { Command } from '../command.ts';
import { brief } from './brief.ts';
import { compare } from './compare.ts';
import { correct } from './correct.ts';
import { exportCommand } from './export.ts';
import { extract } from './extract.ts';
import { forget } from './forget.ts';
import { quotes } from './quotes.ts';
import { read } from './read.ts';
import { serve } from './serve.ts';
import { stories } from './stories.ts';
import { verify } from './verify.ts';

/** The words of the command line, in the order of the help. */
export const commands: readonly Command[] = [
  read,
  stories,
  brief,
  quotes,
  compare,
  correct,
  serve,
  verify,
  extract,
  exportCommand,
  forget,
];
