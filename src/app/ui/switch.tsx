import styles from './switch.module.css';

/** Something that is on or off. */
export function Switch({
  label,
  checked,
  change,
}: {
  /** The accessible name. */
  label: string;
  checked: boolean;
  change: (checked: boolean) => void;
}) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
      role="switch"
      className={styles.switch}
      aria-label={label}
      checked={checked}
      onChange={() => change(!checked)}
    />
  );
}
