import type { Summary } from '../../manifest/article.ts';
import { ArticleRow } from '../lists/article-row.tsx';
import { DayHeading } from '../lists/day-heading.tsx';
import { DENSITIES } from '../lists/density.ts';
import { GapRow } from '../lists/gap-row.tsx';
import { useRowSizes } from '../lists/use-row-sizes.ts';
import styles from './design.module.css';

const SUMMARY: Summary = {
  id: '202601-aaaaaaa',
  title: 'The Night Train Keeps Its Own Time, and Those Who Ride It Keep Theirs',
  date: '2026-01-05T07:40:00Z',
  paths: ['World'],
  source: 'The Broadsheet Review of Railways',
  lang: 'en',
  minutes: 4,
  excerpt: 'There is a moment on every sleeper, somewhere in the small hours, when the train stands still.',
};
const CHINESE: Summary = {
  ...SUMMARY,
  ...{
    id: '202601-bbbbbbb',
    lang: 'zh-Hans',
    source: '城市手记',
    title: '黄昏过桥：一座城市怎样把自己缝合起来',
  },
  excerpt: '一座城市的历史，常常就是一部过河的历史。先有渡口，再有浮桥，然后是石桥、铁桥、混凝土桥。',
};
const PICTURE: Summary = {
  ...SUMMARY,
  ...{ id: '202601-ccccccc', title: 'No picture comes' },
  thumbnail: { src: '/nowhere.png', width: 300, height: 200 },
};
const MUTED: Summary = { ...CHINESE, id: '202601-ddddddd', title: '屏蔽' };
const SUMMARIES: (Summary | undefined)[] = [SUMMARY, CHINESE, PICTURE, MUTED, undefined];
const none = () => undefined;

/** Rows of a list in each density: open, read, folded, on their way, and missing. */
export function Rows() {
  const [compact, cosy, cards] = [useRowSizes('compact'), useRowSizes('cosy'), useRowSizes('cards')];
  const sizes = { compact, cosy, cards };
  return DENSITIES.map((density) => {
    const { row, day } = sizes[density];
    return (
      <div key={density} className={styles.rows} style={{ blockSize: day + row * (SUMMARIES.length + 1) }}>
        <DayHeading day={20_458} sticky={false} top={0} height={day} />
        {SUMMARIES.map((summary, index) => (
          <ArticleRow
            key={summary?.id ?? index}
            {...{ index, summary, density }}
            article={summary && { id: summary.id, summary }}
            position={index}
            total={SUMMARIES.length}
            query={{ path: null, sort: 'newest' }}
            active={index === 0}
            tabIndex={-1}
            fast={false}
            mutedWordIn={(text) => (text.startsWith(MUTED.title) ? MUTED.title : undefined)}
            showSource={none}
            top={day + row * index}
            height={row}
          />
        ))}
        <GapRow
          index={SUMMARIES.length}
          tabIndex={-1}
          month="202512"
          top={day + row * SUMMARIES.length}
          height={row}
          retry={none}
        />
      </div>
    );
  });
}
