import { useI18n } from '../../i18n/i18n.tsx';
import { Menu } from '../../ui/menu.tsx';
import { goTo } from '../go-to.ts';
import styles from './contents-menu.module.css';
import type { ReadingPlace } from './use-reading-place.ts';

/** The table of contents of a long text, with the section that is being read. */
export function ContentsMenu({ place: { sections, current } }: { place: ReadingPlace }) {
  const { messages } = useI18n();
  if (sections.length === 0) return null;
  return (
    <Menu label={messages.contents} icon="contents">
      <ol className={styles.contents} aria-label={messages.contents}>
        {sections.map(({ number, title, depth, element }) => (
          <li key={number}>
            <button
              type="button"
              className={styles.section}
              data-depth={Math.min(depth, 3)}
              aria-current={number === current ? 'location' : undefined}
              lang={element.closest<HTMLElement>('[lang]')?.lang}
              dir="auto"
              onClick={() => goTo(element)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </Menu>
  );
}
