import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const COUNTS = [
  'headcountAtStart',
  'headcountAtEnd',
  'netChange',
  'joiners',
  'rejoiners',
  'leavers',
  'transfersOut',
  'serviceLoss',
  'leaversOfThoseAtStart',
  'otherChange',
] as const;
const BASES = ['start', 'average', 'personYears'] as const;

/** An answer as CSV: one row for each figure of each part. Columns: code of the group (`all` = everybody), status, figure,
 *  value, lower and upper bound, events, denominator, reason. Shares and rates as in the JSON. A number that does not exist
 *  is an empty field, and the status says why. */
export function attritionCsv({ by, parts, missing }: AttritionAnswer): string {
  const [dimension = 'group'] = by;
  const rows = parts.flatMap((part) => {
    const group = part.group[dimension] ?? 'all';
    return figuresOf(part).map((figure) => [group, ...figure]);
  });
  const absent = missing ? [['', missing.status, missing.dimension, '', '', '', '', '', missing.reason]] : [];
  return toCsv([
    [dimension, 'status', 'figure', 'value', 'lower', 'upper', 'events', 'denominator', 'reason'],
    ...rows,
    ...absent,
  ]);
}

type Cell = string | number | null | undefined;

interface Ranged {
  readonly status: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: string | null;
}

function figuresOf(part: AttritionPart): Cell[][] {
  const { reconciliation: steps, stability, serviceAtExit: service } = part;
  const step = (name: 'from' | 'transfersOut' | 'averageInsteadOfStart' | 'to') =>
    row(`reconciliation-${name}`, steps[name], { ...steps, lower: null, upper: null });
  const years = (name: 'medianYears' | 'lowerQuartileYears' | 'upperQuartileYears') =>
    row(`serviceAtExit-${name}`, service[name], { ...service, lower: null, upper: null }, service.leavers);
  return [
    ...COUNTS.map((name) => row(name, part[name], SHOWN)),
    ...BASES.map((name) => part.rates[name]).map((rate, at) =>
      row(`rate-${BASES[at] ?? ''}`, rate.rate, rate, rate.events, rate.denominator),
    ),
    ...[step('from'), step('transfersOut'), step('averageInsteadOfStart'), step('to')],
    ...part.routes.map(({ code, leavers, share }) =>
      row(`route-${code}`, share, share === null ? NOBODY_LEFT : SHOWN, leavers, part.leavers),
    ),
    row('stability', stability.share, stability, stability.stayed, stability.of),
    ...[years('medianYears'), years('lowerQuartileYears'), years('upperQuartileYears')],
    ...part.earlyLeavers.map((early) =>
      row(`early-${early.months}-months`, early.share, early, null, early.joiners),
    ),
  ];
}

const SHOWN: Ranged = { status: 'shown', lower: null, upper: null, reason: null };
const NOBODY_LEFT: Ranged = { ...SHOWN, status: 'not-available', reason: 'nobody-left' };

function row(figure: string, value: Cell, about: Ranged, events?: Cell, denominator?: Cell): Cell[] {
  return [about.status, figure, value, about.lower, about.upper, events, denominator, about.reason];
}
