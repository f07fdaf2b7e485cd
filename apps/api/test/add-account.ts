import { type ListenerPost, type Role } from '@muster/domain';

/** Whatever runs the caller's transaction. */
interface Transaction {
  query(statement: string, parameters?: unknown[]): Promise<unknown>;
}

/** Adds an account that nobody can sign in to, unless there is one of the name, and gives its id. Roles of cases stand
 *  as two others granted them; call it in a transaction, at whose end the database compares both. */
export async function addAccount(
  transaction: Transaction,
  { username, roles, post }: { username: string; roles: readonly Role[]; post: ListenerPost },
): Promise<string> {
  const added = await insert(transaction, username, roles);
  if (added !== undefined) {
    for (const role of roles.filter((each) => ['listener', 'allocator', 'custodian'].includes(each))) {
      await insert(transaction, 'test-grants-one', ['dpo']);
      await insert(transaction, 'test-grants-two', ['dpo']);
      await transaction.query(
        `insert into access.case_role
           (username, role, post, proposed_by, proposed_at, confirmed_by, confirmed_at)
         values ($1, $2, $3, 'test-grants-one', now(), 'test-grants-two', now())`,
        [username, role, role === 'listener' ? post : null],
      );
    }
    return added;
  }
  const [known] = (await transaction.query('select id from access.account where username = $1', [
    username,
  ])) as { id: string }[];
  return known?.id ?? '';
}

async function insert(
  transaction: Transaction,
  username: string,
  roles: readonly Role[],
): Promise<string | undefined> {
  const [added] = (await transaction.query(
    `insert into access.account (username, display_name, roles, password_hash, must_change_password, created_at, created_by)
     values ($1, 'Test account', $2, 'none', false, now(), 'test') on conflict do nothing returning id`,
    [username, roles],
  )) as { id: string }[];
  return added?.id;
}
