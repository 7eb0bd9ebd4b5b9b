import { createServer } from 'node:http';

/** A host of images on a free port of this machine. */
export interface ImageHost {
  /** Address of a path, as a post has it. */
  url(path: string): string;
  /** Takes it from the net. */
  stop(): Promise<void>;
}

/** Serves files by path, and 404 for all others. */
export async function startImageHost(files: Readonly<Record<string, Buffer>>): Promise<ImageHost> {
  const server = createServer(({ url = '' }, response) => {
    const file = files[url];
    response.writeHead(file ? 200 : 404).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
