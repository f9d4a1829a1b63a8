import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IntakeOptions, intake, isPrivateAddress } from '../../src/intake/intake.ts';
import { inParts } from '../../src/intake/lines.ts';

let folder = '';
let server: Server;
let origin = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
  await mkdir(join(folder, 'sub/.hidden'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'b.txt'), 'second');
  await writeFile(join(folder, 'a.txt'), 'first');
  await writeFile(join(folder, 'sub/c.html'), 'third');
  await writeFile(join(folder, 'sub/.hidden/d.txt'), 'never');
  await writeFile(join(folder, 'large.txt'), Buffer.alloc(21_000_000, 97));
  await symlink(folder, join(folder, 'sub/round'));
  server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: '/page' }).end();
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/hosts' }).end();
    else if (request.url === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000)));
    else if (request.url === '/page')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>page');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Everything that was read, as `path: words` or the problem's code. */
async function readAll(inputs: readonly string[], options: IntakeOptions = {}): Promise<string[]> {
  const out: string[] = [];
  for await (const item of intake(inputs, options)) {
    if ('problem' in item) {
      expect(item.problem.message).toMatch(/\.$/);
      expect(item.problem.next).toMatch(/\.$/);
      out.push(`! ${item.problem.code}`);
    } else {
      const { path, url, bytes } = item.source;
      out.push(
        `${path ? relative(folder, path) : (url?.replace(origin, '') ?? '-')}: ${Buffer.from(bytes).toString().slice(0, 20)}`,
      );
    }
  }
  return out;
}

async function* stream(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

describe('files', () => {
  test('a folder: all files in order of name, hidden ones and circles left out, a large one a problem', async () => {
    expect(await readAll([folder])).toEqual([
      'a.txt: first',
      'b.txt: second',
      '! intake/too-large',
      'sub/c.html: third',
    ]);
  });
  test('in the order named; what is missing is a problem and the rest is read', async () => {
    expect(await readAll([join(folder, 'b.txt'), join(folder, 'none.txt'), join(folder, 'a.txt')])).toEqual([
      'b.txt: second',
      '! intake/unreadable',
      'a.txt: first',
    ]);
  });
  test('globs', async () => {
    expect(await readAll([join(folder, '[ab].txt'), join(folder, '*.pdf')])).toEqual([
      'a.txt: first',
      'b.txt: second',
      '! intake/no-match',
    ]);
  });
  test('an empty folder', async () =>
    expect(await readAll([join(folder, 'empty')])).toEqual(['! intake/empty-folder']));
});

describe('JSON Lines', () => {
  const linesOf = async (...parts: string[]) => {
    const out: [number | undefined, string][] = [];
    for await (const item of inParts(stream(...parts), 'a.jsonl')) {
      if ('source' in item) out.push([item.source.firstLine, Buffer.from(item.source.bytes).toString()]);
      else out.push([undefined, item.problem.message]);
    }
    return out;
  };
  test('parts hold whole lines and know their first line', async () => {
    const long = 'x'.repeat(2_500_000);
    const parts = await linesOf(`${long}\n${long.slice(0, 100)}`, `${long}\nlast`);
    expect(parts.map(([line, words]) => [line, words.length])).toEqual([
      [1, 2 * 2_500_001 + 100],
      [3, 4],
    ]);
  });
  test('a line that never ends is a problem, and those after it are read', async () => {
    const parts = await linesOf('one\n', 'x'.repeat(6_000_000), 'x'.repeat(6_000_000), 'xx\nthree\n');
    expect(parts.map(([line, words]) => [line, words.slice(0, 7)])).toEqual([
      [1, 'one\n'],
      [undefined, 'Line 2 '],
      [3, 'three\n'],
    ]);
  });
});

describe('standard input', () => {
  test('one text', async () =>
    expect(await readAll(['-'], { stdin: stream('one ', 'story\n') })).toEqual(['-: one story\n']));
  test('JSON Lines', async () => {
    for await (const item of intake(['-'], { stdin: stream('{"text":', '"a"}\n{"te', 'xt":"b"}') })) {
      expect('source' in item && item.source.firstLine).toBe(1);
      expect('source' in item && Buffer.from(item.source.bytes).toString()).toBe('{"text":"a"}\n{"text":"b"}');
    }
  });
});

describe('web addresses', () => {
  test('this machine is refused, also behind other spellings', async () => {
    const { port } = server.address() as AddressInfo;
    const spellings = [
      `http://127.0.0.1:${port}/page`,
      `http://127.1:${port}/page`,
      `http://0x7f000001:${port}/page`,
      `http://2130706433:${port}/page`,
      `http://[::ffff:127.0.0.1]:${port}/page`,
      `http://0.0.0.0:${port}/page`,
      `http://localhost:${port}/page`,
    ];
    expect(await readAll(spellings)).toEqual(spellings.map(() => '! intake/private-address'));
  });
  test('when allowed: a page, a redirect, and what is refused even so', async () => {
    const asked = ['/page', '/away', '/round', '/file', '/bomb', '/none'].map((path) => origin + path);
    expect(await readAll(asked, { allowPrivate: true })).toEqual([
      '/page: <p>page',
      '/page: <p>page',
      '! intake/not-fetched',
      '! intake/bad-address',
      '! intake/not-fetched',
      '! intake/not-fetched',
    ]);
  });
  test.each([
    ['10.1.2.3', true],
    ['172.20.0.1', true],
    ['192.168.1.1', true],
    ['169.254.1.1', true],
    ['::1', true],
    ['[fe80::1]', true],
    ['fd00::1', true],
    ['::ffff:10.0.0.1', true],
    ['93.184.216.34', false],
    ['2606:2800:220:1::1', false],
    ['vale.example', false],
  ])('%s private: %s', (address, expected) => expect(isPrivateAddress(address)).toBe(expected));
});
