import { useId } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import { SettingsGroup } from '../ui/settings-group.tsx';
import { THEMES, theme } from './theme.ts';
import styles from './theme-choice.module.css';

/** Chooses the theme by a look at its paper and ink. */
export function ThemeChoice() {
  const { messages } = useI18n();
  const name = useId();
  const chosen = useKept(theme, 'system');
  return (
    <SettingsGroup title={messages.appearance}>
      <div className={styles.choice} role="radiogroup" aria-label={messages.appearance}>
        {THEMES.map((value) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={chosen === value}
              onChange={() => theme.set(value)}
            />
            <span className={styles.swatch} data-swatch={value} aria-hidden="true">
              {messages.letterSample}
            </span>
            {messages.themes[value]}
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}
