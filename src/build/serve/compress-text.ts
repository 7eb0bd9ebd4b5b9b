import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { createGzip, type Gzip } from 'node:zlib';

const TEXT = /^(?:text\/|image\/svg|application\/(?:javascript|json|manifest))/;

/** Has an answer compressed where it is text and the browser wants it so. To be called before it is written. */
export function compressText({ method, headers }: IncomingMessage, response: ServerResponse): void {
  const wanted = method === 'GET' && !headers.range && /\bgzip\b/.test(String(headers['accept-encoding']));
  if (!wanted) return;
  const plain = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let gzip: Gzip | undefined;
  Object.assign(response, {
    writeHead(status: number, { 'Content-Length': length, ...rest }: OutgoingHttpHeaders = {}) {
      const type = String(rest['Content-Type'] ?? response.getHeader('Content-Type'));
      if (status !== 200 || !TEXT.test(type))
        return plain.writeHead(status, length === undefined ? rest : { ...rest, 'Content-Length': length });
      gzip = createGzip();
      gzip.on('data', (chunk) => plain.write(chunk));
      gzip.on('end', () => plain.end());
      return plain.writeHead(status, { ...rest, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    },
    write(chunk: Uint8Array | string) {
      if (!gzip) return plain.write(chunk);
      gzip.write(chunk);
      // What does not fit waits in memory: these are small files.
      return true;
    },
    end(chunk?: Uint8Array | string) {
      if (gzip) gzip.end(chunk);
      else plain.end(chunk);
      return response;
    },
  });
}
