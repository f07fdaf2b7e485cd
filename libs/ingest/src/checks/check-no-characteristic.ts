import { DIMENSIONS } from '@muster/domain';
import { type RequestCheck } from './check';

const CHARACTERISTICS = Object.entries(DIMENSIONS).flatMap(([id, { characteristic }]) =>
  characteristic ? [id] : [],
);

/** The mapping reads no characteristic at all: then there is nothing to represent. */
export const checkNoCharacteristic = {
  code: 'no-characteristic',
  stage: 'request',
  severity: 'error',
  message: () => 'No column is matched to a characteristic.',
  repair:
    'Match at least one column to ethnicity, sex, age band or date of birth, disability, religion or sexual orientation.',
  find: ({ mapping }) =>
    mapping.dateOfBirth !== undefined || CHARACTERISTICS.some((id) => mapping.dimensions[id] !== undefined)
      ? []
      : [{}],
} as const satisfies RequestCheck;
