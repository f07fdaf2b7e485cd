import { type DateFormat } from '@muster/domain';

/** The ways to write a date, each by an example. One digit will do where day or month shows two, so that every reading
 *  stands here once. */
export const DATE_CHOICES: readonly { readonly value: DateFormat; readonly label: string }[] = [
  { value: 'yyyy-MM-dd', label: '2026-03-31' },
  { value: 'dd/MM/yyyy', label: '31/03/2026 or 31/3/2026' },
  { value: 'MM/dd/yyyy', label: '03/31/2026 or 3/31/2026 (month first)' },
  { value: 'yyyyMMdd', label: '20260331' },
  { value: 'dd-MMM-yyyy', label: '31-Mar-2026' },
  { value: 'yyyy/MM/dd', label: '2026/03/31' },
  { value: 'd.M.yyyy', label: '31.3.2026' },
];
