/** Something that was measured. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The goal. */
  most?: number;
}

/** Figures as a table in Markdown, each beside its goal. */
export function figureTable(figures: readonly Figure[]): string {
  const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });
  const rows = figures.map(({ name, value, unit, most }) => [
    name,
    `${number(value)} ${unit}`,
    most === undefined ? '' : `${number(most)} ${unit}`,
    most === undefined ? '' : value <= most ? 'reached' : 'MISSED',
  ]);
  const head = ['figure', 'measured', 'at most', ''];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The value that a share of the others do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
