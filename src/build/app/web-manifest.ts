import type { Site } from '../../manifest/manifest.ts';

/** Pictures of the reader that a browser shows when it offers to install it; `npm run pictures` takes them. */
const SCREENSHOTS = [
  { file: 'desktop', sizes: '1440x900', form_factor: 'wide' },
  { file: 'phone-list', sizes: '390x844', form_factor: 'narrow' },
  { file: 'phone-article-dark', sizes: '390x844', form_factor: 'narrow' },
] as const;

/** What an installed reader offers from its icon, by the site's language. */
const SHORTCUTS = {
  en: { latest: 'Latest', starred: 'Starred', offline: 'Readable offline' },
  zh: { latest: '最新', starred: '收藏', offline: '离线可读' },
};

/** The web app manifest (W3C) that lets a browser install the reader, as JSON. */
export function webManifest(site: Site, base: string): string {
  const icon = (file: string, sizes: string, purpose: string) => ({
    src: `${base}icons/${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  const names = SHORTCUTS[/^zh\b/.test(site.language) ? 'zh' : 'en'];
  const shortcut = (name: string, query: string) => ({
    name,
    url: base + query,
    icons: [icon('icon-192.png', '192x192', 'any')],
  });
  return `${JSON.stringify(
    {
      id: base,
      name: site.name,
      short_name: site.name,
      lang: site.language,
      start_url: base,
      scope: base,
      display: 'standalone',
      display_override: ['standalone', 'minimal-ui'],
      // A shortcut goes on in the window that is open.
      launch_handler: { client_mode: ['navigate-existing', 'auto'] },
      // For the moment before the page has come: it says the colours of its themes itself.
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      categories: ['news'],
      icons: site.logo
        ? [logoIcon(site.logo, base)]
        : [
            icon('icon.svg', 'any', 'any'),
            icon('icon-192.png', '192x192', 'any'),
            icon('icon-512.png', '512x512', 'any'),
            icon('maskable-512.png', '512x512', 'maskable'),
            icon('monochrome.svg', 'any', 'monochrome'),
          ],
      screenshots: SCREENSHOTS.map(({ file, sizes, form_factor }) => ({
        ...{ src: `${base}screenshots/${file}.webp`, sizes, type: 'image/webp', form_factor },
        label: site.name,
      })),
      shortcuts: [
        shortcut(names.latest, ''),
        shortcut(names.starred, '?show=starred'),
        shortcut(names.offline, '?show=offline'),
      ],
    },
    null,
    2,
  )}\n`;
}

function logoIcon(logo: string, base: string) {
  const svg = logo.endsWith('.svg');
  return { src: base + logo, sizes: 'any', type: svg ? 'image/svg+xml' : 'image/png', purpose: 'any' };
}
