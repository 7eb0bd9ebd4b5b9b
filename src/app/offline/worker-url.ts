/** The service worker's URL as Trusted Types want it. The policy makes this one URL and no other. */
export function workerUrl(): string | TrustedScriptURL {
  const url = `${import.meta.env.BASE_URL}sw.js`;
  if (!window.trustedTypes) return url;
  return window.trustedTypes
    .createPolicy('broadsheet-worker', { createScriptURL: (_asked: string) => url })
    .createScriptURL(url);
}
