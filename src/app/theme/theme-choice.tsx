import { useId } from 'react';
import { defineWords, useWords } from '../i18n/i18n.tsx';
import { useKept } from '../ui/kept-value.ts';
import { SettingsGroup } from '../ui/settings-group.tsx';
import { THEMES, theme } from './theme.ts';
import styles from './theme-choice.module.css';

const WORDS = defineWords(
  {
    appearance: 'Appearance',
    themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark', black: 'Black' },
    letterSample: 'Aa',
  },
  {
    appearance: '外观',
    themes: { system: '跟随系统', light: '浅色', sepia: '护眼', dark: '深色', black: '纯黑' },
    letterSample: '文',
  },
);

/** Chooses the theme by a look at its paper and ink. */
export function ThemeChoice() {
  const words = useWords(WORDS);
  const name = useId();
  const chosen = useKept(theme, 'system');
  return (
    <SettingsGroup title={words.appearance}>
      <div className={styles.choice} role="radiogroup" aria-label={words.appearance}>
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
                  {words.letterSample}
                </span>
              ))}
            </span>
            {words.themes[value]}
          </label>
        ))}
      </div>
    </SettingsGroup>
  );
}
