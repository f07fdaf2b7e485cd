import { Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result, snapshotMappingSchema } from '@muster/domain';
import { pseudonymsOf, type ReferenceMode } from '@muster/ingest';
import { DefinitionsService } from '../definitions/definitions.service';
import { type PseudonymKeyRefusal, PseudonymKeys } from '../pseudonyms/pseudonym-keys.service';
import { SnapshotStore } from '../snapshots/snapshot-store.service';
import { type ObjectionRefusal } from './objections.errors';

/** How references to people of one force are read. */
export interface ReferenceReading {
  readonly force: string;
  readonly mode: ReferenceMode;
  /** Column of the reference in the last workforce file of the force, null before the first. */
  readonly column: string | null;
  readonly pseudonymise: (normalised: string) => Uint8Array;
}

type UnknownForce = Refusal & { readonly code: 'unknown-force' };

/** Reads references to people as the imports of their force do: with the same key, and normalised alike. */
@Injectable()
export class ReferenceReadings {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly keys: PseudonymKeys,
    private readonly store: SnapshotStore,
  ) {}

  /** How references of a force are read unless somebody says otherwise: as in its last workforce file, or as staff numbers
   *  before the first. */
  async usual(forceCode: string): Promise<Result<Omit<ReferenceReading, 'pseudonymise'>, UnknownForce>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'There is no force with this code.');
    const last = snapshotMappingSchema.safeParse(await this.store.lastMapping(force.code));
    const person = last.success ? last.data.person : null;
    return ok({
      force: force.code,
      mode: person?.mode ?? 'staff-number',
      column: person?.column ?? null,
    });
  }

  /** The usual reading, or one in another `mode`, with the key of the force. */
  async of(
    forceCode: string,
    mode?: ReferenceMode,
  ): Promise<Result<ReferenceReading, PseudonymKeyRefusal | UnknownForce>> {
    const usual = await this.usual(forceCode);
    if (!usual.ok) return usual;
    const reading = { ...usual.value, mode: mode ?? usual.value.mode };
    if (reading.mode === 'pre') return ok({ ...reading, pseudonymise: notNeeded });
    const mayMake = !(await this.store.holdsPseudonymsMadeHere(reading.force));
    const pseudonymise = await this.keys.pseudonymiser(reading.force, mayMake);
    return pseudonymise.ok ? ok({ ...reading, pseudonymise: pseudonymise.value }) : pseudonymise;
  }

  /** Every pseudonym of one reference. The refusal does not repeat it. */
  async person(
    forceCode: string,
    reference: string,
    mode?: ReferenceMode,
  ): Promise<Result<{ force: string; person: readonly Uint8Array[] }, ObjectionRefusal>> {
    const reading = await this.of(forceCode, mode);
    if (!reading.ok) return reading;
    const person = pseudonymsOf(reference, reading.value.mode, reading.value.pseudonymise);
    if (person.length > 0) return ok({ force: reading.value.force, person });
    return refuse(
      'reference-unreadable',
      reading.value.mode === 'pre'
        ? 'This force sends pseudonyms that HR made: 32 hexadecimal digits.'
        : 'Give the staff number as it stands in the workforce file.',
    );
  }
}

function notNeeded(): never {
  throw new Error('Pseudonyms from elsewhere are never pseudonymised');
}
