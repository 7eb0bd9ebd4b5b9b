import styles from './icon.module.css';

/** Strokes on a grid of 24 by 24. */
const PATHS = {
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  back: 'm15 5-7 7 7 7',
  chevron: 'm9 6 6 6-6 6',
  close: 'm6 6 12 12M18 6 6 18',
  contents: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  down: 'm6 9 6 6 6-6',
  fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5M9 20H4v-5M9 9h6v6H9z',
  forward: 'm9 5 7 7-7 7',
  fullScreen: 'M4 9V4h5m6 0h5v5m0 6v5h-5M9 20H4v-5',
  downloaded: 'm7.5 11.5 3 3 6-6.5M5 20h14',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  filter: 'M4 7h16M7 12h10M10 17h4',
  folder: 'M4 7h6l2 2h8v10H4z',
  link: 'm10 14 4-4M9 10l-3 3a3.5 3.5 0 0 0 5 5l3-3M15 14l3-3a3.5 3.5 0 0 0-5-5l-3 3',
  list: 'M4 5h16M4 10h16M4 15h10M4 20h7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M6 12h12',
  original: 'M14 5h5v5m0-5-8 8M10 6H5v13h13v-5',
  newest: 'M8 5v14m-4-4 4 4 4-4M14 6h6M14 12h5M14 18h3',
  oldest: 'M8 19V5M4 9l4-4 4 4M14 6h3M14 12h5M14 18h6',
  page: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6',
  pause: 'M9 6v12M15 6v12',
  resume: 'M8 5v14l11-7z',
  more: 'M5.5 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2M12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2M18.5 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  plus: 'M6 12h12M12 6v12',
  settings:
    'M4 8h9m5 0h2M4 16h2m5 0h9M15.5 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8.5 13.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8z',
  text: 'm2.5 18.5 5-13h.5l5 13M4.5 14h6.5M14.5 18.5l3.2-8.5h.6l3.2 8.5M15.7 15.5h4.8',
  up: 'm6 15 6-6 6 6',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing without a name of its own: what it stands on carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} data-icon={name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
