import { type FunnelPlotQuestion, type SpcMeasure } from '@muster/contracts';
import { MEASURES } from './signal-choices';

interface SignalPeriod {
  readonly force: string;
  readonly from: string;
  readonly to: string;
  readonly grouping?: string;
  readonly purpose?: string;
  readonly where: FunnelPlotQuestion['where'];
}
type Chosen = Readonly<Record<string, string>>;

/** The question about months. A group is a value of a characteristic, so it comes from the page and not from the address. */
export function monthsQuestion(
  { where, ...period }: SignalPeriod,
  by: string,
  chosen: Chosen,
  group: string | null,
) {
  const { measure, aim, anew } = chosen;
  const known: SpcMeasure = MEASURES.find(({ value }) => value === measure)?.value ?? 'leavers';
  return {
    ...period,
    where: [...where],
    ...{ by: [by], measure: known, beginsAnew: anew === undefined ? [] : anew.split(',') },
    ...(aim === undefined ? {} : { aim: Number(aim) }),
    ...(group === null ? {} : { group }),
  };
}

/** The question about units. Its groups are units, whatever the months are divided by. */
export function unitsQuestion({ grouping: _, where, ...period }: SignalPeriod, chosen: Chosen) {
  const { target } = chosen;
  return {
    ...{ ...period, where: [...where], by: ['unit'] },
    ...(target === undefined ? {} : { target: Number(target) / 100 }),
  };
}
