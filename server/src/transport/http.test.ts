import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../platform/log.ts';
import { answerErrors, createHttpApp, serveClient } from './http.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** The edge alone, with a client of two files. */
async function start(https: boolean, clientDir = mkdtempSync(path.join(tmpdir(), 'client-'))): Promise<string> {
  mkdirSync(path.join(clientDir, 'assets'));
  writeFileSync(path.join(clientDir, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__" />');
  writeFileSync(path.join(clientDir, 'assets/main-1a2b.js'), 'export {};');
  const app = createHttpApp({ log: createLog('silent'), https, trustProxy: 0, isOurOrigin: (origin) => origin === 'https://maths.example', ready: async () => true });
  app.use('/api', (_request, response) => void response.json({}));
  serveClient(app, clientDir);
  app.use(answerErrors);
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const nonceIn = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

test('every answer forbids framing, guessing of types, and scripts from elsewhere', async () => {
  const url = await start(false);
  for (const address of ['/', '/sequences/sequence_1', '/assets/main-1a2b.js', '/api/anything', '/healthz', '/assets/nothing.js']) {
    const { headers } = await fetch(url + address);
    const policy = headers.get('content-security-policy')!;
    expect([address, headers.get('x-content-type-options'), headers.get('x-powered-by'), headers.get('referrer-policy')]).toEqual([address, 'nosniff', null, 'same-origin']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
  }
});

test('browsers are told to stay with https where the product is on it, and only there', async () => {
  expect((await fetch(await start(true))).headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  expect((await fetch(await start(false))).headers.get('strict-transport-security')).toBeNull();
});

test('each page carries a nonce of its own, and no cache keeps it', async () => {
  const url = await start(false);
  const pages = await Promise.all(['/', '/', '/index.html'].map(async (address) => {
    const response = await fetch(url + address);
    const nonce = nonceIn(response.headers.get('content-security-policy')!)!;
    expect(await response.text()).toContain(`nonce="${nonce}"`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    return nonce;
  }));
  expect(new Set(pages).size).toBe(3);
});

test('the API is kept by no cache; hashed files are, for ever', async () => {
  const url = await start(false);
  expect((await fetch(`${url}/api/anything`)).headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${url}/assets/main-1a2b.js`)).headers.get('cache-control')).toContain('immutable');
});

test('files that a build replaces under a running server cost their own answers and nothing else', async () => {
  const clientDir = mkdtempSync(path.join(tmpdir(), 'client-'));
  for (const name of ['icon.svg', 'icon.svg.br', 'icon.svg.gz']) writeFileSync(path.join(clientDir, name), '<svg/>');
  const url = await start(false, clientDir);
  rmSync(path.join(clientDir, 'icon.svg.br'));
  rmSync(path.join(clientDir, 'assets'), { recursive: true });
  const answers = ['/icon.svg', '/assets/main-1a2b.js'].map((address) => fetch(url + address, { headers: { 'accept-encoding': 'br' } }).then((response) => response.text()));
  expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/icon.svg`, { headers: { 'accept-encoding': 'identity' } })).status).toBe(200);
});

test('a page of another site writes nothing, by whatever method', async () => {
  const url = await start(false);
  for (const origin of ['https://maths.example.org', 'http://maths.example', 'null', 'https://maths.example:8443', 'https://evil.example/https://maths.example']) {
    expect([origin, (await fetch(`${url}/api/anything`, { method: 'POST', headers: { origin } })).status]).toEqual([origin, 403]);
  }
  expect((await fetch(`${url}/api/anything`, { method: 'POST', headers: { origin: 'https://maths.example' } })).status).toBe(200);
});
