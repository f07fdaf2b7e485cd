import { type Refusal } from '@muster/domain';
import { type FreeSpaceRefusal } from '../files/check-free-space';
import { type PseudonymKeyRefusal } from '../pseudonyms/pseudonym-keys.service';

/** Why an objection is not recorded, answered or lifted. */
export type ObjectionRefusal =
  | FreeSpaceRefusal
  | PseudonymKeyRefusal
  | (Refusal & {
      readonly code: 'unknown-force' | 'reference-unreadable' | 'notice-in-future' | 'not-on-objection-list';
    });
