import { InjectionToken } from '@angular/core';

/** A choice that a page offers beside its question, such as the denominator of its rates. It stands in the address, so
 *  none of its values may be a value of a characteristic. */
export interface PageChoice {
  /** In the address: `denominator`. */
  readonly name: string;
  /** In a sentence: "denominator". */
  readonly label: string;
  /** What holds when nothing is chosen; null where that depends on the rest of the question. Never written. */
  readonly usual: string | null;
  /** What may be chosen instead. */
  readonly values: readonly string[];
  /** Whether another value fits, where they cannot be listed: a number, days. */
  readonly fits?: (value: string) => boolean;
}

/** What is chosen otherwise than usual: name -> value, in the order in which the page offers it. */
export type Chosen = Readonly<Record<string, string>>;

/** The choices of a page about a period; a page without any provides nothing. */
export const PAGE_CHOICES = new InjectionToken<readonly PageChoice[]>('choices of a page', {
  factory: () => [],
});
