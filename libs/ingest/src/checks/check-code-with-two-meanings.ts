import { type Classification } from '@muster/domain';
import { classificationOf } from '../values/classification-of';
import { foldValue } from '../values/fold-value';
import { type ScreenRequest } from '../screen-snapshot.types';
import { type Finding, type RequestCheck } from './check';

/** A code means one thing in the classification of this file and another in one that the force has used for the same
 *  dimension. Codes of a force are kept once, so its history would change its meaning. A label that was only worded
 *  anew is no second meaning when a crosswalk translates the code to itself. */
export const checkCodeWithTwoMeanings = {
  code: 'code-with-two-meanings',
  stage: 'request',
  severity: 'error',
  message: ({ found }) =>
    `A code would have two meanings in the history of the force: ${found ?? 'one code'}.`,
  repair:
    'Give the category another code in the new classification, or add a crosswalk that translates the code to itself.',
  find: (request) => {
    const codes = Object.keys(request.mapping.dimensions).flatMap((dimension) => {
      const now = classificationOf(request, dimension);
      const before = request.usedClassifications?.get(dimension) ?? [];
      return before.flatMap((id) => {
        const earlier = request.classifications.get(id);
        return now && earlier && earlier.id !== now.id ? conflicts(request, earlier, now) : [];
      });
    });
    return [...new Set(codes)].map((found): Finding => ({ found }));
  },
} as const satisfies RequestCheck;

function conflicts(request: ScreenRequest, earlier: Classification, now: Classification): readonly string[] {
  const kept = new Set(
    request.crosswalks
      ?.filter(({ from, to }) => [from, to].includes(earlier.id) && [from, to].includes(now.id))
      .flatMap(({ pairs }) => pairs.flatMap(({ from, to }) => (from === to ? [from] : []))),
  );
  return now.categories.flatMap(({ code, label }) => {
    const other = earlier.categories.find((category) => category.code === code);
    if (!other || kept.has(code) || foldValue(other.label) === foldValue(label)) return [];
    return [`${code} is "${other.label}" in "${earlier.label}" and "${label}" in "${now.label}"`];
  });
}
