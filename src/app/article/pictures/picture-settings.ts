import * as v from 'valibot';
import { keptValue } from '../../ui/kept-value.ts';

/** `saver` leaves pictures out while the browser or the system saves data. */
export const PICTURE_LOADING = ['always', 'saver', 'tap'] as const;

export type PictureLoading = (typeof PICTURE_LOADING)[number];

const schema = v.picklist(PICTURE_LOADING);

/** When the pictures of an article are loaded, kept in this browser. */
export const pictureLoading = keptValue<PictureLoading>('pictures', 'saver', (kept) => {
  const result = v.safeParse(schema, kept);
  return result.success ? result.output : undefined;
});

/** Whether pictures wait until the reader asks for them. */
export function loadOnDemand(loading: PictureLoading): boolean {
  return loading === 'tap' || (loading === 'saver' && savesData());
}

/** Not all browsers tell. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return Object(connection).saveData === true;
}
