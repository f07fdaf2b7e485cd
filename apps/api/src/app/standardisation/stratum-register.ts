import { type EpochDay } from '@muster/domain';
import { type Ledger } from '@muster/ledger';
import { LENGTH_OF_SERVICE, withLengthOfService } from '../questions/length-of-service';

/** The ids of what people of one finest stratum have in common; 0 = not held. */
export interface FineStratum {
  readonly workforceType: number;
  readonly lengthOfService: number;
  readonly entryRoute: number;
  readonly rank: number;
}

/** The column that the register adds to a ledger. */
export const STRATUM = 'stratum';

/** Numbers the strata that occur, so that one column stands for all of their dimensions: a question divides by few. */
export class StratumRegister {
  readonly strata: FineStratum[] = [];
  private readonly ids = new Map<string, number>();

  /** `routes`: entry route of each spell. */
  constructor(private readonly routes: Uint16Array) {}

  /** The ledger with one more column, the stratum, with length of service as at `day`. Ids are positions in `strata`, which
   *  grows from call to call. */
  stratified(ledger: Ledger, day: EpochDay): Ledger {
    const services = withLengthOfService(ledger, day).columns.get(LENGTH_OF_SERVICE)?.ids;
    const [types, ranks] = ['workforce-type', 'rank'].map((each) => ledger.columns.get(each)?.ids);
    const ids = new Uint16Array(ledger.spells);
    for (let spell = 0; spell < ids.length; spell += 1) {
      ids[spell] = this.idOf({
        workforceType: types?.[spell] ?? 0,
        lengthOfService: services?.[spell] ?? 0,
        entryRoute: this.routes[spell] ?? 0,
        rank: ranks?.[spell] ?? 0,
      });
    }
    const column = { size: this.strata.length, ids };
    return { ...ledger, columns: new Map([...ledger.columns, [STRATUM, column]]) };
  }

  private idOf(stratum: FineStratum): number {
    const key = `${stratum.workforceType} ${stratum.lengthOfService} ${stratum.entryRoute} ${stratum.rank}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.strata.length;
    this.strata.push(stratum);
    this.ids.set(key, id);
    return id;
  }
}
