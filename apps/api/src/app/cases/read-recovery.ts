import { type PublicKeys } from '@muster/contracts';
import { type QueryRunner } from 'typeorm';

/** The key of the custodians in force and the force it was made for; null before the first. */
export async function readRecovery(
  runner: QueryRunner,
): Promise<(PublicKeys & { readonly force: string }) | null> {
  const [found] = (await runner.query(
    `select force, recipient, verify_key as "verifyKey" from cases.recovery where ended_at is null`,
  )) as (PublicKeys & { force: string })[];
  return found ?? null;
}
