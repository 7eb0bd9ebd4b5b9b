import { useId, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import field from '../ui/field.module.css';
import { Menu } from '../ui/menu.tsx';
import styles from './day-jump.module.css';
import type { ListView } from './list-view.ts';

const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOfIso = (iso: string) => Date.parse(iso) / 86_400_000;

/** Goes to a day of the list by a calendar field. */
export function DayJump({ view, go }: { view: ListView; go: (day: number) => void }) {
  const { messages } = useI18n();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const days = view.days.filter((day) => day !== null);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Menu label={messages.goToDay} icon="calendar">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const day = dayOfIso(chosen);
          if (!Number.isNaN(day)) go(day);
        }}
      >
        <label className={styles.label} htmlFor={id}>
          {messages.goToDay}
        </label>
        <input
          id={id}
          type="date"
          required
          className={`${field.field} ${styles.field}`}
          min={isoOf(Math.min(first, last))}
          max={isoOf(Math.max(first, last))}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        />
        <button type="submit" className={button.button}>
          {messages.go}
        </button>
      </form>
    </Menu>
  );
}
