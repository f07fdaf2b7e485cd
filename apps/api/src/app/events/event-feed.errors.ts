import { type Refusal } from '@muster/domain';
import { type FreeSpaceRefusal } from '../files/check-free-space';
import { type PseudonymKeyRefusal } from '../pseudonyms/pseudonym-keys.service';

/** Why a file of events is not taken in. */
export type EventReceiveRefusal =
  | FreeSpaceRefusal
  | PseudonymKeyRefusal
  | (Refusal & {
      readonly code: 'unknown-force' | 'mapping-unfit' | 'event-period-unfit' | 'import-in-progress';
    });

/** Why a decision about a feed cannot be carried out. */
export type EventFeedRefusal = Refusal & {
  readonly code:
    'unknown-event-feed' | 'event-feed-not-ready' | 'event-feed-not-published' | 'import-in-progress';
};
