import { useMemo, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { foldText } from '../ui/fold-text.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { FacetCount } from './count-facets.ts';
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
  const [text, setText] = useState('');
  const found = useMemo(() => findValues(values, text), [values, text]);
  // A link may name what the archive no longer holds: it can still be taken back.
  const gone = chosen.filter((name) => text === '' && !values.some((value) => value.name === name));
  const shown = [...gone.map((name) => ({ name, count: 0 })), ...found.slice(0, MOST_SHOWN)];
  const hidden = found.length - Math.min(found.length, MOST_SHOWN);
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
        {hidden > 0 && messages.moreChoices(formats.number(hidden))}
      </p>
    </ChoiceGroup>
  );
}

function findValues(values: readonly FacetCount[], text: string): readonly FacetCount[] {
  const wanted = foldText(text);
  return wanted === '' ? values : values.filter(({ name }) => foldText(name).includes(wanted));
}
