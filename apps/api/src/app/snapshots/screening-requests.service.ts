import { Inject, Injectable } from '@nestjs/common';
import {
  checkDefinitions,
  DEFAULT_CLASSIFICATIONS,
  type Force,
  ok,
  type ReferenceDate,
  refuse,
  type Refusal,
  type Result,
  type SnapshotMapping,
} from '@muster/domain';
import { type ScreenRequest, type Vocabulary } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { ofKind } from '../definitions/of-kind';
import { readWithheld } from '../objections/read-withheld';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { type PseudonymKeyRefusal, PseudonymKeys } from '../pseudonyms/pseudonym-keys.service';
import { SnapshotStore } from './snapshot-store.service';

export type ScreeningRefusal =
  PseudonymKeyRefusal | (Refusal & { readonly code: 'unknown-force' | 'mapping-unfit' });

/** Gathers what screening needs besides the bytes: definitions, what the force has used so far, and its key. */
@Injectable()
export class ScreeningRequests {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly keys: PseudonymKeys,
    private readonly store: SnapshotStore,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** The request for one file. `runner` holds the lock of the force, so that the vocabulary does not change meanwhile and
   *  a notice that comes later finds the rows that this file leaves. */
  async prepare(
    runner: QueryRunner,
    forceCode: string,
    asAt: ReferenceDate,
    mapping: SnapshotMapping,
  ): Promise<Result<ScreenRequest, ScreeningRefusal>> {
    const force = await this.force(forceCode);
    if (!force.ok) return force;
    const { byId } = await this.definitions.all();
    const [unfit] = checkDefinitions([mapping], byId);
    if (unfit) return refuse('mapping-unfit', `${unfit.message}. ${unfit.repair}`);
    const pseudonymise = await this.pseudonymiser(force.value.code, mapping);
    if (!pseudonymise.ok) return pseudonymise;
    return ok({
      mapping,
      force: force.value,
      classifications: new Map(ofKind(byId, 'classification').map((each) => [each.id, each])),
      ladders: ofKind(byId, 'rank-ladder').filter(({ id }) => force.value.rankLadders.includes(id)),
      usedClassifications: await usedClassifications(runner, force.value),
      crosswalks: ofKind(byId, 'crosswalk'),
      extraSlots: await extraSlots(runner, force.value.code),
      asAt,
      today: calendarDay(this.clock()),
      vocabulary: await vocabulary(runner, force.value.code),
      pseudonymise: pseudonymise.value,
      withheld: await readWithheld(runner, force.value.code),
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
    mapping: SnapshotMapping,
  ): Promise<Result<ScreenRequest['pseudonymise'], PseudonymKeyRefusal>> {
    if (mapping.person.mode === 'pre') return ok(notNeeded);
    return this.keys.pseudonymiser(force, !(await this.store.holdsPseudonymsMadeHere(force)));
  }
}

function notNeeded(): never {
  throw new Error('A mapping with pseudonyms from elsewhere never pseudonymises');
}

async function vocabulary(runner: QueryRunner, force: string): Promise<Vocabulary> {
  const rows: { dimension: string; codes: string[] }[] = await runner.query(
    `select dimension, array_agg(code order by id) as codes from workforce.vocabulary where force = $1 group by dimension`,
    [force],
  );
  return Object.fromEntries(rows.map(({ dimension, codes }) => [dimension, codes]));
}

async function extraSlots(runner: QueryRunner, force: string): Promise<Readonly<Record<string, number>>> {
  const rows: { dimension: string; slot: number }[] = await runner.query(
    'select dimension, slot from workforce.extra_slot where force = $1',
    [force],
  );
  return Object.fromEntries(rows.map(({ dimension, slot }) => [dimension, slot]));
}

/** What the snapshots of the force were read in: the classification their mapping names, or else the force's own. Only
 *  those that count, have counted or may still count. */
async function usedClassifications(
  runner: QueryRunner,
  { code, classifications }: Force,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { dimension: string; named: (string | null)[] }[] = await runner.query(
    `select d.key as dimension, array_agg(distinct d.value ->> 'classification') as named
       from workforce.snapshot s cross join lateral jsonb_each(s.mapping -> 'dimensions') d
      where s.force = $1 and s.state in ('ready', 'publishing', 'published', 'superseded', 'undone')
      group by d.key`,
    [code],
  );
  return new Map(
    rows.map(({ dimension, named }) => [
      dimension,
      named.flatMap((id) => id ?? classifications[dimension] ?? DEFAULT_CLASSIFICATIONS[dimension] ?? []),
    ]),
  );
}
