import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { bombPng, photo } from './test-images.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, seen: number) => unknown;

const MEGABYTE = Buffer.alloc(1_000_000, 'GIF89a');

/** Hosts as they are met, by path. `seen`: how often the path has been asked for before. */
function handlers(image: Buffer, bomb: Buffer): Record<string, Handler> {
  const send = (response: ServerResponse, body: Buffer | string = image, type = 'image/jpeg') =>
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
  const answer = (response: ServerResponse, status: number, headers: Record<string, string> = {}) =>
    response.writeHead(status, headers).end();
  const onlyFor = (allowed: (referer: string | undefined) => boolean): Handler => {
    return ({ headers }, response) => (allowed(headers.referer) ? send(response) : answer(response, 403));
  };
  const to = (location: string): Handler => {
    return (_, response) => answer(response, 302, { Location: location });
  };
  return {
    '/ok.jpg': (_, response) => send(response),
    '/typed-as-text.jpg': (_, response) => send(response, image, 'text/html'),
    '/packed.svg': (_, response) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="40"><path d="M0 0h9v9"/></svg>';
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(svg));
    },
    '/validated.jpg': ({ headers }, response) =>
      headers['if-none-match'] === '"1"'
        ? answer(response, 304)
        : response.writeHead(200, { ETag: '"1"', 'Content-Length': image.length }).end(image),
    '/no-strangers.jpg': onlyFor((referer) => referer === undefined),
    '/no-empty.jpg': onlyFor((referer) => referer !== undefined),
    '/only-weibo.jpg': onlyFor((referer) => referer === 'https://weibo.com/'),
    '/only-article.jpg': onlyFor((referer) => referer === 'https://news.example.org/1.html'),
    '/never.jpg': onlyFor(() => false),
    '/page-for-strangers.jpg': ({ headers }, response) =>
      headers.referer === undefined ? send(response, '<!DOCTYPE html><p>No') : send(response),
    '/gone.jpg': (_, response) => answer(response, 404),
    '/busy-once.jpg': (_, response, seen) =>
      seen > 0 ? send(response) : answer(response, 429, { 'Retry-After': '1' }),
    '/busy-for-long.jpg': (_, response) => answer(response, 429, { 'Retry-After': '3600' }),
    '/broken-twice.jpg': (_, response, seen) => (seen > 1 ? send(response) : answer(response, 500)),
    '/cut-once.jpg': (_, response, seen) => {
      if (seen > 0) return send(response);
      response.writeHead(200, { 'Content-Length': image.length });
      return response.write(image.subarray(0, 2000), () => response.destroy());
    },
    '/silent.jpg': () => {},
    '/stalls.jpg': (_, response) => {
      response.writeHead(200, { 'Content-Length': image.length }).write(image.subarray(0, 2000));
    },
    '/drips.jpg': async (_, response) => {
      response.writeHead(200, { 'Content-Length': image.length });
      for (const byte of image) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await setTimeout(20);
      }
    },
    '/page.jpg': (_, response) => send(response, '<!DOCTYPE html><title>Sign in</title>'),
    '/truncated.jpg': (_, response) => send(response, image.subarray(0, image.length / 2)),
    '/bomb.png': (_, response) => send(response, bomb),
    '/200-megabytes.gif': (_, response) =>
      response.writeHead(200, { 'Content-Type': 'image/gif', 'Content-Length': 200_000_000 }).write(MEGABYTE),
    '/200-megabytes-unannounced.gif': async (_, response) => {
      for (let sent = 0; sent < 200 && !response.destroyed; sent++)
        if (!response.write(MEGABYTE)) await new Promise((resolve) => response.once('drain', resolve));
      response.end();
    },
    '/moved.jpg': to('/ok.jpg'),
    '/loop.jpg': to('/loop.jpg'),
    '/to-loopback.jpg': to('http://127.0.0.1:9/ok.jpg'),
    '/to-metadata.jpg': to('http://169.254.169.254/latest/meta-data'),
    '/to-mapped.jpg': to('http://[::ffff:127.0.0.1]:9/ok.jpg'),
    '/to-file.jpg': to('file:///etc/passwd'),
  };
}

/** A server that acts out the hosts of images. */
export interface FaultServer {
  /** With the address that it listens on. */
  url(path: string): string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
}

/** Starts a server that ends with the test. All of 127.0.0.0/8 leads to it. */
export async function startFaultServer(files: Readonly<Record<string, Buffer>> = {}): Promise<FaultServer> {
  const routes = handlers(await photo(800, 600), bombPng(50_000));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const seen = asked.filter((one) => one === path).length;
    asked.push(path);
    const file = files[path];
    if (file) response.writeHead(200, { 'Content-Length': file.length }).end(file);
    else if (routes[path]) routes[path](request, response, seen);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { asked, url: (path) => `http://127.0.0.2:${port}${path}` };
}
