import { tidyValue } from './tidy-value';

/** The form in which values are compared with categories: tidied, dashes and apostrophes of any kind alike, no case. */
export function foldValue(text: string): string {
  return tidyValue(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .toLowerCase();
}
