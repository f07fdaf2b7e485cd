import { mappedColumns } from '../screen/mapped-columns';
import { type RequestCheck } from './check';
import { sameName } from './same-name';

/** The column of the person reference is read a second time: the reference itself would be stored. */
export const checkPersonColumnReused = {
  code: 'person-column-reused',
  stage: 'request',
  severity: 'error',
  message: ({ column }) => `The person reference "${column}" is matched to something else as well.`,
  repair: 'Match the column to the person reference only.',
  find: ({ mapping }) => {
    const person = sameName(mapping.person.column);
    const uses = mappedColumns(mapping).filter((column) => sameName(column) === person);
    return uses.length > 1 ? [{ column: mapping.person.column }] : [];
  },
} as const satisfies RequestCheck;
