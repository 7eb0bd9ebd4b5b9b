import type { Site } from '../../manifest/manifest.ts';

export async function loadConfig(): Promise<{ site: Site }> {
  return { site: { name: 'Broadsheet', language: 'zh-Hans', timeZone: 'UTC' } };
}
