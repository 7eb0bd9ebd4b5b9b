import type { Element } from 'hast';
import type { Warnings } from '../report/warning.ts';
import type { BodyImages } from './body-images.ts';
import type { CompiledRules } from './compile-rules.ts';
import type { Survey } from './survey.ts';

/** A rule may take this share of an article's visible text, or this many characters, whichever is more. */
const CEILING_SHARE = 0.05;
const CEILING_CHARACTERS = 200;

/** What a body said of the article, and is shown elsewhere than in its text. */
export interface Lifted {
  editor?: string;
  originalTitle?: string;
  link?: string;
}

/** What steps need to know of the body that they work on, and where they write down what they did. */
export class BodyState {
  readonly title: string;
  /** Absolute URL against which relative ones are resolved. */
  readonly baseUrl: string | undefined;
  readonly rules: CompiledRules;
  /** What the post says of its source: names, and the host of its link. */
  readonly sourceNames: ReadonlySet<string>;
  readonly images: BodyImages;
  readonly survey: Survey;
  readonly lifted: Lifted = {};
  /** Elements on the way from the root to the one at hand, without it. */
  readonly ancestors: Element[] = [];
  /** Headings of the result. */
  readonly headings: Element[] = [];
  /** Elements removed, by kind. */
  readonly removed: Record<string, number> = {};
  /** Visible text that went, and the rule that took it. */
  readonly removals: { rule: string; text: string }[] = [];
  /** How often each step changed something. */
  readonly fired: Record<string, number> = {};

  readonly #warnings: Warnings;
  readonly #spent = new Map<string, number>();
  readonly #stopped = new Set<string>();

  constructor(options: {
    title: string;
    baseUrl: string | undefined;
    rules: CompiledRules;
    sourceNames: ReadonlySet<string>;
    images: BodyImages;
    survey: Survey;
    warnings: Warnings;
  }) {
    this.title = options.title;
    this.baseUrl = options.baseUrl;
    this.rules = options.rules;
    this.sourceNames = options.sourceNames;
    this.images = options.images;
    this.survey = options.survey;
    this.#warnings = options.warnings;
  }

  inside(tagName: string): boolean {
    return this.ancestors.some((element) => element.tagName === tagName);
  }

  count(kind: string, counts: Record<string, number> = this.removed): void {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }

  /**
   * Asks whether a rule may remove visible text, and writes it down. Above its ceiling a rule removes nothing more of
   * the article, with a warning: it was made for other posts than this one.
   */
  mayRemove(rule: string, text: string): boolean {
    if (text === '') return true;
    const spent = (this.#spent.get(rule) ?? 0) + text.length;
    if (this.#stopped.has(rule)) return false;
    if (spent > CEILING_CHARACTERS && spent > this.survey.textLength * CEILING_SHARE) {
      this.#stop(rule, text.length);
      return false;
    }
    this.#spent.set(rule, spent);
    this.removals.push({ rule, text });
    return true;
  }

  #stop(rule: string, length: number): void {
    const ceiling = Math.max(CEILING_CHARACTERS, this.survey.textLength * CEILING_SHARE);
    this.#stopped.add(rule);
    this.#warnings.add(
      'rule-over-ceiling',
      `“${rule}” would remove ${length} characters more, of ${Math.floor(ceiling)} that it may`,
      'kept the text',
    );
  }
}
