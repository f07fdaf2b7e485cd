import { type ProjectionRate } from '@muster/contracts';
import { type Exposed, type Side } from '@muster/stats';
import { type ProjectionGround } from './projection-ground';

const SIDES: readonly Side[] = ['group', 'others'];

/** The events and exposure that today's rates are made of: leaving by band of service, promotion by rank below the highest,
 *  the intake. Exposure is person-years to one decimal; of the intake everybody who joined and declared. `fewBelow`: number of events below which a true count is marked as
 *  small; 0 for released values. */
export function rateRows({ rates, ranks, bands }: ProjectionGround, fewBelow: number): ProjectionRate[] {
  const joined = rates.intake.group + rates.intake.others;
  return [
    ...SIDES.flatMap((of) =>
      bands.map(({ code, label }, at) => row('leaving', of, { code, label }, rates.leaving[of][at])),
    ),
    ...SIDES.flatMap((of) =>
      ranks
        .slice(0, -1)
        .map(({ code, label }, at) => row('promotion', of, { code, label }, rates.promotion[of][at])),
    ),
    ...SIDES.map((of) =>
      row('intake', of, { code: null, label: 'Joiners' }, { events: rates.intake[of], personYears: joined }),
    ),
  ].map((each) => ({ ...each, smallNumber: each.events < fewBelow }));
}

function row(
  kind: ProjectionRate['kind'],
  of: Side,
  stratum: { readonly code: string | null; readonly label: string },
  { events, personYears }: Exposed = { events: 0, personYears: 0 },
): Omit<ProjectionRate, 'smallNumber'> & { readonly events: number } {
  const rate = personYears > 0 ? events / personYears : null;
  return { kind, of, ...stratum, rate, events, exposure: Math.round(personYears * 10) / 10 };
}
