const BAR_LENGTH = 24;
/** Redrawing more often than the eye sees costs time. */
const EVERY_MS = 100;
/** Lines in a log, where nothing can be redrawn. */
const LOG_STEPS = 10;

/** What is counted. */
interface Counted {
  things: string;
  done: string;
  /** Fewer are done before a log is read. */
  fewestToLog: number;
}

const POSTS: Counted = { things: 'posts', done: 'compiled', fewestToLog: 1000 };
export const IMAGES: Counted = { things: 'images', done: 'mirrored', fewestToLog: 50 };

interface Stream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far a build is: a bar with rate and time left on a terminal, a line each tenth elsewhere.
 * @param what is counted, in words for the bar and for the log.
 * @returns what is to be told how many of all are done; at the end it clears the bar.
 */
export function createProgress(
  stream: Stream,
  what: Counted = POSTS,
  clock = () => performance.now(),
): (done: number, all: number) => void {
  const started = clock();
  let drawn = Number.NEGATIVE_INFINITY;
  let step = 0;
  return (done, all) => {
    const now = clock();
    if (stream.isTTY) {
      if (done < all && now - drawn < EVERY_MS) return;
      drawn = now;
      stream.write(
        done === all ? '\r\x1b[K' : `\r${bar(done, all, (now - started) / 1000, what.things)}\x1b[K`,
      );
    } else if (all >= what.fewestToLog && Math.floor((done / all) * LOG_STEPS) > step) {
      step = Math.floor((done / all) * LOG_STEPS);
      stream.write(`${done} of ${all} ${what.things} ${what.done}\n`);
    }
  };
}

function bar(done: number, all: number, seconds: number, things: string): string {
  const full = Math.round((done / all) * BAR_LENGTH);
  const rate = done / seconds;
  const left = Math.ceil((all - done) / rate);
  const drawn = '█'.repeat(full) + '░'.repeat(BAR_LENGTH - full);
  return `${drawn} ${done} of ${all} ${things}, ${Math.round(rate)} a second, ${left} s left`;
}
