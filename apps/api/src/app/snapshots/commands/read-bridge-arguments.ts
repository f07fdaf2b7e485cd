import { codeBridgeSchema } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type CodeBridge } from '../../ledger/code-bridge';

/** Changes of code that the command line takes for new names: those named, and with `all` those that look like it. */
export interface WantedBridges {
  readonly all: boolean;
  readonly named: readonly CodeBridge[];
}

/** Reads `--bridge unit:OLD=NEW`, as often as it is given; a code may contain neither of the two signs. */
export function readBridgeArguments(given: unknown, all: boolean): Result<WantedBridges, Refusal> {
  const texts = Array.isArray(given) ? given.map(String) : [];
  const named = texts.map((text) => {
    const [, dimension, from, to] = /^(unit|rank):([^=]+)=([^=]+)$/.exec(text) ?? [];
    return codeBridgeSchema.safeParse({ dimension, from: from?.trim(), to: to?.trim() });
  });
  if (named.some(({ success }) => !success)) {
    return refuse(
      'bad-usage',
      'a bridge is written unit:OLD=NEW or rank:OLD=NEW, with codes as the ledger holds them.',
    );
  }
  return ok({ all, named: named.flatMap(({ data }) => data ?? []) });
}
