import { type LatticeDimension, type LatticeGroup } from '@muster/disclosure';
import { ETHNICITY_GROUPS, GROUPS } from '../workforce/bench-dimensions';

/** Single categories 1 to 19 of the invented workforce; the last is "not stated". */
const ETHNICITIES = ETHNICITY_GROUPS.slice(1).map((_, at) => `e${at + 1}`);
const RANKS = ['constable', 'sergeant', 'inspector', 'senior'];
const UNITS = Array.from({ length: 15 }, (_, at) => `unit-${at + 1}`);
export const BAND_STARTS = [0, 1, 2, 3, 5, 10, 15, 20, 25] as const;

const WIDER = [
  [0, 2],
  [2, 5],
  [0, 5],
  [5, 15],
  [15, 25],
] as const;

/** The dimensions of every workforce type of the invented workforce, in the shape that the definitions of a force with the
 *  national categories give them: main groups, both definitions of Black heritage, "and above", a third sex that is no
 *  category, wider bands of service. */
export const FORCE_DIMENSIONS: readonly LatticeDimension[] = [
  {
    ...{ id: 'ethnicity', label: 'Ethnicity' },
    leaves: ETHNICITIES.map((code) => ({ code, label: code, undeclared: code === 'e19' })),
    groups: ethnicityGroups(),
  },
  withRest('rank', RANKS, [
    ...RANKS.map((code) => group(code, [code])),
    group('sergeant-and-above', RANKS.slice(1), false),
    group('inspector-and-above', RANKS.slice(2), false),
  ]),
  withRest('sex', ['female', 'male']),
  withRest('unit', UNITS),
  withRest('service-band', BAND_STARTS.map(bandCode), [
    ...BAND_STARTS.map((start, at) => group(bandCode(start, at), [bandCode(start, at)])),
    ...WIDER.map(([from, to]) =>
      group(
        `${from}-${to}`,
        BAND_STARTS.flatMap((start, at) => (start >= from && start < to ? [bandCode(start, at)] : [])),
        false,
      ),
    ),
  ]),
  withRest(
    'leaving-route',
    Array.from({ length: 7 }, (_, at) => `route-${at + 1}`),
  ),
  withRest('rank-basis', ['substantive', 'temporary']),
  withRest(
    'religion',
    Array.from({ length: 8 }, (_, at) => `religion-${at + 1}`),
  ),
  withRest(
    'orientation',
    Array.from({ length: 5 }, (_, at) => `orientation-${at + 1}`),
  ),
  withRest(
    'disability',
    Array.from({ length: 3 }, (_, at) => `disability-${at + 1}`),
  ),
];

function bandCode(start: number, at: number): string {
  const end = BAND_STARTS[at + 1];
  return end === undefined ? `${start}+` : `${start}-${end}`;
}

function withRest(id: string, codes: readonly string[], groups?: readonly LatticeGroup[]): LatticeDimension {
  return {
    ...{ id, label: id },
    leaves: [
      ...codes.map((code) => ({ code, label: code, undeclared: false })),
      { code: 'not-recorded', label: 'Not recorded', undeclared: true },
    ],
    groups: groups ?? codes.map((code) => group(code, [code])),
  };
}

function ethnicityGroups(): readonly LatticeGroup[] {
  const having = (name: (typeof GROUPS)[number]) =>
    ETHNICITIES.filter((_, at) => ETHNICITY_GROUPS[at + 1] === GROUPS.indexOf(name));
  const [black, unknown] = [having('black'), having('unknown')];
  return [
    ...GROUPS.map((name) => group(name, having(name))),
    group(
      'declared',
      ETHNICITIES.filter((code) => !unknown.includes(code)),
    ),
    { ...group('black-heritage', black, false), sameAs: 'black' },
    group(
      'black-heritage-with-mixed',
      ETHNICITIES.filter((code) => black.includes(code) || having('mixed').slice(0, 2).includes(code)),
      false,
    ),
  ];
}

function group(code: string, leaves: readonly string[], main = true): LatticeGroup {
  return { code, label: code, leaves, main, sameAs: null };
}
