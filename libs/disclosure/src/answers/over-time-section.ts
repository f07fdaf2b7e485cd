import { type PublishedFigure, type PublishedSection } from '@muster/contracts';
import { percentage } from '../derive/percentage';
import { declarationGate } from '../quality/declaration-gate';
import { type Asked } from './asked';
import { countedShare } from './counted-share';
import { placesOf } from './places-of';
import { sectionOf } from './section-of';
import { dayWords } from './when-words';

const RUN_CHART =
  'Run chart: most people are the same from quarter to quarter, so no natural limits are drawn.';

/** The share of each group in every published release, one point a quarter. A quarter without a release has no point. Null
 *  where the question divides people further, or the lattice has none of it. It is a run chart however many quarters there
 *  are: quarters of a stock share most of their people, so they are no separate periods, which natural limits need.
 *  Source: docs/methods/xmr-chart.md. */
export function overTimeSection(asked: Asked): PublishedSection | null {
  const { reading, measured, workforceType } = asked;
  const { published, baseline } = reading;
  const people = { workforceType, measure: 'stock', period: null } as const;
  const places = placesOf(asked, false).filter(({ undeclared }) => !undeclared);
  if (asked.others.length > 0 || places.length === 0) return null;
  const populations = baseline?.dimension === measured.id ? baseline.shares : null;
  const [first] = published;
  const from = first ? `${dayWords(first.meta.asAt)} to ` : '';
  return sectionOf(asked, {
    id: 'representation-over-time',
    kind: 'trend',
    measure: 'stock',
    when: `${from}${dayWords(reading.figures.meta.asAt)}`,
    columns: [{ id: 'share', label: 'Share', unit: 'share' }],
    rows: [],
    lines: places.map(({ group, labels, coords }) => ({
      group: { ...group },
      label: labels[measured.id] ?? '',
      baseline: populations?.get(group[measured.id] ?? '') ?? null,
      points: published.map((figures) => {
        const { part, whole } = countedShare(figures, people, measured, coords);
        const open = declarationGate(figures, workforceType, measured.id, reading.gate) === 'open';
        const figure: PublishedFigure = open
          ? percentage(part, whole, figures.rules)
          : { status: 'not-available' };
        return { asAt: figures.meta.asAt, years: null, figure };
      }),
    })),
    compared: populations !== null,
    notes: [RUN_CHART],
  });
}
