import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measure {
  /** From start to end of the process. */
  seconds: number;
  /** Peak resident memory in MB; `null` where the system does not tell (it does on Linux). */
  peakMb: number | null;
  stdout: string;
}

const EVERY_MS = 20;

/**
 * Runs a command to its end, and measures it.
 * @throws when it fails, with what it printed.
 */
export async function measure(command: string, args: readonly string[]): Promise<Measure> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  let peakMb: number | null = null;
  const timer = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb;
  }, EVERY_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr || stdout}`);
  return { seconds: (performance.now() - started) / 1000, peakMb, stdout };
}

/** The kernel keeps the peak itself, so that sampling misses only what happens after the last sample. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
