import { defineWords, useI18n, useWords } from '../../i18n/i18n.tsx';
import { useKept } from '../../ui/kept-value.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Setting, SettingsGroup } from '../../ui/settings-group.tsx';
import { PICTURE_LOADING, pictureLoading } from './picture-settings.ts';

const WORDS = defineWords(
  {
    loadPictures: 'Load in articles',
    loadPicturesHint: 'A picture that is left out is loaded when you ask for it.',
    pictureLoading: { always: 'Always', saver: 'Unless data is saved', tap: 'On tap' },
  },
  {
    loadPictures: '文章图片',
    loadPicturesHint: '没有加载的图片，点一下即可加载。',
    pictureLoading: { always: '总是加载', saver: '省流量时不加载', tap: '点按加载' },
  },
);

/** When the pictures of articles are loaded. */
export function PictureSettingsGroup() {
  const { messages } = useI18n();
  const words = useWords(WORDS);
  const loading = useKept(pictureLoading, 'saver');
  return (
    <SettingsGroup title={messages.pictures}>
      <Setting label={words.loadPictures} hint={words.loadPicturesHint}>
        <Segmented
          label={words.loadPictures}
          value={loading}
          choices={PICTURE_LOADING.map((value) => [value, words.pictureLoading[value]] as const)}
          choose={(value) => pictureLoading.set(value)}
        />
      </Setting>
    </SettingsGroup>
  );
}
