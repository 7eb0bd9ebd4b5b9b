import { useI18n } from '../i18n/i18n.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { chooseDensity, DENSITIES, useDensity } from './density.ts';

/** Chooses how much room articles take in lists. */
export function DensityChoice() {
  const { messages } = useI18n();
  return (
    <Segmented
      label={messages.density}
      value={useDensity()}
      choices={DENSITIES.map((density) => [density, messages.densities[density]])}
      choose={chooseDensity}
    />
  );
}
