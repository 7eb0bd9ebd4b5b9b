import { useI18n } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import { Setting } from '../ui/settings-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { SHORTCUTS_ON, shortcutsOn } from './shortcuts-on.ts';

/** Whether single keys do something. */
export function KeysSetting() {
  const { messages } = useI18n();
  const { setting, settingHint } = messages.keys;
  return (
    <Setting label={setting} hint={settingHint}>
      <Switch label={setting} checked={useKept(shortcutsOn, SHORTCUTS_ON)} change={shortcutsOn.set} />
    </Setting>
  );
}
