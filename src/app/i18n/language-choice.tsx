import { useKept } from '../ui/kept-value.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../ui/settings-group.tsx';
import { useI18n } from './i18n.tsx';
import { type LanguageChoice as Choice, chosenLanguage, LANGUAGE_NAMES } from './language.ts';

/** Chooses the language of the interface. Each is named in its own words. */
export function LanguageChoice() {
  const { messages } = useI18n();
  const chosen = useKept(chosenLanguage, 'browser');
  const choices: [Choice, string][] = [['browser', messages.languageOfBrowser], ...LANGUAGE_NAMES];
  return (
    <SettingsGroup title={messages.language}>
      <Setting label={messages.languageOfInterface}>
        <Segmented
          label={messages.languageOfInterface}
          value={chosen}
          choices={choices}
          choose={(value) => chosenLanguage.set(value)}
        />
      </Setting>
    </SettingsGroup>
  );
}
