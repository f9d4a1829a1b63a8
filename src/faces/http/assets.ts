import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.bin': 'application/octet-stream',
};

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  readonly zipped: Buffer | null;
  /** Named by its content, so that a browser may keep it for ever. */
  readonly lasting: boolean;
}

// dist/faces/http/assets.js serves dist/web; from the sources (tests, development) it is the same folder.
const WEB = [new URL('../../web/', import.meta.url), new URL('../../../dist/web/', import.meta.url)].find((folder) =>
  existsSync(new URL('index.html', folder)),
);
const MODEL = [new URL('../../../models/attribution.bin', import.meta.url)].find((file) => existsSync(file));

const kept = new Map<string, Asset>();

/** A file of the built page by its path (`assets/app.js`), read once; null when there is none. Throws when the page was never built. */
export function asset(path: string): Asset | null {
  if (!WEB) throw new Error('The reading room’s page is not built. Type "npm run build" in Hearsay’s folder.');
  const known = kept.get(path);
  if (known) return known;
  // Names of Vite only: letters, digits, one folder deep. No path of a request can lead elsewhere.
  const file =
    path === 'model.bin' ? MODEL : /^(?:assets\/)?[\w-]+\.[a-z]+$/.test(path) ? new URL(path, WEB) : undefined;
  if (!file || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const made: Asset = {
    type,
    bytes,
    zipped: /text|svg/.test(type) ? gzipSync(bytes) : null,
    lasting: path.startsWith('assets/'),
  };
  kept.set(path, made);
  return made;
}
