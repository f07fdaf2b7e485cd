import { type Vocabulary } from '@muster/ingest';
import { type Ledger } from '@muster/ledger';

/** The ledger of one force at one generation, with what is needed to read its numbers. Never changed: a newer
 *  generation is another object. */
export interface HeldLedger {
  readonly force: string;
  /** 0 for a force without any publication. */
  readonly generation: number;
  readonly ledger: Ledger;
  /** Codes by dimension; the id of a code is its position + 1. */
  readonly vocabulary: Vocabulary;
  readonly extraSlots: Readonly<Record<string, number>>;
  /** Published snapshots, oldest as-at date first. */
  readonly snapshots: readonly PublishedSnapshot[];
}

export interface PublishedSnapshot {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly asAt: string;
  /** ISO 8601 moment. */
  readonly publishedAt: string;
  /** Data rows of the file. */
  readonly rows: number;
  readonly headcount: number;
  /** Dimension ids and fields that the file did not hold. */
  readonly notHeld: readonly string[];
}
