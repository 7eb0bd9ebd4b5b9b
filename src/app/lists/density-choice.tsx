import { defineWords, useI18n, useWords } from '../i18n/i18n.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { chooseDensity, DENSITIES, useDensity } from './density.ts';

const WORDS = defineWords(
  {
    compact: 'Compact',
    cosy: 'Cosy',
    cards: 'Cards',
  },
  {
    compact: '紧凑',
    cosy: '舒适',
    cards: '卡片',
  },
);

/** Chooses how much room articles take in lists. */
export function DensityChoice() {
  const { messages } = useI18n();
  const words = useWords(WORDS);
  return (
    <Segmented
      label={messages.density}
      value={useDensity()}
      choices={DENSITIES.map((density) => [density, words[density]])}
      choose={chooseDensity}
    />
  );
}
