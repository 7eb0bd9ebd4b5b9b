import { useKept } from '../ui/kept-value.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../ui/settings-group.tsx';
import { defineWords, useWords } from './i18n.tsx';
import { type LanguageChoice as Choice, chosenLanguage, LANGUAGE_NAMES } from './language.ts';

const WORDS = defineWords(
  {
    language: 'Language',
    languageOfInterface: 'Interface',
    languageOfBrowser: 'Browser’s',
  },
  {
    language: '语言',
    languageOfInterface: '界面语言',
    languageOfBrowser: '跟随浏览器',
  },
);

/** Chooses the language of the interface. Each is named in its own words. */
export function LanguageChoice() {
  const words = useWords(WORDS);
  const chosen = useKept(chosenLanguage, 'browser');
  const choices: [Choice, string][] = [['browser', words.languageOfBrowser], ...LANGUAGE_NAMES];
  return (
    <SettingsGroup title={words.language}>
      <Setting label={words.languageOfInterface}>
        <Segmented
          label={words.languageOfInterface}
          value={chosen}
          choices={choices}
          choose={(value) => chosenLanguage.set(value)}
        />
      </Setting>
    </SettingsGroup>
  );
}
