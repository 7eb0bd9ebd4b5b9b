import type { Site } from '../../manifest/manifest.ts';

/** The web app manifest (W3C) that lets a browser install the reader, as JSON. */
export function webManifest(site: Site, base: string): string {
  const icon = (file: string, sizes: string, purpose: string) => ({
    src: `${base}icons/${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
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
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      categories: ['news'],
      icons: [
        icon('icon.svg', 'any', 'any'),
        icon('icon-192.png', '192x192', 'any'),
        icon('icon-512.png', '512x512', 'any'),
        icon('maskable-512.png', '512x512', 'maskable'),
      ],
    },
    null,
    2,
  )}\n`;
}
