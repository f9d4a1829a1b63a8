import { createReadStream } from 'node:fs';
import { glob, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type IntakeItem, refused, unreadable } from './item.ts';
import { MAX_BYTES, MAX_FOLDERS_DEEP } from './limits.ts';
import { inParts } from './lines.ts';

// Folders that hold no articles: hidden ones, packages, and the dossier itself when a user reads the folder it lies in.
const PASSED_OVER = /^(?:\.|node_modules$|hearsay-dossier$)/;
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files under a path, a folder (with all folders in it) or a glob, in order of their names. */
export async function* filesAt(input: string): AsyncGenerator<IntakeItem> {
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(input);
  } catch (error) {
    if (/[*?[{]/.test(input)) yield* matching(input);
    else yield unreadable(error, input);
    return;
  }
  if (!found.isDirectory()) yield* file(input);
  else {
    let any = false;
    for await (const item of folder(input, new Set(), 0)) {
      any = true;
      yield item;
    }
    if (!any)
      yield refused('empty-folder', 'There are no files in the folder.', 'Name a folder that holds articles.', input);
  }
}

async function* matching(pattern: string): AsyncGenerator<IntakeItem> {
  const paths: string[] = [];
  try {
    for await (const path of glob(pattern)) paths.push(path);
  } catch (error) {
    yield unreadable(error, pattern);
    return;
  }
  if (!paths.length)
    yield refused('no-match', 'No file matches it.', 'Check the pattern, and put it in quotation marks.', pattern);
  for (const path of paths.sort(byName)) if (!(await isFolder(path))) yield* file(path);
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

async function* folder(path: string, seen: Set<string>, depth: number): AsyncGenerator<IntakeItem> {
  let names: string[];
  try {
    // A link may lead back to a folder above: each real folder is entered once.
    const real = await realpath(path);
    if (seen.has(real) || depth > MAX_FOLDERS_DEEP) return;
    seen.add(real);
    names = await readdir(path);
  } catch (error) {
    yield unreadable(error, path);
    return;
  }
  for (const name of names.sort(byName)) {
    if (PASSED_OVER.test(name)) continue;
    const inner = join(path, name);
    if (await isFolder(inner)) yield* folder(inner, seen, depth + 1);
    else yield* file(inner);
  }
}

async function* file(path: string): AsyncGenerator<IntakeItem> {
  try {
    const { size, ...found } = await kindOf(path);
    if (!found.readable) {
      yield refused('no-file', 'It is neither a file nor a folder.', 'Name a file; for a pipe, use “-”.', path);
    } else if (/\.(?:jsonl|ndjson)$/i.test(path)) {
      if (!size) yield { source: { bytes: new Uint8Array(0), path, url: null } };
      else yield* inParts(createReadStream(path, { highWaterMark: 1 << 20 }), path);
    } else if (size > MAX_BYTES) {
      yield refused(
        'too-large',
        `It has ${size.toLocaleString('en')} bytes; at most ${MAX_BYTES.toLocaleString('en')} are read.`,
        'Split it into one file an article, or into JSON Lines (.jsonl) with one article a line.',
        path,
      );
    } else yield { source: { bytes: await readFile(path), path, url: null } };
  } catch (error) {
    yield unreadable(error, path);
  }
}

async function kindOf(path: string): Promise<{ size: number; readable: boolean }> {
  const found = await stat(path);
  return { size: found.size, readable: found.isFile() };
}
