import { type CaseStory, type OpenedCase } from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';

/** A case as the server gave it, what its entries say, and what has to be done before its listener can read it. */
export interface OpenFile {
  readonly file: CaseFile;
  readonly opened: OpenedCase;
  readonly story: CaseStory;
  /** Who waits for the case to be locked anew: the listener it was given to since, or, after one gave it up, everybody who may
   *  get it next. Null when nobody does. */
  readonly waiting: 'listener' | 'pool' | null;
  /** The colleague says first whether the listener it is with, or all who may get it, may read it: they are not named by the
   *  case, or something was written that was not for them. Whoever rules the list of listeners would otherwise rule who reads.
   *  Null when there is nothing to ask. */
  readonly asks: 'listener' | 'pool' | null;
}
