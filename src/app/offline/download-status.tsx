import { useI18n } from '../i18n/i18n.tsx';
import { useDownloads } from './use-downloads.ts';

/** How far the download is that runs; nothing while none does. */
export function DownloadStatus() {
  const { formats } = useI18n();
  const { progress, wishes } = useDownloads()?.state ?? { progress: null, wishes: [] };
  if (!progress || !wishes.some(({ key, state }) => key === progress.key && state === 'wanted')) return null;
  const { articles, images, phase } = progress;
  const { stored, of } = phase === 'images' ? images : articles;
  return <> · {formats.percent(of === 0 ? 0 : stored / of)}</>;
}
