import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type IntakeItem, refused } from './item.ts';
import { MAX_BYTES, MAX_FETCH_TIME, MAX_REDIRECTS } from './limits.ts';

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv6');
}

/** True for an address of this machine or of a network that is not the public one; IPv4 inside IPv6 counts as IPv4. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return PRIVATE.check(bare, 'ipv4');
  if (family !== 6) return false;
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(bare);
  if (mapped?.[1]) return PRIVATE.check(mapped[1], 'ipv4');
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[2]!, 16), Number.parseInt(mapped[3]!, 16)];
    return PRIVATE.check(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`, 'ipv4');
  }
  return PRIVATE.check(bare, 'ipv6');
}

/** Refuses names that lead to a private address at the moment of connecting, so that a name cannot change in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    const addresses = Array.isArray(address) ? address.map((one) => one.address) : [address];
    if (!error && addresses.some(isPrivateAddress)) callback(new PrivateAddress(hostname), '', 0);
    else callback(error, address, family);
  });
};

class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} leads to this machine or a private network.`);
  }
}

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Fetches the one address that the user named, and nothing that its text names. Redirects are followed within the same
 * rules: http or https, a public host (unless `allowPrivate`), a size and a time limit.
 */
export async function fetchPage(named: string, options: { readonly allowPrivate?: boolean } = {}): Promise<IntakeItem> {
  const fail = (code: string, message: string, next: string): IntakeItem => refused(code, message, next, named);
  const signal = AbortSignal.timeout(MAX_FETCH_TIME);
  let address = named;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const url = new URL(address);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return fail(
          'bad-address',
          `It leads to ${url.protocol} which is not fetched.`,
          'Name an http or https address.',
        );
      }
      if (!options.allowPrivate && isPrivateAddress(url.hostname)) throw new PrivateAddress(url.hostname);
      const answer = await get(url, signal, options.allowPrivate ?? false);
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        address = new URL(answer.location, url).href;
        continue;
      }
      if (answer.status !== 200) {
        return fail(
          'not-fetched',
          `The server answered with status ${answer.status}.`,
          'Open it in a browser, save the page, and read the file.',
        );
      }
      return { source: { bytes: answer.bytes, path: null, url: address, mediaType: answer.mediaType } };
    }
    return fail(
      'not-fetched',
      `It is redirected more than ${MAX_REDIRECTS} times.`,
      'Open it in a browser and name the address it ends at.',
    );
  } catch (error) {
    if (error instanceof PrivateAddress) {
      return fail('private-address', error.message, 'Add --allow-private if you mean it.');
    }
    const why = signal.aborted
      ? `No answer within ${MAX_FETCH_TIME / 1000} seconds.`
      : error instanceof Error
        ? error.message
        : String(error);
    return fail(
      'not-fetched',
      `It could not be fetched: ${why}`,
      'Check the address and the connection, or save the page and read the file.',
    );
  }
}

function get(url: URL, signal: AbortSignal, allowPrivate: boolean): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(
      url,
      {
        signal,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
        headers: {
          accept: 'text/html, application/xhtml+xml, application/xml, text/*, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'hearsay/0.1',
        },
      },
      (response) => {
        const encoding = response.headers['content-encoding'] ?? '';
        const unpack =
          encoding === 'gzip'
            ? createGunzip()
            : encoding === 'br'
              ? createBrotliDecompress()
              : encoding === 'deflate'
                ? createInflate()
                : null;
        const body = unpack ? response.pipe(unpack) : response;
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('error', reject);
        body.on('error', reject);
        body.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          // Counted after unpacking: a small answer may hold gigabytes.
          if (size > MAX_BYTES) {
            sent.destroy();
            reject(new Error(`the answer has more than ${MAX_BYTES.toLocaleString('en')} bytes.`));
          }
        });
        body.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            mediaType: response.headers['content-type'] ?? '',
            bytes: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
