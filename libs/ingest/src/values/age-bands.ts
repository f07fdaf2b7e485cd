/** An age band by its lowest age in years. */
export interface AgeBand {
  readonly from: number;
  readonly code: string;
}

const HOME_OFFICE: readonly AgeBand[] = [
  { from: 0, code: 'under-26' },
  { from: 26, code: '26-40' },
  { from: 41, code: '41-55' },
  { from: 56, code: '56-and-over' },
];

/** Bands, youngest first, that the codes of a classification describe (`under-26`, `26-40`, `56-and-over`). Without such
 *  codes: those of the Home Office. Source: Home Office, Police workforce, England and Wales, table of age bands. */
export function ageBands(codes: readonly string[]): readonly AgeBand[] {
  const bands = codes.flatMap((code) => {
    const from = /^under-\d+$/.test(code)
      ? 0
      : Number(/^(\d+)-(?:\d+|and-over)$/.exec(code)?.[1] ?? Number.NaN);
    return Number.isNaN(from) ? [] : [{ from, code }];
  });
  return bands.length === 0 ? HOME_OFFICE : bands.sort((a, b) => a.from - b.from);
}
