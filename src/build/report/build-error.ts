/** The build cannot go on. The message says what happened, to what, and what to do; it is shown without a stack. */
export class BuildError extends Error {
  override name = 'BuildError';
}
