import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import button from '../ui/button.module.css';
import { leaveFocus } from '../ui/leave-focus.ts';
import { useDownloadWords } from './download-words.ts';
import { isSafari } from './platform.ts';
import styles from './storage-section.module.css';

/** Whether the browser has promised to keep what is stored, and a button that asks for it. `children`: more buttons. */
export function PersistChoice({ children }: { children: ReactNode }) {
  const { words } = useDownloadWords();
  const [refused, setRefused] = useState(false);
  const { data: persisted, refetch } = useQuery({
    queryKey: ['persisted'],
    queryFn: async () => (await navigator.storage?.persisted?.()) ?? false,
    gcTime: 0,
  });
  if (persisted === undefined) return null;
  const ask = async () => {
    const promised = await navigator.storage.persist();
    setRefused(!promised);
    await refetch();
  };
  return (
    <>
      <p role="status">{persisted ? words.persisted : refused ? words.persistRefused : words.notPersisted}</p>
      {isSafari() && <p>{words.safari}</p>}
      <div className={styles.actions} tabIndex={-1}>
        {!persisted && !refused && 'storage' in navigator && (
          <button ref={leaveFocus} type="button" className={button.button} onClick={ask}>
            {words.persist}
          </button>
        )}
        {children}
      </div>
    </>
  );
}
