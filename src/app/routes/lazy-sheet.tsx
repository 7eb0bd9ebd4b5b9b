import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { ErrorNotice } from '../edition/error-notice.tsx';
import { importPart } from '../edition/import-part.ts';
import { useI18n } from '../i18n/i18n.tsx';
import button from '../ui/button.module.css';
import { Dialog } from '../ui/dialog.tsx';

/** A dialog whose code is fetched when it is first opened; says so when it does not come. */
export function LazySheet<P extends object>({
  name,
  load,
  title,
  hide,
  ...props
}: {
  /** Tells it from other parts. */
  name: string;
  load: () => Promise<ComponentType<P>>;
  title: string;
  hide: () => void;
  /** What the dialog is given. */
  with: P;
}) {
  const { messages } = useI18n();
  const part = useQuery({
    queryKey: ['part', name],
    queryFn: () => importPart(load),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const Content = part.data;
  if (Content) return <Content {...props.with} />;
  if (!part.isError) return null;
  return (
    <Dialog title={title} closeLabel={messages.close} hide={hide}>
      <ErrorNotice error={part.error}>
        <button type="button" className={button.button} onClick={() => location.reload()}>
          {messages.reload}
        </button>
      </ErrorNotice>
    </Dialog>
  );
}
