import {
  type Classification,
  type EventKind,
  type EventMapping,
  type Force,
  type Issue,
  type RankLadder,
  type ReferenceDate,
} from '@muster/domain';
import { type Vocabulary } from './vocabulary';

/** Everything that the screening of an event feed needs besides the bytes. */
export interface EventRequest {
  readonly mapping: EventMapping;
  readonly force: Force;
  /** classification id -> classification, for every one that the force names, `leaving-reason` and `entry-route`. */
  readonly classifications: ReadonlyMap<string, Classification>;
  readonly ladders: readonly RankLadder[];
  /** Period that the file is said to cover, both days included; null when nobody says it. */
  readonly period: { readonly from: ReferenceDate; readonly to: ReferenceDate } | null;
  /** Today: an event after it is an error. */
  readonly today: ReferenceDate;
  readonly vocabulary: Vocabulary;
  /** Keyed pseudonym (16 bytes) of a normalised staff number. The key stays with the caller. */
  readonly pseudonymise: (normalised: string) => Uint8Array;
}

/** One event in codes: ids of the vocabulary, 0 when not held. */
export interface CodedEvent {
  /** Number of the row as a spreadsheet shows it. */
  readonly row: number;
  /** 32 hexadecimal digits. */
  readonly person: string;
  readonly kind: EventKind;
  /** Days from 1970-01-01: first day of the new state, of a leaver the last day of service. */
  readonly day: number;
  readonly fromWorkforceType: number;
  readonly toWorkforceType: number;
  readonly fromRank: number;
  readonly toRank: number;
  readonly fromUnit: number;
  readonly toUnit: number;
  readonly leavingReason: number;
  readonly entryRoute: number;
}

/** An event feed being screened: bytes of decompressed text in, coded events at the end. */
export interface EventScreen {
  write(chunk: Uint8Array): void;
  finish(): EventOutcome;
  /** True as soon as an error is certain that makes reading on pointless (not a table, personal data ...). */
  readonly hopeless: boolean;
}

export interface EventOutcome {
  /** Errors and warnings, one per check and repair, in order of first appearance. */
  readonly issues: readonly Issue[];
  /** Data rows read. */
  readonly rows: number;
  /** In file order; empty when there is an error. */
  readonly events: readonly CodedEvent[];
  /** The stated period, or that from the first to the last event; null when there is none. */
  readonly period: { readonly from: ReferenceDate; readonly to: ReferenceDate } | null;
  /** The vocabulary with the new codes appended. */
  readonly vocabulary: Vocabulary;
}
