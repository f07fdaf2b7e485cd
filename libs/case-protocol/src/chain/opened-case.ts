import { type EntryClass } from '@muster/domain';
import { type EntryBody } from '../bodies/entry-body';
import { type Author, type CaseParties } from './case-parties';
import { type Head } from './head';

export interface OpenedEntry {
  readonly seq: number;
  readonly id: string;
  readonly body: EntryBody;
  readonly author: Author;
  /** Day of writing. */
  readonly on: string;
}

/** What the retention rule has removed: that there was an entry of this class, and nothing of what it said. */
export interface RemovedEntry {
  readonly seq: number;
  readonly id: string;
  readonly class: EntryClass;
}

/** A case whose entries are whole, in order, and by those whom it names. */
export interface OpenedCase {
  readonly entries: readonly OpenedEntry[];
  readonly removed: readonly RemovedEntry[];
  /** Null once the request has been removed. */
  readonly parties: CaseParties | null;
  /** Who reads it, as the case names them; null once the request has been removed. */
  readonly reader: Author | null;
  readonly head: Head;
}
