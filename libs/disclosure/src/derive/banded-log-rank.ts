import { chiSquareUpperTail } from '@muster/stats';
import { type LifeTableRow } from './life-table';
import { type TestBand } from './test-band';
import { bandOfP } from './band-of-p';

/** Whether a group leaves at the rate of another at the same length of service: the log-rank test over the bands of service
 *  that both have shown, published as a band of p. Null without such a band or without leavers. Source: Mantel 1966;
 *  docs/methods/published-figures.md. */
export function bandedLogRank(
  group: readonly LifeTableRow[],
  comparator: readonly LifeTableRow[],
): TestBand | null {
  let [observed, expected, variance] = [0, 0, 0];
  for (const row of group) {
    const other = comparator.find(({ from, to }) => from === row.from && to === row.to);
    const [own, beside] = [countsOf(row), other && countsOf(other)];
    if (!own || !beside) continue;
    const atRisk = own.atRisk + beside.atRisk;
    const left = own.events + beside.events;
    observed += own.events;
    expected += (own.atRisk * left) / atRisk;
    variance += (own.atRisk * beside.atRisk * left * (atRisk - left)) / (atRisk * atRisk * (atRisk - 1));
  }
  return variance > 0 ? bandOfP(chiSquareUpperTail((observed - expected) ** 2 / variance, 1)) : null;
}

function countsOf({ events, atRisk }: LifeTableRow): { events: number; atRisk: number } | null {
  if (events.status !== 'ok' || atRisk.status !== 'ok') return null;
  return { events: events.value, atRisk: Math.max(events.value, atRisk.value) };
}
