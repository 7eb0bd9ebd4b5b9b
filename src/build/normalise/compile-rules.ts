import type { Element } from 'hast';
import { type AddressList, addressList } from './addresses.ts';
import { type CompiledSelector, compileSelector, keysOf } from './selector.ts';
import type { SourceRule } from './source-rules.ts';

/** What a rule says of an element. */
export type Role = 'drop' | 'figures' | 'captions' | 'editor' | 'originalTitle';

const ROLES: readonly Role[] = ['editor', 'originalTitle', 'drop', 'figures', 'captions'];

export interface Verdict {
  role: Role;
  /** The rule and its selector. */
  rule: string;
}

interface Entry {
  /** Place in the table: of several that match, the first counts. */
  place: number;
  verdict: Verdict;
  selector: CompiledSelector;
  only: readonly string[] | undefined;
}

/** The table of source rules, made ready for quick look-ups. */
export interface CompiledRules {
  /** @param names what the post says of its source. */
  verdictOn(element: Element, ancestors: readonly Element[], names: ReadonlySet<string>): Verdict | undefined;
  redirectors: AddressList<string>;
  imageProxies: AddressList<true>;
  placeholders: AddressList<true>;
  trackers: AddressList<true>;
}

/** @throws {SyntaxError} names the rule whose selector cannot be read. */
export function compileRules(rules: readonly SourceRule[]): CompiledRules {
  const all = rules.flatMap(entriesOf).map((entry, place) => ({ ...entry, place }));
  const entries = Map.groupBy(all, ({ selector }) => selector.key);
  const flags = (list: (rule: SourceRule) => string[] | undefined) =>
    addressList(rules.flatMap((rule) => (list(rule) ?? []).map((address) => [address, true] as const)));
  return {
    verdictOn(element, ancestors, names) {
      let first: Entry | undefined;
      for (const key of keysOf(element)) {
        for (const entry of entries.get(key) ?? []) {
          if (first && first.place < entry.place) break;
          if (isFor(entry, names) && entry.selector.matches(element, ancestors)) first = entry;
        }
      }
      return first?.verdict;
    },
    redirectors: addressList(
      rules.flatMap((rule) =>
        (rule.redirectors ?? []).map(({ address, parameter }) => [address, parameter] as const),
      ),
    ),
    imageProxies: flags((rule) => rule.imageProxies),
    placeholders: flags((rule) => rule.placeholders),
    trackers: flags((rule) => rule.trackers),
  };
}

function isFor({ only }: Entry, names: ReadonlySet<string>): boolean {
  return only === undefined || only.some((name) => names.has(name));
}

function entriesOf(rule: SourceRule): Omit<Entry, 'place'>[] {
  return ROLES.flatMap((role) =>
    (rule[role] ?? []).flatMap((selector) =>
      compileSelector(selector).map((compiled) => ({
        verdict: { role, rule: `${rule.name}: ${selector}` },
        selector: compiled,
        only: rule.only,
      })),
    ),
  );
}
