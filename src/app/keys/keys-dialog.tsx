import { Fragment, type ReactNode } from 'react';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type Command, KEYS } from './commands.ts';
import styles from './keys-dialog.module.css';
import { KeysSetting } from './keys-setting.tsx';
import { KEYS_WORDS } from './keys-words.ts';

const GROUPS = {
  moving: ['next', 'previous', 'open', 'pageOn', 'pageBack', 'close'],
  marking: ['toggleRead', 'toggleStar', 'markAllRead', 'original', 'larger', 'smaller'],
  going: ['find', 'goToAll', 'goToUnread', 'goToStarred', 'help'],
} as const satisfies Record<string, readonly Command[]>;

/** Keys that browsers and lists know by themselves. */
const OTHERS: Partial<Record<Command, string>> = { open: 'Enter' };

/** Shows what the keys do. */
export function KeysDialog({ hide }: { hide: () => void }) {
  const { messages } = useI18n();
  const words = useWords(KEYS_WORDS);
  return (
    <Dialog title={messages.shortcuts} closeLabel={messages.close} hide={hide}>
      <Group title={words.moving} commands={GROUPS.moving}>
        <Row keys={['↓', '↑', 'Home', 'End']} text={words.inList} />
      </Group>
      <Group title={words.marking} commands={GROUPS.marking} />
      <Group title={words.going} commands={GROUPS.going} />
      <div className={styles.setting}>
        <KeysSetting />
      </div>
    </Dialog>
  );
}

function Group({
  title,
  commands,
  children,
}: {
  title: string;
  commands: readonly Command[];
  children?: ReactNode;
}) {
  const words = useWords(KEYS_WORDS);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {commands.map((command) => (
          <Row key={command} keys={keysOf(command)} text={words.does[command]} />
        ))}
        {children}
      </dl>
    </section>
  );
}

/** Several keys do the same; some are two, one after the other, or one with Shift. */
function Row({ keys, text }: { keys: readonly string[]; text: string }) {
  const words = useWords(KEYS_WORDS);
  return (
    <div className={styles.row}>
      <dt>
        {keys.map((key) => (
          <span key={key} className={styles.key}>
            {key.split(' ').map((stroke, place) => (
              <Fragment key={stroke}>
                {place > 0 && <span className={styles.then}>{words.secondKey}</span>}
                {strokesOf(stroke).map((part) => (
                  <kbd key={part}>{part}</kbd>
                ))}
              </Fragment>
            ))}
          </span>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

function keysOf(command: Command): string[] {
  const own = Object.entries(KEYS).flatMap(([key, its]) => (its === command ? key : []));
  return [...own, OTHERS[command] ?? []].flat();
}

function strokesOf(key: string): string[] {
  if (/^[A-Z]$/.test(key)) return ['Shift', key];
  // A plus that stands first is the key itself.
  return (key === 'Escape' ? 'Esc' : key).split(/(?<=.)\+/);
}
