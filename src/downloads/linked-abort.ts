/** A controller that is aborted with a signal, and can be aborted by itself. Its signal carries the reason of either. */
export class LinkedAbort extends AbortController {
  readonly #parent: AbortSignal;
  readonly #follow: () => void;

  constructor(parent: AbortSignal) {
    super();
    this.#parent = parent;
    this.#follow = () => this.abort(parent.reason);
    if (parent.aborted) this.#follow();
    else parent.addEventListener('abort', this.#follow);
  }

  /** Lets go of the signal that it follows. */
  end(): void {
    this.#parent.removeEventListener('abort', this.#follow);
  }
}
