import { MissingPartError } from './errors.ts';

/**
 * Loads a part of the app that is fetched when it is first needed.
 * @throws {MissingPartError} when it does not come: there is no network, or a newer app has taken its place on the server.
 */
export async function importPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new MissingPartError('a part of the reader could not be loaded', { cause: error });
  }
}
