import { readdirSync, readFileSync } from 'node:fs';

/** Kills the browser that has a profile open, and all its processes, as a crash would. Linux only. */
export function killBrowser(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isIts = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}\0`);
      if (isIts) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended by itself, or is another user's.
    }
  }
}
