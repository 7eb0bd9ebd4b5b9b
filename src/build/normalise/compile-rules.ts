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

interface Entry extends Verdict {
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
  const entries = new Map<string, Entry[]>();
  for (const rule of rules) {
    for (const entry of entriesOf(rule)) {
      const list = entries.get(entry.selector.key);
      if (list) list.push(entry);
      else entries.set(entry.selector.key, [entry]);
    }
  }
  const flags = (list: (rule: SourceRule) => string[] | undefined) =>
    addressList(rules.flatMap((rule) => (list(rule) ?? []).map((address) => [address, true] as const)));
  return {
    verdictOn(element, ancestors, names) {
      for (const key of keysOf(element)) {
        const verdict = entries
          .get(key)
          ?.find(
            ({ selector, only }) =>
              (only === undefined || only.some((name) => names.has(name))) &&
              selector.matches(element, ancestors),
          );
        if (verdict) return verdict;
      }
      return undefined;
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

function entriesOf(rule: SourceRule): Entry[] {
  return ROLES.flatMap((role) =>
    (rule[role] ?? []).flatMap((selector) =>
      compileSelector(selector).map((compiled) => ({
        role,
        rule: `${rule.name}: ${selector}`,
        selector: compiled,
        only: rule.only,
      })),
    ),
  );
}
