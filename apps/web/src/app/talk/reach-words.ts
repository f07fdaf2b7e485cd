/** How somebody wants to be reached, as it is being answered. */
export interface Reach {
  readonly reach: 'phone' | 'e-mail' | 'here' | '';
  readonly address: string;
  readonly mayLeaveMessage: 'yes' | 'no' | '';
  readonly note: string;
}

export const NO_REACH: Reach = { reach: '', address: '', mayLeaveMessage: '', note: '' };

/** How somebody wants to be reached, in one line. */
export function reachWords({ reach, address, mayLeaveMessage, note }: Reach): string {
  const way = {
    phone: `By phone, ${address.trim()}; ${mayLeaveMessage === 'yes' ? 'a message is fine' : 'leave no message'}`,
    'e-mail': `By e-mail, ${address.trim()}`,
    here: 'Only here, with the code',
    '': '',
  }[reach];
  return note.trim() === '' ? way : `${way}. ${note.trim()}`;
}
