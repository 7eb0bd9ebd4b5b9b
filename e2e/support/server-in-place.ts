import { createServer, type ServerResponse } from 'node:http';

/** A server in the place of the site's. */
export async function serverInPlaceOf(url: string, answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), resolve));
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
