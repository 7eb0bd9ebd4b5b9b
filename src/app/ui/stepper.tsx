import { Icon } from './icon.tsx';
import iconButton from './icon-button.module.css';
import styles from './stepper.module.css';

/** A number that is changed in steps. */
export function Stepper({
  label,
  lessLabel,
  moreLabel,
  value,
  shown,
  steps,
  change,
}: {
  /** Accessible names of the whole and of its buttons. */
  label: string;
  lessLabel: string;
  moreLabel: string;
  value: number;
  /** The value as the reader is told it. */
  shown: string;
  /** All values, ascending. */
  steps: readonly number[];
  change: (value: number) => void;
}) {
  const less = steps.findLast((step) => step < value);
  const more = steps.find((step) => step > value);
  const button = (to: number | undefined, name: string, icon: 'minus' | 'plus') => (
    <button
      type="button"
      className={iconButton.button}
      aria-label={name}
      // Not `disabled`: at the end of the scale the button keeps the focus.
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && change(to)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand where the label of the setting does
    <div className={styles.stepper} role="group" aria-label={label}>
      {button(less, lessLabel, 'minus')}
      <output className={styles.value}>{shown}</output>
      {button(more, moreLabel, 'plus')}
    </div>
  );
}
