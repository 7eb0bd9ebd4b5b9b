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
            <span className={styles.swatches} aria-hidden="true">
              {(value === 'system' ? (['light', 'dark'] as const) : [value]).map((shown) => (
                <span key={shown} className={styles.swatch} data-theme={shown}>
                  {messages.letterSample}
                </span>
              ))}
            </span>
            {messages.themes[value]}
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}
