import { setTimeout } from 'node:timers/promises';
import type { ImageFailure } from './image-failure.ts';
import type { MirrorLimits } from './limits.ts';

/** How one host is doing in this build. */
export class HostState {
  /** Answers plain `http:` only. */
  plain = false;
  readonly #limits: MirrorLimits;
  /** Milliseconds since 1970: not to be asked before. */
  #notBefore = 0;
  #strikes = 0;
  #refusals = 0;
  #givenUp: ImageFailure | undefined;

  constructor(limits: MirrorLimits) {
    this.#limits = limits;
  }

  /** Why the host is not asked any more, once that is so. */
  get givenUp(): ImageFailure | undefined {
    return this.#givenUp;
  }

  /** Waits until the host may be asked again, and begins a new pause. */
  async turn(): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#notBefore);
    this.#notBefore = at + this.#limits.pauseMs;
    if (at > now) await setTimeout(at - now);
  }

  /** The host wants to be left alone for a while. */
  rest(milliseconds: number): void {
    this.#notBefore = Math.max(this.#notBefore, Date.now() + milliseconds);
  }

  answered(): void {
    this.#strikes = 0;
  }

  /** Counts a failure to reach the host. Where its very name is unknown, one is enough. */
  struck(failure: ImageFailure, isFinal: boolean): void {
    this.#strikes += 1;
    if (isFinal || this.#strikes >= this.#limits.strikes) this.giveUp(failure);
  }

  /** Whether it has refused image after image to every referrer: one try each is enough for the others. */
  get refusesAll(): boolean {
    return this.#refusals >= this.#limits.strikes;
  }

  refused(): void {
    this.#refusals += 1;
  }

  gave(): void {
    this.#refusals = 0;
  }

  giveUp(failure: ImageFailure): void {
    this.#givenUp ??= failure;
  }
}
