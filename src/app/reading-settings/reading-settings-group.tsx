import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { useKept } from '../ui/kept-value.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../ui/settings-group.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Switch } from '../ui/switch.tsx';
import {
  changeSettings,
  INITIAL_SETTINGS,
  LEADINGS,
  MEASURES,
  PARAGRAPHS,
  type ReadingSettings,
  readingSettings,
  SIZES,
  TYPEFACES,
} from './reading-settings.ts';
import styles from './reading-settings-group.module.css';

/** How texts are set. @param preview shows what a choice does. */
export function ReadingSettingsGroup({ preview }: { preview: ReactNode }) {
  const { messages, formats } = useI18n();
  const settings = useKept(readingSettings, INITIAL_SETTINGS);
  const { typeface, paragraphs, justified } = settings;
  const stepper = (
    name: 'size' | 'leading' | 'measure',
    steps: readonly number[],
    shown: (value: number) => string,
  ) => (
    <Setting label={messages.readingSettings[name]}>
      <Stepper
        label={messages.readingSettings[name]}
        lessLabel={messages.less[name]}
        moreLabel={messages.more[name]}
        value={settings[name]}
        shown={shown(settings[name])}
        steps={steps}
        change={(value) => changeSettings({ [name]: value })}
      />
    </Setting>
  );
  return (
    <SettingsGroup title={messages.text}>
      <div className={styles.preview}>{preview}</div>
      <Setting label={messages.readingSettings.typeface}>
        <Segmented
          label={messages.readingSettings.typeface}
          value={typeface}
          choices={TYPEFACES.map((one) => [one, messages.typefaces[one]] as const)}
          choose={(value) => changeSettings({ typeface: value })}
        />
      </Setting>
      {stepper('size', SIZES, formats.percent)}
      {stepper('leading', LEADINGS, formats.percent)}
      {stepper('measure', MEASURES, messages.characters)}
      <Setting label={messages.readingSettings.paragraphs}>
        <Segmented
          label={messages.readingSettings.paragraphs}
          value={paragraphs}
          choices={PARAGRAPHS.map((one) => [one, messages.paragraphStyles[one]] as const)}
          choose={(value) => changeSettings({ paragraphs: value })}
        />
      </Setting>
      <Setting label={messages.readingSettings.justified}>
        <Switch
          label={messages.readingSettings.justified}
          checked={justified}
          change={(value) => changeSettings({ justified: value })}
        />
      </Setting>
      <p>
        <button
          type="button"
          className={button.button}
          disabled={isInitial(settings)}
          onClick={() => readingSettings.set(INITIAL_SETTINGS)}
        >
          {messages.resetText}
        </button>
      </p>
    </SettingsGroup>
  );
}

function isInitial(settings: ReadingSettings): boolean {
  return JSON.stringify(settings) === JSON.stringify(INITIAL_SETTINGS);
}
