/** Paths of the edition's files, relative to its root. All but the manifest carry the hash of their content. */
export const MANIFEST_FILE = 'data/manifest.json';
export const segmentFile = (month: string, hash: string) => `data/index/${month}.${hash}.json`;
export const sizesFile = (month: string, hash: string) => `data/sizes/${month}.${hash}.json`;
export const facetsFile = (month: string, hash: string) => `data/facets/${month}.${hash}.json`;
export const pageFile = (hash: string) => `data/pages/${hash}.json`;
export const headFile = (hash: string) => `data/heads/${hash}.json`;
export const packFile = (hash: string) => `data/packs/${hash}.json`;
export const imageFile = (hash: string, extension: string) => `data/images/${hash}.${extension}`;

const HASHED_FILE = /^data\/(?:index|facets|sizes|pages|heads|packs|images)\//;

/** Whether a path below the edition's root is that of a file that never changes under its name. */
export function isHashedFile(path: string): boolean {
  return HASHED_FILE.test(path);
}

/** The page that answers every URL of the app that is not a file. */
export const SHELL_FILE = 'shell.html';

/** Paths of the app's pages, relative to the site's root. */
export const FRONT_PATH = '/';
export const articlePath = (id: string) => `/a/${id}`;
/** `path`: slugs joined with `/`. */
export const categoryPath = (path: string) => `/c/${path.split('/').map(encodeURIComponent).join('/')}`;

/** Whether a path (from the site's root, without query) is one that the app answers, so that a host must serve the shell. */
export function isAppPath(path: string): boolean {
  return path === FRONT_PATH || path.startsWith('/a/') || path.startsWith('/c/');
}
