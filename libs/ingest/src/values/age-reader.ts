import { checkImpossibleAge } from '../checks/check-impossible-age';
import { type IssueLog } from '../issues/issue-log';
import { type AgeBand } from './age-bands';
import { birthdayLimit } from './birthday-limit';
import { type CellReader, UNREAD } from './cell-reader';

const YOUNGEST = 15;
const OLDEST = 100;

/** What an `AgeReader` needs: the reader of the dates themselves, and the code of an empty cell. */
export interface AgeSource {
  readonly column: string;
  readonly dates: CellReader;
  readonly asAt: string;
  readonly bands: readonly AgeBand[];
  readonly idOf: (code: string) => number;
  readonly blank: string;
  readonly log: IssueLog;
}

/** Reads a date of birth as the age band at the as-at date; the date itself goes no further than this method. */
export class AgeReader implements CellReader {
  private readonly latestBirths: readonly number[];
  private readonly youngest: number;
  private readonly oldest: number;

  constructor(private readonly source: AgeSource) {
    this.latestBirths = source.bands.map(({ from }) => birthdayLimit(source.asAt, from));
    this.youngest = birthdayLimit(source.asAt, YOUNGEST);
    this.oldest = birthdayLimit(source.asAt, OLDEST + 1);
  }

  read(bytes: Uint8Array, start: number, end: number, row: number): number {
    const { bands, column, log, idOf, blank } = this.source;
    const before = log.noted;
    const born = this.source.dates.read(bytes, start, end, row);
    if (born === UNREAD) return log.noted === before ? idOf(blank) : UNREAD;
    if (born > this.youngest || born <= this.oldest) {
      log.note(checkImpossibleAge, { column, row });
      return UNREAD;
    }
    const older = this.latestBirths.findIndex((latest) => born > latest);
    const band = bands[Math.max(0, (older < 0 ? bands.length : older) - 1)];
    return band === undefined ? UNREAD : idOf(band.code);
  }
}
