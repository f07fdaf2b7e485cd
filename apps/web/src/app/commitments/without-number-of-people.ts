import { countsPeople } from '@muster/domain';
import { type FieldError } from '../ui/error-summary';

/** The error of a field whose text says how many people there are; none otherwise. */
export function withoutNumberOfPeople(field: string, text: string): readonly FieldError[] {
  if (!countsPeople(text)) return [];
  return [{ field, message: 'Leave out how many people there are: that comes from the figures' }];
}
