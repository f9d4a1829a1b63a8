import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Sent with every answer. A page of ours runs its own script and style, talks to this server, and does nothing else: words of an
 * article that got into the page as markup would be as dead as they are in the text.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

export interface Guarded {
  readonly token: string;
  readonly port: number;
  /** Names under which this server may be called, without port. */
  readonly hosts: readonly string[];
}

/** Cookies do not tell ports apart, so the name does: two dossiers may be open at once. */
export const cookieName = (port: number): string => `hearsay-${port}`;

/** Why a request is refused, or null when it may pass. */
export function refusal(request: IncomingMessage, url: URL, guarded: Guarded): { status: number; why: string } | null {
  // A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding); the browser then still names that host here.
  const host = request.headers.host ?? '';
  if (!guarded.hosts.some((name) => host === `${name}:${guarded.port}`))
    return { status: 421, why: 'This reading room answers to its own address only.' };
  const given = url.searchParams.get('token') ?? cookieOf(request, cookieName(guarded.port));
  if (!given || !same(given, guarded.token))
    return { status: 403, why: 'This link has no valid token. Open the one that “hearsay serve” printed.' };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const origin = request.headers.origin;
    if (origin !== `http://${host}`)
      return { status: 403, why: 'Changes are taken from the reading room itself only.' };
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      return { status: 415, why: 'Changes come as JSON.' };
  }
  return null;
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
