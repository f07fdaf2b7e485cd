import { type LinearOptimum } from '../linear-solver';
import { type AuditTarget } from '../targets/audit-target';

/** Solutions are exact to about a millionth. */
const TOLERANCE = 1e-6;

/** Why no table that fits goes further. */
export type TargetProof = Pick<LinearOptimum, 'prices'>;

/** What tables that fit everything known say about a target so far. */
export class TargetRange {
  /** The smallest and largest number of people seen in a table that fits. */
  low: number;
  high: number;
  /** The proofs of the two ends, once there are. */
  lowest: TargetProof | null = null;
  highest: TargetProof | null = null;

  /** Whole numbers that must stay possible. */
  need: number;
  /** Whether `need` has been held against what was possible before the release that is audited. */
  isCompared = false;

  /** The truth itself is a table that fits. `before`: the range of an earlier round of repair, when fewer tables fitted. */
  constructor(
    readonly target: AuditTarget,
    need: number,
    before?: TargetRange,
  ) {
    this.need = before?.need ?? need;
    this.isCompared = before?.isCompared ?? false;
    this.low = before?.low ?? target.people;
    this.high = before?.high ?? target.people;
  }

  /** Whole numbers between the ends: tables mix, so every number between two that fit fits too. */
  get width(): number {
    return Math.floor(this.high + TOLERANCE) - Math.ceil(this.low - TOLERANCE) + 1;
  }

  get open(): boolean {
    return this.width < this.need && !(this.lowest && this.highest);
  }

  get narrow(): boolean {
    return this.width < this.need;
  }

  learn(table: Float64Array): void {
    let people = 0;
    for (const column of this.target.columns) people += table[column] as number;
    if (people < this.low) this.low = people;
    if (people > this.high) this.high = people;
  }
}
