import { type PageChoice } from './page-choice';

/** Whether a value is one of those that a choice of a page offers, or fits it. */
export function mayBeChosen({ values, fits }: PageChoice, value: string): boolean {
  return values.includes(value) || fits?.(value) === true;
}
