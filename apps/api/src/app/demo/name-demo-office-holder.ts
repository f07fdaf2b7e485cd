import { type INestApplicationContext } from '@nestjs/common';
import { ok, type Refusal, type Result } from '@muster/domain';
import { OfficeHolders } from '../office-holders/office-holders.service';

/** Names the demo board account an office-holder of a force, as two people would: the demo analyst proposes, the demo data
 *  protection officer confirms. Whoever is named, or was ended by somebody, is left as they are. */
export async function nameDemoOfficeHolder(
  app: INestApplicationContext,
  force: string,
): Promise<Result<void, Refusal>> {
  const holders = app.get(OfficeHolders);
  const listed = await holders.list(force);
  if (!listed.ok) return listed;
  const board = listed.value.find(({ username }) => username === 'board');
  if (!board) {
    const office = 'Chair of the retention board';
    const proposed = await holders.propose({ force, username: 'board', office }, 'analyst');
    if (!proposed.ok) return proposed;
  } else if (board.confirmedBy !== null || board.endedAt !== null) {
    return ok(undefined);
  }
  const confirmed = await holders.confirm({ force, username: 'board' }, 'dpo');
  return confirmed.ok ? ok(undefined) : confirmed;
}
