import { type WorkforceType } from '@muster/domain';
import { type CellKey, type Coords } from '../lattice/lattice';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod } from '../lattice/release-period';
import { type CountInterval } from './published-interval';

/** A cell of a population as the audit sees it. */
export interface PopulationCell {
  readonly key: CellKey;
  /** Canonical: as they stand in the key. */
  readonly coords: Coords;
  readonly people: number;
  /** Null when no reader is shown a value. */
  readonly value: number | null;
  /** What an outsider knows from the value. */
  readonly interval: CountInterval;
  /** An earlier release shows the same people with the same value (a flow of a period that has passed): hiding the cell now
   *  takes nothing back. */
  readonly isPublished: boolean;
}

/** People that are counted together: a stock of one quarter or the flow of one period, of one workforce type. */
export interface AuditedPopulation {
  /** `officer|stock|2025-Q3`, `officer|leavers|2025-26-h1`. */
  readonly id: string;
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  readonly period: FlowPeriod | null;
  /** Id of the quarter of a stock. */
  readonly quarter: string | null;
  /** Of the release that is audited: its cells can still be hidden and are protected. */
  readonly own: boolean;
  readonly cells: readonly PopulationCell[];
}
