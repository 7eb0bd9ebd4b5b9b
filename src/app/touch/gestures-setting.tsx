import { defineWords, useWords } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import { Setting } from '../ui/settings-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { GESTURES_ON, gesturesOn } from './gestures-on.ts';

const WORDS = defineWords(
  {
    setting: 'Swiping and pulling',
    settingHint:
      'In an article, swipe for the next or previous one. In a list, swipe a row to mark or star it; pull down for news.',
  },
  {
    setting: '滑动与下拉手势',
    settingHint: '在文章中左右滑动切换文章；在列表中滑动一行可标为已读或收藏，下拉可检查新文章。',
  },
);

/** Whether swiping and pulling do something. */
export function GesturesSetting() {
  const { setting, settingHint } = useWords(WORDS);
  return (
    <Setting label={setting} hint={settingHint}>
      <Switch label={setting} checked={useKept(gesturesOn, GESTURES_ON)} change={gesturesOn.set} />
    </Setting>
  );
}
