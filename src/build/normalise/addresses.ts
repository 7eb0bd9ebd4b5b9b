/** Addresses to look up by: the longest one that a URL begins with, without its scheme. */
export interface AddressList<T> {
  /** @returns what stands beside each matching address, and the rest of the URL behind it. */
  find(url: string): { value: T; rest: string }[];
}

interface Entry<T> {
  /** Path and query from the host's end. */
  path: string;
  value: T;
}

/** Splits a list of addresses (`host/path`, `*.host/path`) by host, so that a look-up tests few of them. */
export function addressList<T>(addresses: Iterable<readonly [address: string, value: T]>): AddressList<T> {
  const exact = new Map<string, Entry<T>[]>();
  const below = new Map<string, Entry<T>[]>();
  for (const [address, value] of addresses) {
    const slash = address.includes('/') ? address.indexOf('/') : address.length;
    const host = address.slice(0, slash).toLowerCase();
    const [map, key] = host.startsWith('*.') ? [below, host.slice(2)] : [exact, host];
    map.set(key, [...(map.get(key) ?? []), { path: address.slice(slash), value }]);
  }

  return {
    find(url) {
      const [, host = '', path = ''] = /^(?:https?:)?\/\/([^/?#]+)(.*)$/is.exec(url) ?? [];
      const name = host.toLowerCase();
      const candidates = [
        ...(exact.get(name) ?? []),
        ...domainsAbove(name).flatMap((domain) => below.get(domain) ?? []),
      ];
      return candidates
        .filter((entry) => path.startsWith(entry.path))
        .map(({ path: prefix, value }) => ({ value, rest: path.slice(prefix.length) }));
    },
  };
}

function domainsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
