import { type INestApplicationContext } from '@nestjs/common';
import { type PartyKeys, type PublicKeys } from '@muster/case-protocol';

/** A listener of the demonstration with the keys that only their seven words open anywhere else. */
export interface DemoListener {
  readonly id: string;
  readonly keys: PartyKeys;
}

/** What conversations of the demonstration stand on. */
export interface DemoGround {
  readonly app: INestApplicationContext;
  readonly force: string;
  readonly recovery: PublicKeys;
  /** By username. */
  readonly listeners: ReadonlyMap<string, DemoListener>;
  /** Account of the allocator. */
  readonly allocator: string;
  /** What `app` takes for the present moment from now on. */
  moveTo(moment: Date): void;
}
