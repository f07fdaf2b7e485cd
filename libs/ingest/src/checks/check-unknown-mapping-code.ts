import { type ScreenRequest } from '../screen-snapshot.types';
import { foldValue } from '../values/fold-value';
import { knownCategories } from '../values/known-categories';
import { NOT_RECORDED } from '../vocabulary';
import { type Finding, type RequestCheck } from './check';

/** The mapping sends a value, empty cells or all rows to a code that is not in the list of categories. */
export const checkUnknownMappingCode = {
  code: 'unknown-mapping-code',
  stage: 'request',
  severity: 'error',
  message: ({ found }) => `The mapping uses the code "${found}", which is not in the list of categories.`,
  repair: 'Use a code of the classification or rank ladder, or add the category to it.',
  find: (request) => [
    ...Object.entries(request.mapping.dimensions).flatMap(([dimension, source]) =>
      'constant' in source
        ? unknownConstant(request, dimension, source.constant)
        : unknownCodes(request, dimension, [...Object.values(source.values), source.blank ?? NOT_RECORDED]),
    ),
    ...unknownCodes(request, 'leaving-reason', Object.values(request.mapping.leavingReason?.values ?? {})),
  ],
} as const satisfies RequestCheck;

function unknownCodes(
  request: ScreenRequest,
  dimension: string,
  codes: readonly string[],
): readonly Finding[] {
  const known = knownCategories(request, dimension)?.map(({ code }) => code);
  if (known === undefined) return [];
  const unknown = codes.filter((code) => code !== NOT_RECORDED && !known.includes(code));
  return [...new Set(unknown)].map((found) => ({ found }));
}

/** A constant may also be written as a label. */
function unknownConstant(request: ScreenRequest, dimension: string, constant: string): readonly Finding[] {
  const known = knownCategories(request, dimension);
  const words = known?.flatMap(({ code, label }) => [foldValue(code), foldValue(label)]);
  return words === undefined || words.includes(foldValue(constant)) ? [] : [{ found: constant }];
}
