/**
 * A browser's scroll length has an end (Chromium: 33.5 million device pixels), and beyond 2^24 device pixels it places
 * things by less than whole ones, since it counts them in single precision. A list that is longer gets a shorter
 * scroller. Both move alike, pixel by pixel; only a leap, as a dragged scroll bar makes it, is scaled. Where the two
 * drift apart, the scroller is set right when it has come to rest, which can't be seen.
 */
export class ScrollScale {
  /** What lies between a place in the list and that in the scroller. */
  shift = 0;
  #content = 0;
  #view = 0;
  #limit = 0;
  #top = 0;

  /**
   * @param content length of the list. @param view height of the window onto it. @param limit the longest scroller.
   * All in pixels.
   */
  resize(content: number, view: number, limit: number): void {
    this.#content = content;
    this.#view = view;
    this.#limit = limit;
    this.placeAt(this.offset);
  }

  /** Length of the scroller. */
  get length(): number {
    return Math.min(this.#content, this.#limit);
  }

  /** Where the scroller is. */
  get top(): number {
    return this.#top;
  }

  /** What is at the top of the window, from the top of the list. */
  get offset(): number {
    return this.#top + this.shift;
  }

  /** The scroller has been moved to `top`. */
  moveTo(top: number): void {
    const step = Math.abs(top - this.#top);
    this.#top = top;
    if (!this.#isScaled) this.shift = 0;
    else if (top <= 0 || top >= this.#range || step > this.#leap)
      this.shift = Math.round(this.#offsetAt(top) - top);
    else this.shift = clamp(this.shift, -top, this.#contentRange - top);
  }

  /** Brings a place of the list to the top of the window. @returns where the scroller must be for it. */
  placeAt(offset: number): number {
    const reached = clamp(offset, 0, this.#contentRange);
    this.shift = this.#isScaled ? Math.round(reached - this.#topAt(reached)) : 0;
    this.#top = reached - this.shift;
    return this.#top;
  }

  /** Whether the scroller is so far from where it should be that it is to be set right. */
  get hasDrifted(): boolean {
    return this.#isScaled && Math.abs(this.#topAt(this.offset) - this.#top) > this.#view / 2;
  }

  get #isScaled(): boolean {
    return this.#content > this.#limit;
  }

  get #range(): number {
    return Math.max(0, this.length - this.#view);
  }

  get #contentRange(): number {
    return Math.max(0, this.#content - this.#view);
  }

  /** Half of what the smallest move of a scroll bar makes, and more than a page. */
  get #leap(): number {
    return Math.max(2 * this.#view, this.#limit / this.#view / 2);
  }

  /** So far from either end both are equally far, so that no end is met before the other. */
  get #edge(): number {
    return this.#range / 8;
  }

  get #ratio(): number {
    return (this.#contentRange - 2 * this.#edge) / (this.#range - 2 * this.#edge);
  }

  #offsetAt(top: number): number {
    if (top <= this.#edge) return top;
    if (top >= this.#range - this.#edge) return this.#contentRange - (this.#range - top);
    return this.#edge + (top - this.#edge) * this.#ratio;
  }

  #topAt(offset: number): number {
    if (offset <= this.#edge) return offset;
    if (offset >= this.#contentRange - this.#edge) return this.#range - (this.#contentRange - offset);
    return this.#edge + (offset - this.#edge) / this.#ratio;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
