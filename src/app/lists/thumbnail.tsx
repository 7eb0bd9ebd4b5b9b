import { useState } from 'react';
import type { Image } from '../../manifest/article.ts';
import { colourFields } from '../ui/colour-fields.ts';
import styles from './thumbnail.module.css';

/** A small picture beside a summary. Its space is reserved, and stays when it cannot be loaded. */
export function Thumbnail({ image }: { image: Image }) {
  const [failed, setFailed] = useState(false);
  if (failed) return <div className={styles.thumbnail} />;
  return (
    <img
      className={styles.thumbnail}
      src={image.src}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
      style={image.colours === undefined ? undefined : { backgroundImage: colourFields(image.colours) }}
    />
  );
}
