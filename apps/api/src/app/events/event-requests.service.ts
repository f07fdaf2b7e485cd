import { Inject, Injectable } from '@nestjs/common';
import {
  checkDefinitions,
  type EventMapping,
  type Force,
  ok,
  refuse,
  type Refusal,
  type Result,
} from '@muster/domain';
import { type EventRequest } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { ofKind } from '../definitions/of-kind';
import { readVocabulary } from '../ledger/read-vocabulary';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { PseudonymKeys } from '../pseudonyms/pseudonym-keys.service';
import { SnapshotStore } from '../snapshots/snapshot-store.service';
import { type EventReceiveRefusal } from './event-feed.errors';

/** Gathers what the screening of events needs besides the bytes: definitions, the codes that the force has used so far,
 *  and its key. */
@Injectable()
export class EventRequests {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly keys: PseudonymKeys,
    private readonly snapshots: SnapshotStore,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** The request for one file. `runner` holds the lock of the force, so that the vocabulary does not change meanwhile. */
  async prepare(
    runner: QueryRunner,
    forceCode: string,
    mapping: EventMapping,
    period: EventRequest['period'],
  ): Promise<Result<EventRequest, EventReceiveRefusal>> {
    const force = await this.force(forceCode);
    if (!force.ok) return force;
    const { byId } = await this.definitions.all();
    const [unfit] = checkDefinitions([mapping], byId);
    if (unfit) return refuse('mapping-unfit', `${unfit.message}. ${unfit.repair}`);
    const today = calendarDay(this.clock());
    if (period && (period.from > period.to || period.to > today)) {
      return refuse('event-period-unfit', 'The period must not end before it begins, and not after today.');
    }
    const { code, rankLadders } = force.value;
    const pseudonymise = await this.pseudonymiser(code, mapping);
    if (!pseudonymise.ok) return pseudonymise;
    return ok({
      mapping,
      force: force.value,
      classifications: new Map(ofKind(byId, 'classification').map((each) => [each.id, each])),
      ladders: ofKind(byId, 'rank-ladder').filter(({ id }) => rankLadders.includes(id)),
      period,
      today,
      vocabulary: await readVocabulary(runner, code),
      pseudonymise: pseudonymise.value,
    });
  }

  /** The force, or the refusal that names no other force. */
  async force(code: string): Promise<Result<Force, Refusal & { readonly code: 'unknown-force' }>> {
    const force = await this.definitions.force(code);
    return force
      ? ok(force)
      : refuse('unknown-force', 'There is no force with this code; "muster define" adds one.');
  }

  private async pseudonymiser(
    force: string,
    { person }: EventMapping,
  ): Promise<Result<EventRequest['pseudonymise'], EventReceiveRefusal>> {
    if (person.mode === 'pre') return ok(notNeeded);
    return this.keys.pseudonymiser(force, !(await this.snapshots.holdsPseudonymsMadeHere(force)));
  }
}

function notNeeded(): never {
  throw new Error('A mapping with pseudonyms from elsewhere never pseudonymises');
}
