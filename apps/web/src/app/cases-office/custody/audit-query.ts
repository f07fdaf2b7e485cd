import { type CaseAuditQuery } from '@muster/contracts';
import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../../ui/error-summary';

/** What was chosen in the form; empty where nothing was. Days as they were typed, `YYYY-MM-DD` when they are whole. */
export interface AuditChoice {
  readonly party: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

export const AUDIT_PARTIES = [
  { value: 'colleague', label: 'Colleague' },
  { value: 'listener', label: 'Listener' },
  { value: 'allocator', label: 'Allocator' },
  { value: 'custodian', label: 'Key custodian' },
  { value: 'dpo', label: 'Data protection officer' },
  { value: 'system', label: 'Muster' },
] as const;

/** The question to the audit of cases, or what is wrong with it: a day that the calendar does not have, or a period that
 *  ends before it begins. Everything that is wrong is said at once. */
export function auditQuery(choice: AuditChoice): {
  readonly query: CaseAuditQuery;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  if (!isDay(choice.from))
    errors.push({ field: 'audit-from', message: 'The first day is no day of the calendar' });
  if (!isDay(choice.to))
    errors.push({ field: 'audit-to', message: 'The last day is no day of the calendar' });
  if (errors.length === 0 && choice.from !== '' && choice.to !== '' && choice.to < choice.from)
    errors.push({ field: 'audit-to', message: 'The last day is before the first' });
  const party = AUDIT_PARTIES.find(({ value }) => value === choice.party)?.value;
  return {
    query: {
      ...(party && { party }),
      ...(choice.action !== '' && { action: choice.action }),
      ...(choice.from !== '' && { from: choice.from }),
      ...(choice.to !== '' && { to: choice.to }),
    },
    errors,
  };
}

/** Empty, or a day that exists. */
function isDay(text: string): boolean {
  return text === '' || isReferenceDate(text);
}
