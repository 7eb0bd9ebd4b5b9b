import { useI18n } from '../../i18n/i18n.tsx';
import { useKept } from '../../ui/kept-value.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../../ui/settings-group.tsx';
import { PICTURE_LOADING, pictureLoading } from './picture-settings.ts';

/** When the pictures of articles are loaded. */
export function PictureSettingsGroup() {
  const { messages } = useI18n();
  const loading = useKept(pictureLoading, 'saver');
  return (
    <SettingsGroup title={messages.pictures}>
      <Setting label={messages.loadPictures} hint={messages.loadPicturesHint}>
        <Segmented
          label={messages.loadPictures}
          value={loading}
          choices={PICTURE_LOADING.map((value) => [value, messages.pictureLoading[value]] as const)}
          choose={(value) => pictureLoading.set(value)}
        />
      </Setting>
    </SettingsGroup>
  );
}
