import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Dossier } from '../../index.ts';
import { ANSWERS, type Desk } from './api.ts';
import { asset } from './assets.ts';
import { cookieName, type Guarded, HEADERS, refusal } from './guard.ts';
import { Memory } from './memory.ts';
import { savedPage } from './save.ts';

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
  const desk: Desk = { dossier, memory: new Memory(dossier) };
  const host = options.host ?? '127.0.0.1';
  const token = options.token ?? randomBytes(24).toString('base64url');
  let guarded: Guarded;
  const server = createServer((request, response) => {
    let reply: Reply;
    try {
      reply = replyTo(request, desk, guarded);
    } catch (error) {
      reply = json(500, { error: error instanceof Error ? error.message : String(error) });
    }
    send(request, response, reply);
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
  return {
    origin,
    link: `${origin}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        dossier.close();
      }),
  };
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  /** Zipped already; null where zipping gains nothing. */
  readonly zipped?: Buffer | null;
  readonly headers?: Readonly<Record<string, string>>;
}

function replyTo(request: IncomingMessage, desk: Desk, guarded: Guarded): Reply {
  const url = new URL(request.url ?? '/', 'http://reading.room');
  const refused = refusal(request, url, guarded);
  if (refused) return { status: refused.status, type: 'text/plain; charset=utf-8', bytes: Buffer.from(refused.why) };
  if (request.method !== 'GET' && request.method !== 'HEAD') return NOT_FOUND;
  const [first = '', ...rest] = url.pathname.slice(1).split('/').map(decoded);
  if (first === '') {
    const cookie = `${cookieName(guarded.port)}=${guarded.token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`;
    return ofAsset('index.html', { 'Set-Cookie': cookie });
  }
  if (first === 'api') {
    const [name = '', ...path] = rest;
    const found = Object.hasOwn(ANSWERS, name) ? ANSWERS[name]!(desk, path, url.searchParams) : null;
    return found === null ? NOT_FOUND : json(200, found);
  }
  if (first === 'save') {
    const page = savedPage(desk, rest[0] ?? '', url.searchParams.get('asof'));
    const name = `story-${(rest[0] ?? '').replace(/\W/g, '')}.html`;
    const headers = { 'Content-Disposition': `attachment; filename="${name}"` };
    return page ? { status: 200, type: 'text/html; charset=utf-8', bytes: Buffer.from(page), headers } : NOT_FOUND;
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

const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
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
