import { useId, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';
import styles from './theme-choice.module.css';

/** Chooses between the system's, the light and the dark theme. */
export function ThemeChoice() {
  const { messages } = useI18n();
  const name = useId();
  const [theme, setTheme] = useState(chosenTheme);
  const choices: [Theme, string][] = [
    ['system', messages.themeSystem],
    ['light', messages.themeLight],
    ['dark', messages.themeDark],
  ];
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{messages.appearance}</legend>
      {choices.map(([value, label]) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={theme === value}
            onChange={() => {
              chooseTheme(value);
              setTheme(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
