import { useI18n } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import { Setting } from '../ui/settings-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { GESTURES_ON, gesturesOn } from './gestures-on.ts';

/** Whether swiping and pulling do something. */
export function GesturesSetting() {
  const { setting, settingHint } = useI18n().messages.gestures;
  return (
    <Setting label={setting} hint={settingHint}>
      <Switch label={setting} checked={useKept(gesturesOn, GESTURES_ON)} change={gesturesOn.set} />
    </Setting>
  );
}
