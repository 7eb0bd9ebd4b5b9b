import { ArticlePreview } from '../article/article-preview.tsx';
import { PictureSettingsGroup } from '../article/pictures/picture-settings-group.tsx';
import { defineWords, useI18n, useWords } from '../i18n/i18n.tsx';
import { LanguageChoice } from '../i18n/language-choice.tsx';
import { KeysSetting } from '../keys/keys-setting.tsx';
import { DensityChoice } from '../lists/density-choice.tsx';
import { ReadingSettingsGroup } from '../reading-settings/reading-settings-group.tsx';
import { ThemeChoice } from '../theme/theme-choice.tsx';
import { GesturesSetting } from '../touch/gestures-setting.tsx';
import button from '../ui/button.module.css';
import { Dialog } from '../ui/dialog.tsx';
import { SettingsGroup } from '../ui/settings-group.tsx';

const WORDS = defineWords(
  { keysAndTouch: 'Keys and touch', showKeys: 'Show all shortcuts' },
  { keysAndTouch: '按键与手势', showKeys: '查看全部快捷键' },
);

/** All that the reader can set, each group brought by its feature. */
export function SettingsSheet({ hide, showKeys }: { hide: () => void; showKeys: () => void }) {
  const { messages } = useI18n();
  const words = useWords(WORDS);
  return (
    <Dialog title={messages.settings} closeLabel={messages.close} hide={hide}>
      <ThemeChoice />
      <SettingsGroup title={messages.density}>
        <DensityChoice />
      </SettingsGroup>
      <ReadingSettingsGroup preview={<ArticlePreview />} />
      <PictureSettingsGroup />
      <LanguageChoice />
      <SettingsGroup title={words.keysAndTouch}>
        <KeysSetting />
        <GesturesSetting />
        <p>
          <button type="button" className={button.button} aria-haspopup="dialog" onClick={showKeys}>
            {words.showKeys}
          </button>
        </p>
      </SettingsGroup>
    </Dialog>
  );
}
