import { type LatticeDimension } from '../lattice';

/** Whole years of service with which the bands of a release begin. */
export const SERVICE_BAND_YEARS = [0, 1, 2, 3, 5, 10, 15, 20, 25] as const;

/** Bands put together, from and to: the steps by which a life table of few leavers gets coarser (`SERVICE_TREE`). */
const WIDER_BANDS = [
  [0, 2],
  [2, 5],
  [0, 5],
  [5, 15],
  [15, 25],
] as const;

/** Length of service in the fixed bands of a release, shortest first, and in the wider ones of life tables; whoever has no
 *  first day of service recorded is in no category. */
export function serviceBandDimension(): LatticeDimension {
  const bands = SERVICE_BAND_YEARS.map((from, at) => {
    const end = SERVICE_BAND_YEARS[at + 1];
    if (end === undefined) return { code: `${from}+`, label: `${from} years or over` };
    return { code: `${from}-${end}`, label: from === 0 ? 'Less than 1 year' : `${from} to ${end} years` };
  });
  return {
    id: 'service-band',
    label: 'Length of service',
    leaves: [
      ...bands.map(({ code, label }) => ({ code, label, undeclared: false })),
      { code: 'not-held', label: 'Not held', undeclared: true },
    ],
    groups: [
      ...bands.map(({ code, label }) => ({ code, label, leaves: [code], main: true, sameAs: null })),
      ...WIDER_BANDS.map(([from, to]) => ({
        code: `${from}-${to}`,
        label: from === 0 ? `Less than ${to} years` : `${from} to ${to} years`,
        leaves: bands.flatMap(({ code }, at) => (inside(at, from, to) ? [code] : [])),
        main: false,
        sameAs: null,
      })),
    ],
  };
}

function inside(at: number, from: number, to: number): boolean {
  const begins = SERVICE_BAND_YEARS[at] ?? 0;
  return begins >= from && begins < to;
}
