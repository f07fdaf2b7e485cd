import { type SnapshotMapping } from '@muster/domain';
import { checkBlankPerson } from '../checks/check-blank-person';
import { checkPersonShape } from '../checks/check-person-shape';
import { type IssueLog } from '../issues/issue-log';
import { decodeText } from '../values/decode-text';
import { asciiPerson } from './ascii-person';
import { normalisePerson } from './normalise-person';
import { readPseudonym } from './read-pseudonym';

/** Reads the person reference of a row as 16 bytes: the keyed pseudonym of a staff number, or the one that HR made. The
 *  staff number itself is never kept or echoed. */
export class PersonReader {
  constructor(
    private readonly person: SnapshotMapping['person'],
    private readonly pseudonymise: (normalised: string) => Uint8Array,
    private readonly log: IssueLog,
  ) {}

  /** Undefined when the reference is blank or of the wrong shape, which is noted. */
  read(bytes: Uint8Array, start: number, end: number, row: number): Uint8Array | undefined {
    const strip = this.person.stripLeadingZeros && this.person.mode === 'staff-number';
    const text =
      asciiPerson(bytes, start, end, strip) ?? normalisePerson(decodeText(bytes, start, end), strip);
    const column = this.person.column;
    if (text === '') {
      this.log.note(checkBlankPerson, { column, row });
      return undefined;
    }
    if (this.person.mode === 'staff-number') return this.pseudonymise(text);
    const reference = readPseudonym(text);
    if (reference === undefined) this.log.note(checkPersonShape, { column, row });
    return reference;
  }
}
