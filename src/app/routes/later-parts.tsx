import { UpdateNotice } from '../offline/update-notice.tsx';
import { Controls, type ControlsProps } from './controls.tsx';

/** What nobody asks for before there is something to read: keys, gestures, and the offer of a new version. */
export function LaterParts(props: ControlsProps) {
  return (
    <>
      <Controls {...props} />
      <UpdateNotice />
    </>
  );
}
