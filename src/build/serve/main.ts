import { parseArgs } from 'node:util';
import { serveEdition } from './serve-edition.ts';

const DEFAULT_PORT = 4173;

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
const port = Number(process.env.PORT || DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is “${process.env.PORT}”, which is no port. Give a number from 0 to 65535.`);
  process.exit(2);
}

try {
  const { url } = await serveEdition({ dir: values.dir, port, compress: true });
  console.log(`\n  The reader is open at ${url}\n  Ctrl-C stops it.\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
