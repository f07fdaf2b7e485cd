import { type WorkforceType } from '@muster/domain';
import { type ReleaseMeasure } from './release-measure';
import { type FlowPeriodKind } from './release-period';

const DIMENSIONS: Readonly<Record<string, string>> = {
  'service-band': 'length of service',
  'leaving-route': 'reason for leaving',
  'rank-basis': 'temporary rank',
  orientation: 'sexual orientation',
};
const TYPES: Readonly<Record<WorkforceType, string>> = {
  officer: 'Officers',
  pcso: 'PCSOs',
  designated: 'Designated officers',
  staff: 'Police staff',
  special: 'Special constables',
};
const MEASURES: Readonly<Record<ReleaseMeasure, string>> = {
  stock: 'in post',
  joiners: 'who joined',
  leavers: 'who left',
  promotions: 'who were promoted',
};
const PERIODS: Readonly<Record<FlowPeriodKind, string>> = {
  'half-year': 'half-year',
  'financial-year': 'financial year',
  'three-years': 'block of three years',
};

/** How the notes of a release call what stands in a lattice: for those who build and approve it, and of dimensions for its
 *  readers. */
export const NOTE_WORDS = {
  dimension: (id: string): string => DIMENSIONS[id] ?? id,
  /** `ethnicity, rank and sex`. */
  dimensions: (ids: readonly string[]): string => {
    const words = ids.map((id) => DIMENSIONS[id] ?? id);
    const last = words.at(-1) ?? '';
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
  },
  /** `Officers who left`. */
  people: (type: WorkforceType, measure: ReleaseMeasure): string => `${TYPES[type]} ${MEASURES[measure]}`,
  period: (kind: FlowPeriodKind): string => PERIODS[kind],
} as const;
