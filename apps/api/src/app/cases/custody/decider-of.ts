import { type CurrentAccountValue } from '../../access/current-account';
import { type Decider } from './case-custody.service';

/** The person who decides, as the guard let them in. Who is both is shown as a custodian. */
export function deciderOf({
  id,
  username,
  roles,
}: Pick<CurrentAccountValue, 'id' | 'username' | 'roles'>): Decider {
  return { id, username, party: roles.includes('custodian') ? 'custodian' : 'dpo' };
}
