import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Dossier, type StoryRow } from '../../index.ts';
import { ANSWERS, type Desk } from './api.ts';
import { asset } from './assets.ts';
import { Briefs } from './briefs.ts';
import { change, jsonOf, Refused } from './changes.ts';
import { cookieName, type Guarded, HEADERS, refusal } from './guard.ts';
import { savedPage } from './save.ts';
import type { StoryView } from './views.ts';

export interface ServeOptions {
  /** The dossier's folder. */
  readonly dossier: string;
  /** 127.0.0.1 unless the user says otherwise. */
  readonly host?: string | undefined;
  /** 0 takes any that is free. */
  readonly port?: number | undefined;
  /** Random unless given (tests). */
  readonly token?: string | undefined;
}

export interface ReadingRoom {
  /** The link to open, with its token. */
  readonly link: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Opens the reading room on a dossier. Throws when there is no dossier, the page is not built, or the port is taken. */
export async function serve(options: ServeOptions): Promise<ReadingRoom> {
  asset('index.html');
  const dossier = new Dossier(options.dossier, { mustExist: true });
  const room: Room = { desk: { dossier, stories: remembered(dossier) }, briefs: new Briefs(dossier) };
  const host = options.host ?? '127.0.0.1';
  const token = options.token ?? randomBytes(24).toString('base64url');
  let guarded: Guarded;
  const server = createServer(async (request, response) => {
    const failed = (error: unknown) => json(500, { error: error instanceof Error ? error.message : String(error) });
    send(request, response, await replyTo(request, room, guarded).catch(failed));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, host, resolve);
    });
  } catch (error) {
    dossier.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  guarded = { token, port, hosts: [...new Set([name, 'localhost', '127.0.0.1'])] };
  const origin = `http://${name}:${port}`;
  // The newest stories are the ones that people open first.
  void room.briefs.warm(
    room.desk
      .stories()
      .filter(({ articles }) => articles <= MOST_WARMED)
      .slice(0, WARMED)
      .map(({ id }) => id),
  );
  return {
    origin,
    link: `${origin}/?token=${token}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await room.briefs.close();
      dossier.close();
    },
  };
}

/** So many stories are laid out before anybody asks. */
const WARMED = 8;
/** A larger story keeps the thread busy for long; it is laid out only for somebody who asks. */
const MOST_WARMED = 300;

interface Room {
  readonly desk: Desk;
  readonly briefs: Briefs;
}

function remembered(dossier: Dossier): Desk['stories'] {
  let known: { version: string; rows: readonly StoryRow[] } | null = null;
  return () => {
    // Listing the stories may settle new articles, which is a change itself: ask for the version afterwards.
    if (known?.version !== dossier.version()) {
      const rows = dossier.stories();
      known = { version: dossier.version(), rows };
    }
    return known.rows;
  };
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Zipped already; null where zipping gains nothing. */
  readonly zipped?: Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
}

async function replyTo(request: IncomingMessage, { desk, briefs }: Room, guarded: Guarded): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://reading.room');
  const refused = refusal(request, url, guarded);
  if (refused) return { status: refused.status, type: 'text/plain; charset=utf-8', bytes: Buffer.from(refused.why) };
  if (request.method === 'POST' && url.pathname === '/api/changes') {
    try {
      return json(200, change(desk.dossier, await jsonOf(request)));
    } catch (error) {
      if (error instanceof Refused) return json(400, { error: error.message });
      throw error;
    }
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return NOT_FOUND;
  const [first = '', ...rest] = url.pathname.slice(1).split('/').map(decoded);
  if (first === '') {
    const cookie = `${cookieName(guarded.port)}=${guarded.token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`;
    return ofAsset('index.html', { 'Set-Cookie': cookie });
  }
  if (first === 'api') {
    const [name = '', ...path] = rest;
    if (name === 'story') {
      const made = await briefs.view(path[0] ?? '', url.searchParams.get('asof'));
      return made ? { status: 200, type: JSON_TYPE, bytes: made.bytes, zipped: made.zipped } : NOT_FOUND;
    }
    const found = Object.hasOwn(ANSWERS, name) ? ANSWERS[name]!(desk, path, url.searchParams) : null;
    return found === null ? NOT_FOUND : json(200, found);
  }
  if (first === 'corrections.jsonl') {
    const headers = { 'Content-Disposition': 'attachment; filename="corrections.jsonl"' };
    const bytes = Buffer.from(desk.dossier.exportCorrections());
    return { status: 200, type: 'application/jsonl; charset=utf-8', bytes, headers };
  }
  if (first === 'save') {
    const made = await briefs.view(rest[0] ?? '', url.searchParams.get('asof'));
    if (!made) return NOT_FOUND;
    const view = JSON.parse(Buffer.from(made.bytes).toString()) as StoryView;
    const headers = { 'Content-Disposition': `attachment; filename="story-${view.id.replace(/\W/g, '')}.html"` };
    return { status: 200, type: 'text/html; charset=utf-8', bytes: Buffer.from(savedPage(desk, view)), headers };
  }
  return ofAsset([first, ...rest].join('/'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function ofAsset(path: string, headers: Reply['headers'] = {}): Reply {
  const found = asset(path);
  if (!found) return NOT_FOUND;
  const lasting = found.lasting && { 'Cache-Control': 'private, max-age=31536000, immutable' };
  return { ...found, status: 200, headers: { ...headers, ...lasting } };
}

const JSON_TYPE = 'application/json; charset=utf-8';

const json = (status: number, value: unknown): Reply => ({
  status,
  type: JSON_TYPE,
  bytes: Buffer.from(JSON.stringify(value)),
});

const NOT_FOUND = json(404, { error: 'There is no such thing here.' });

/** Less than this fits one packet anyway. */
const WORTH_ZIPPING = 1400;

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { status, type, bytes, zipped, headers } = reply;
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const packed = zipped === undefined && bytes.length > WORTH_ZIPPING ? gzipSync(bytes, { level: 4 }) : zipped;
  const body = zips && packed ? packed : bytes;
  response.writeHead(status, {
    ...HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(body === packed && { 'Content-Encoding': 'gzip' }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
