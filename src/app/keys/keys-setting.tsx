import { useWords } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import { Setting } from '../ui/settings-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { KEYS_WORDS } from './keys-words.ts';
import { SHORTCUTS_ON, shortcutsOn } from './shortcuts-on.ts';

/** Whether single keys do something. */
export function KeysSetting() {
  const { setting, settingHint } = useWords(KEYS_WORDS);
  return (
    <Setting label={setting} hint={settingHint}>
      <Switch label={setting} checked={useKept(shortcutsOn, SHORTCUTS_ON)} change={shortcutsOn.set} />
    </Setting>
  );
}
