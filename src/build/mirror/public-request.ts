import { type LookupAddress, lookup } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { Agent as HttpsAgent, request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ImageFailure } from './image-failure.ts';

/** Below these, only the two ports of the web are asked: the others speak other languages. */
const FIRST_FREE_PORT = 1024;
const WEB_PORTS = ['', '80', '443'];

/**
 * Sends GET requests to the public internet and nowhere else: a post must not make the build read its own network.
 * The address is checked after the name is resolved and is the one that is connected to, so that a name cannot lead
 * elsewhere the second time.
 */
export class PublicClient {
  readonly #mayConnect: (address: string) => boolean;
  readonly #agents = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  };
  readonly #lookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const allowed = addresses.filter(({ address }) => this.#mayConnect(address));
      const [first] = allowed;
      if (!first) return callback(privateAddress(hostname, addresses), '');
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };

  /** @param mayConnect tells for an IP address whether it may be connected to. */
  constructor(mayConnect: (address: string) => boolean) {
    this.#mayConnect = mayConnect;
  }

  /**
   * Asks once; redirects are answers like others.
   * @throws {ImageFailure} when the address is not one to be asked; else the errors of `node:http`.
   */
  async get(url: URL, options: Pick<RequestOptions, 'headers' | 'signal'>): Promise<IncomingMessage> {
    const { protocol } = url;
    if (protocol !== 'http:' && protocol !== 'https:')
      throw new ImageFailure('private-address', `${protocol} is no address of the web`);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !this.#mayConnect(host)) throw privateAddress(host, []);
    if (!WEB_PORTS.includes(url.port) && Number(url.port) < FIRST_FREE_PORT)
      throw new ImageFailure('private-address', `port ${url.port} is none of the web`);
    return new Promise((resolve, reject) => {
      const send = protocol === 'https:' ? secureRequest : request;
      const sent = send(url, { ...options, agent: this.#agents[protocol], lookup: this.#lookup }, resolve);
      sent.on('error', reject);
      sent.end();
    });
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }
}

function privateAddress(host: string, addresses: readonly LookupAddress[]): ImageFailure {
  const leads = addresses[0] ? ` leads to ${addresses[0].address}, which` : '';
  return new ImageFailure(
    'private-address',
    `${host}${leads} is no public address (--images-private allows it)`,
  );
}
