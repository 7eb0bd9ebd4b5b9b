import { useWords } from '../i18n/i18n.tsx';
import field from '../ui/field.module.css';
import { FILTER_WORDS } from './filter-words.ts';
import styles from './find-field.module.css';

/** A field that narrows a list of choices by typing. */
export function FindField({
  label,
  value,
  change,
  first = false,
}: {
  label: string;
  value: string;
  change: (value: string) => void;
  /** Whether the focus begins here. */
  first?: boolean;
}) {
  const words = useWords(FILTER_WORDS);
  return (
    <input
      type="search"
      className={`${field.field} ${styles.field}`}
      aria-label={label}
      placeholder={words.findPlaceholder}
      value={value}
      data-first={first || undefined}
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        // The first Escape clears the field, the next closes the dialog.
        if (event.key !== 'Escape' || value === '') return;
        event.preventDefault();
        change('');
      }}
    />
  );
}
