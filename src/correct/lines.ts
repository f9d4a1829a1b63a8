import type { Act, ActorKind, CorrectedPlace, Correction, Decided, Problem, QuotedWords } from '../model/index.ts';
import { idOf, isInstant } from './entry.ts';
import { byInstant } from './in-force.ts';

/** The list as JSON Lines, one entry a line, oldest first: the same entries always give the same text. */
export const writeLines = (corrections: readonly Correction[]): string =>
  corrections
    .toSorted(byInstant)
    .map((entry) => `${JSON.stringify({ hearsay: 1, ...entry })}\n`)
    .join('');

/** Reads what `writeLines` wrote, by whomever. Never throws: a line that is no correction is told with its number, the others are read. */
export function readLines(text: string): { corrections: Correction[]; problems: Problem[] } {
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return;
    try {
      corrections.push(readEntry(JSON.parse(line)));
    } catch (error) {
      problems.push({
        code: 'correct/bad-line',
        severity: 'warning',
        message: `Line ${index + 1} is no correction: ${(error as Error).message}.`,
        next: 'Lines come from "hearsay correct export"; one that was edited by hand must leave out its id.',
      });
    }
  });
  return { corrections, problems };
}

type Fields = Readonly<Record<string, unknown>>;

function readEntry(value: unknown): Correction {
  const fields = object(value, 'it');
  const at = string(fields.at, 'at');
  if (!isInstant(at)) throw new Error('“at” is no instant');
  const entry = {
    what: readDecided(object(fields.what, 'what')),
    by: words(fields.by, 'by'),
    at,
    why: words(fields.why, 'why'),
  };
  const id = idOf(entry);
  if (fields.id !== undefined && fields.id !== id) throw new Error('it is not what its id was made from');
  return { id, ...entry };
}

function readDecided(what: Fields): Decided {
  const kind = string(what.kind, 'kind');
  const named = () => ({
    speaker: words(what.speaker, 'speaker'),
    ...(what.actorKind !== undefined && { actorKind: oneOf<ActorKind>(what.actorKind, ACTOR_KINDS, 'actorKind') }),
  });
  switch (kind) {
    case 'speaker':
      return { kind, places: places(what.places, 1), ...named() };
    case 'reject':
      return { kind, places: places(what.places, 1) };
    case 'add':
      return { kind, place: place(what.place), ...named(), act: oneOf<Act>(what.act, ACTS, 'act') };
    case 'join':
      return { kind, places: places(what.places, 2) };
    case 'split':
      return { kind, stay: places(what.stay, 1), leave: places(what.leave, 1) };
    case 'merge':
      return { kind, names: list(what.names, 'names', 2).map((name) => string(name, 'names')) };
    case 'undo':
      return { kind, correction: string(what.correction, 'correction') };
    default:
      throw new Error(`there is no kind “${kind.slice(0, 40)}”`);
  }
}

const ACTS: readonly Act[] = ['said', 'wrote', 'published', 'believes'];
const ACTOR_KINDS: readonly ActorKind[] = ['person', 'organisation', 'government', 'outlet', 'group', 'place'];

const places = (value: unknown, least: number): CorrectedPlace[] => list(value, 'places', least).map(place);

function place(value: unknown): CorrectedPlace {
  const { article, content, source } = object(value, 'place');
  const { id, url, path, outlet, title } = object(article, 'article');
  return {
    article: {
      id: string(id, 'article.id'),
      url: words(url, 'url'),
      path: words(path, 'path'),
      outlet: words(outlet, 'outlet'),
      title: words(title, 'title'),
    },
    content: list(content, 'content', 1).map(quotedWords),
    source: list(source ?? [], 'source', 0).map(quotedWords),
  };
}

function quotedWords(value: unknown): QuotedWords {
  const { exact, prefix, suffix, start } = object(value, 'words');
  if (!string(exact, 'exact')) throw new Error('“exact” is empty');
  if (!Number.isSafeInteger(start) || (start as number) < 0) throw new Error('“start” is no place');
  return {
    exact: string(exact, 'exact'),
    prefix: string(prefix, 'prefix'),
    suffix: string(suffix, 'suffix'),
    start: start as number,
  };
}

function object(value: unknown, name: string): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error(`“${name}” is no object`);
  return value as Fields;
}

function list(value: unknown, name: string, least: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length < least) throw new Error(`“${name}” is no list of ${least} or more`);
  return value;
}

function string(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`“${name}” is no text`);
  return value;
}

const words = (value: unknown, name: string): string | null =>
  value === null || value === undefined ? null : string(value, name);

function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  if (!allowed.includes(value as T)) throw new Error(`“${name}” is none of ${allowed.join(', ')}`);
  return value as T;
}
