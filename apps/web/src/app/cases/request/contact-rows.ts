import { type BodyOf } from '@muster/case-protocol';
import { type SummaryRow } from '../../ui/summary-list';

const BY = { phone: 'Phone', 'e-mail': 'E-mail', here: 'Only here, with the return code' } as const;

/** How the colleague can be reached safely. */
export function contactRows({
  by,
  address,
  mayLeaveMessage,
  note,
}: BodyOf<'contact'>): readonly SummaryRow[] {
  return [
    { key: 'Reach them by', value: BY[by] },
    { key: 'Where', value: address },
    { key: 'Leave a message', value: mayLeaveMessage ? 'Yes, you may' : 'No, never' },
    { key: 'Note', value: note },
  ].filter(({ value }) => value !== '');
}
