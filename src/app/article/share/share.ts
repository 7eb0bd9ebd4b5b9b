/** What was done with a link. */
export type Shared = 'shared' | 'copied' | 'refused';

/** Whether the system can share a link with other apps. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Hands a link to the system's dialog for sharing. One that the reader closes is no failure. */
export async function share(title: string, url: string): Promise<Shared> {
  try {
    await navigator.share({ title, url });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : copyLink(url);
  }
}

/** Puts a link on the clipboard, which browsers refuse to pages that are not served safely. */
export async function copyLink(url: string): Promise<Shared> {
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'refused';
  }
}
