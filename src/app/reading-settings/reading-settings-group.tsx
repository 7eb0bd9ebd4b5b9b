import type { ReactNode } from 'react';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { useKept } from '../ui/kept-value.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../ui/settings-group.tsx';
import { Stepper } from '../ui/stepper.tsx';
import {
  changeSettings,
  INITIAL_SETTINGS,
  JUSTIFIED,
  LEADINGS,
  MEASURES,
  PARAGRAPHS,
  type ReadingSettings,
  readingSettings,
  SIZES,
  TYPEFACES,
} from './reading-settings.ts';
import styles from './reading-settings-group.module.css';
import { READING_SETTINGS_WORDS } from './reading-settings-words.ts';

/** How texts are set. @param preview shows what a choice does. */
export function ReadingSettingsGroup({ preview }: { preview: ReactNode }) {
  const { formats } = useI18n();
  const words = useWords(READING_SETTINGS_WORDS);
  const settings = useKept(readingSettings, INITIAL_SETTINGS);
  const { typeface, paragraphs, justified } = settings;
  const stepper = (
    name: 'size' | 'leading' | 'measure',
    steps: readonly number[],
    shown: (value: number) => string,
  ) => (
    <Setting label={words.readingSettings[name]}>
      <Stepper
        label={words.readingSettings[name]}
        lessLabel={words.less[name]}
        moreLabel={words.more[name]}
        value={settings[name]}
        shown={shown(settings[name])}
        steps={steps}
        change={(value) => changeSettings({ [name]: value })}
      />
    </Setting>
  );
  return (
    <SettingsGroup title={words.text}>
      <div className={styles.preview}>{preview}</div>
      <Setting label={words.readingSettings.typeface}>
        <Segmented
          label={words.readingSettings.typeface}
          value={typeface}
          choices={TYPEFACES.map((one) => [one, words.typefaces[one]] as const)}
          choose={(value) => changeSettings({ typeface: value })}
        />
      </Setting>
      {stepper('size', SIZES, formats.percent)}
      {stepper('leading', LEADINGS, formats.percent)}
      {stepper('measure', MEASURES, words.characters)}
      <Setting label={words.readingSettings.paragraphs}>
        <Segmented
          label={words.readingSettings.paragraphs}
          value={paragraphs}
          choices={PARAGRAPHS.map((one) => [one, words.paragraphStyles[one]] as const)}
          choose={(value) => changeSettings({ paragraphs: value })}
        />
      </Setting>
      <Setting label={words.readingSettings.justified} hint={words.justifiedHint}>
        <Segmented
          label={words.readingSettings.justified}
          value={justified}
          choices={JUSTIFIED.map((one) => [one, words.justifiedTexts[one]] as const)}
          choose={(value) => changeSettings({ justified: value })}
        />
      </Setting>
      <p>
        <button
          type="button"
          className={button.button}
          disabled={isInitial(settings)}
          onClick={() => readingSettings.set(INITIAL_SETTINGS)}
        >
          {words.resetText}
        </button>
      </p>
    </SettingsGroup>
  );
}

function isInitial(settings: ReadingSettings): boolean {
  return JSON.stringify(settings) === JSON.stringify(INITIAL_SETTINGS);
}
