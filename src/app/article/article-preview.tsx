import { defineWords, useWords } from '../i18n/i18n.tsx';
import styles from './article-body.module.css';

const PARAGRAPHS = defineWords(
  [
    'A page is read by its edges as much as by its words. The eye runs along a line, falls off its end, and has to find the next.',
    'Where the lines are too long it comes back to the wrong one; where they are too short it never gets going.',
  ],
  [
    '读一页书，看的是字，靠的却是行。目光顺着一行走到尽头，再折回来，去找下一行的开头。',
    '行太长，容易串行；行太短，又总也走不起来。合适的宽度，是让人忘了有这回事。',
  ],
);

/** A few lines as articles are set. */
export function ArticlePreview() {
  const paragraphs = useWords(PARAGRAPHS);
  return (
    <div className={`${styles.body} ${styles.preview}`}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
