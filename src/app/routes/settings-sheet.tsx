import { ArticlePreview } from '../article/article-preview.tsx';
import { PictureSettingsGroup } from '../article/pictures/picture-settings-group.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { LanguageChoice } from '../i18n/language-choice.tsx';
import { KeysSetting } from '../keys/keys-setting.tsx';
import { DensityChoice } from '../lists/density-choice.tsx';
import { ReadingSettingsGroup } from '../reading-settings/reading-settings-group.tsx';
import { ThemeChoice } from '../theme/theme-choice.tsx';
import { GesturesSetting } from '../touch/gestures-setting.tsx';
import button from '../ui/button.module.css';
import { Dialog } from '../ui/dialog.tsx';
import { SettingsGroup } from '../ui/settings-group.tsx';

/** All that the reader can set, each group brought by its feature. */
export function SettingsSheet({ hide, showKeys }: { hide: () => void; showKeys: () => void }) {
  const { messages } = useI18n();
  return (
    <Dialog title={messages.settings} closeLabel={messages.close} hide={hide}>
      <ThemeChoice />
      <SettingsGroup title={messages.density}>
        <DensityChoice />
      </SettingsGroup>
      <ReadingSettingsGroup preview={<ArticlePreview />} />
      <PictureSettingsGroup />
      <LanguageChoice />
      <SettingsGroup title={messages.keysAndTouch}>
        <KeysSetting />
        <GesturesSetting />
        <p>
          <button type="button" className={button.button} aria-haspopup="dialog" onClick={showKeys}>
            {messages.keys.showAll}
          </button>
        </p>
      </SettingsGroup>
    </Dialog>
  );
}
