import { useI18n } from '../i18n/i18n.tsx';
import { install, useInstallWay } from './install.ts';

/** Installs the reader, or shows how, where that is possible and not done yet. */
export function InstallButton({
  className,
  showHow,
}: {
  className: string | undefined;
  showHow: () => void;
}) {
  const { messages } = useI18n();
  const way = useInstallWay();
  if (way === null) return null;
  return (
    <button
      type="button"
      className={className}
      aria-haspopup={way === 'by-hand' ? 'dialog' : undefined}
      onClick={way === 'offered' ? install : showHow}
    >
      {messages.install}
    </button>
  );
}
