import type { Plugin } from 'vite';
import { SHELL_FILE } from '../../manifest/paths.ts';

/** Names the built page for what it is: the shell, which holds no content and answers every URL of the app. */
export function shellHtml(): Plugin {
  return {
    name: 'broadsheet:shell-html',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page) page.fileName = SHELL_FILE;
    },
  };
}
