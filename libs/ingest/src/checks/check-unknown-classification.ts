import { type Finding, type RequestCheck } from './check';
import { isDimension } from '@muster/domain';
import { classificationOf } from '../values/classification-of';
import { isOpenDimension } from '../values/is-open-dimension';

/** A dimension with a closed list of categories is mapped, but nobody says which list. */
export const checkUnknownClassification = {
  code: 'unknown-classification',
  stage: 'request',
  severity: 'error',
  message: ({ found }) => `No list of categories is known for "${found}".`,
  repair: 'Name a classification in the mapping or in the definition of the force.',
  find: (request) =>
    Object.entries(request.mapping.dimensions).flatMap(([id, source]): readonly Finding[] => {
      if (!isDimension(id)) return [];
      const named = 'column' in source ? source.classification : undefined;
      const known = named === undefined ? classificationOf(request, id) : request.classifications.get(named);
      const needed =
        named !== undefined || !(isOpenDimension(id) || id === 'rank' || id === 'workforce-type');
      return known === undefined && needed ? [{ found: id }] : [];
    }),
} as const satisfies RequestCheck;
