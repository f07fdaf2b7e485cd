import { type Issue, type SnapshotMapping } from '@muster/domain';

/** What is to be done to a workforce file before it leaves HR. */
export interface PseudonymiseRequest {
  readonly person: { readonly column: string; readonly stripLeadingZeros: boolean };
  /** How the file will be read: where its header stands, which rows and columns count. Without it everything goes out. */
  readonly mapping: SnapshotMapping | undefined;
  /** Columns that do not go out, as a mapping would name them. */
  readonly drop: readonly string[];
  /** Keyed pseudonym (16 bytes) of a normalised staff number. */
  readonly pseudonymise: (normalised: string) => Uint8Array;
}

/** A file being pseudonymised: bytes of text in, bytes of text out. */
export interface TablePseudonymising {
  write(chunk: Uint8Array, emit: (block: Uint8Array) => void): void;
  finish(emit: (block: Uint8Array) => void): PseudonymiseOutcome;
  /** Reading on is pointless. */
  readonly hopeless: boolean;
}

export interface PseudonymiseOutcome {
  /** With an error among them, nothing of what was emitted may be used. */
  readonly issues: readonly Issue[];
  /** Rows of people that went out. */
  readonly rows: number;
  /** Names of the columns that went out. */
  readonly columns: readonly string[];
  /** Names of the columns that stayed behind. */
  readonly leftBehind: readonly string[];
}
