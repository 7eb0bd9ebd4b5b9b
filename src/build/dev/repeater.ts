/** Does one piece of work again and again, on demand. */
export interface Repeater {
  /** Asks for the work to be done (again). Demands that come close together are one. */
  ask(): void;
  /** Settles when nothing is asked for any more. */
  done(): Promise<void>;
}

/**
 * Never does the work twice at a time: what is asked for during the work is done after it.
 * @param settleMs how long after a demand the work begins, in milliseconds.
 * @param work must not throw.
 */
export function createRepeater(settleMs: number, work: () => Promise<void>): Repeater {
  let asked = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (asked) {
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      asked = false;
      await work();
    }
    running = null;
  }

  return {
    ask: () => {
      asked = true;
      running ??= run();
    },
    done: async () => {
      while (running) await running;
    },
  };
}
