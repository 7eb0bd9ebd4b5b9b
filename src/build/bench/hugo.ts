import { spawnSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether Hugo can be run here. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

/**
 * Lays out a Hugo site with the least of themes around a folder of posts: one page a post, and lists by Hugo's own
 * defaults. HTML in posts is let through as it is.
 * @returns the arguments that build it.
 */
export async function prepareHugo(postsDir: string, dir: string): Promise<string[]> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'layouts/_default'), { recursive: true });
  await symlink(postsDir, join(dir, 'content'));
  await writeFile(
    join(dir, 'config.toml'),
    'baseURL = "https://example.com/"\ntitle = "Bench"\n[markup.goldmark.renderer]\nunsafe = true\n',
  );
  const page = (body: string) => `<!doctype html><title>{{ .Title }}</title>${body}`;
  await writeFile(
    join(dir, 'layouts/_default/single.html'),
    page('<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}'),
  );
  await writeFile(
    join(dir, 'layouts/_default/list.html'),
    page(
      '{{ range (.Paginate .Pages 32).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ .Summary }}{{ end }}',
    ),
  );
  return ['--source', dir, '--destination', join(dir, 'public'), '--quiet'];
}
