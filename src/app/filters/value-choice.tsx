import { useMemo, useState } from 'react';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import { foldText } from '../ui/fold-text.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { FacetCount } from './count-facets.ts';
import { FILTER_WORDS } from './filter-words.ts';
import { FindField } from './find-field.tsx';
import { Option } from './option.tsx';
import { toggled } from './toggled.ts';

/** Choices in sight at once; the rest is found by typing. */
const MOST_SHOWN = 60;
/** Fewer choices need no field to find them. */
const FIND_FROM = 9;

/** Chooses among sources or tags, most frequent first. */
export function ValueChoice({
  title,
  findLabel,
  values,
  chosen,
  change,
}: {
  title: string;
  findLabel: string;
  values: readonly FacetCount[];
  chosen: readonly string[];
  change: (chosen: string[]) => void;
}) {
  const { messages, formats } = useI18n();
  const words = useWords(FILTER_WORDS);
  const [text, setText] = useState('');
  // What was chosen before comes first, and stays there while it is ticked on and off.
  const [atFirst] = useState(chosen);
  const found = useMemo(() => findValues(values, atFirst, text), [values, atFirst, text]);
  const shown = found.slice(0, MOST_SHOWN);
  const hidden = found.length - shown.length;
  return (
    <ChoiceGroup title={title} chosen={chosen.length}>
      {values.length >= FIND_FROM && <FindField label={findLabel} value={text} change={setText} />}
      {shown.map(({ name, count }) => (
        <Option
          key={name}
          name={name}
          count={count}
          checked={chosen.includes(name)}
          toggle={() => change(toggled(chosen, name))}
        />
      ))}
      <p role="status">
        {shown.length === 0 && messages.nothingFound}
        {hidden > 0 && words.moreChoices(formats.number(hidden))}
      </p>
    </ChoiceGroup>
  );
}

/** A link may name what the archive does not hold: that is found too, so that it can be taken back. */
function findValues(
  values: readonly FacetCount[],
  atFirst: readonly string[],
  text: string,
): readonly FacetCount[] {
  const wanted = foldText(text);
  const counts = new Map(values.map(({ name, count }) => [name, count]));
  return [
    ...atFirst.map((name) => ({ name, count: counts.get(name) ?? 0 })),
    ...values.filter(({ name }) => !atFirst.includes(name)),
  ].filter(({ name }) => wanted === '' || foldText(name).includes(wanted));
}
