import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { BENCH_DIMENSIONS } from './bench-dimensions';
import { GrowingNumbers } from './growing-numbers';
import { MONTHS } from './snapshot-days';
import { type Workforce } from './workforce';

/** The state of a person that a spell holds. */
export interface HeldState {
  readonly number: number;
  readonly codes: readonly number[];
  readonly fteHundredths: number;
  readonly serviceStart: number;
}

const numbers = () => new GrowingNumbers();

/** A workforce while it is made, one person after another: spells and the flows between them. */
export class WorkforceDraft {
  people = 0;
  private readonly spell = {
    person: numbers(),
    from: numbers(),
    to: numbers(),
    fteHundredths: numbers(),
    serviceStart: numbers(),
    leavingDay: numbers(),
  };
  private readonly codes = BENCH_DIMENSIONS.map(numbers);
  private readonly flow = {
    kind: numbers(),
    month: numbers(),
    spell: numbers(),
    leavingDay: numbers(),
    leavingReason: numbers(),
  };
  private current = -1;

  /** Everybody in post at the first month is simply there; who comes later joins, or rejoins after having left. */
  join(person: HeldState, month: number): void {
    const known = person.number === this.current;
    this.current = person.number;
    this.open(person, month);
    if (month > 0) this.record(known ? 'rejoiner' : 'joiner', month);
  }

  change(person: HeldState, month: number, events: readonly FlowKind[]): void {
    this.spell.to.replaceLast(month);
    this.open(person, month);
    for (const kind of events) this.record(kind, month);
  }

  leave(month: number, leavingDay: number, reason: number): void {
    this.spell.to.replaceLast(month);
    this.spell.leavingDay.replaceLast(leavingDay);
    this.record('leaver', month, leavingDay, reason);
  }

  finish(): Workforce {
    return {
      people: this.people,
      spells: { ...finished(this.spell), codes: this.codes.map((column) => column.toArray()) },
      flows: finished(this.flow),
    };
  }

  private open(person: HeldState, month: number): void {
    this.spell.person.add(person.number);
    this.spell.from.add(month);
    this.spell.to.add(MONTHS);
    this.spell.fteHundredths.add(person.fteHundredths);
    this.spell.serviceStart.add(person.serviceStart);
    this.spell.leavingDay.add(NO_DAY);
    this.codes.forEach((column, at) => column.add(person.codes[at] ?? 0));
  }

  private record(kind: FlowKind, month: number, leavingDay = NO_DAY, reason = 0): void {
    this.flow.kind.add(FLOW_KINDS.indexOf(kind));
    this.flow.month.add(month);
    this.flow.spell.add(this.spell.person.length - 1);
    this.flow.leavingDay.add(leavingDay);
    this.flow.leavingReason.add(reason);
  }
}

function finished<Name extends string>(
  columns: Readonly<Record<Name, GrowingNumbers>>,
): Record<Name, Int32Array> {
  const arrays = {} as Record<Name, Int32Array>;
  for (const name of Object.keys(columns) as Name[]) arrays[name] = columns[name].toArray();
  return arrays;
}
