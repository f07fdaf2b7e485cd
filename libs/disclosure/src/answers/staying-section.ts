import { type PublishedFigure, type PublishedSection } from '@muster/contracts';
import { bandedLogRank } from '../derive/banded-log-rank';
import { lifeTable } from '../derive/life-table';
import { type ReleasedEvents } from '../derive/released-events';
import { SERVICE_TREE } from '../derive/service-tree';
import { survivalOfBands } from '../derive/survival-of-bands';
import { type Coords } from '../lattice/lattice';
import { type Asked } from './asked';
import { comparatorOf } from './comparator-of';
import { countIn } from './count-in';
import { periodWith } from './period-with';
import { placesOf } from './places-of';
import { sectionOf } from './section-of';
import { stockOver } from './stock-over';
import { periodWords } from './when-words';

const EVERYBODY_STAYS: PublishedFigure = { status: 'shown', value: 1, lower: null, upper: null };

/** How long people stay, if they leave at each length of service as they did in the last period that is divided so: one
 *  curve for everybody and one a group, from released bands. Null where the lattice has none of it. */
export function stayingSection(asked: Asked): PublishedSection | null {
  const { reading, workforceType, measured } = asked;
  const period = periodWith(reading.figures, workforceType, 'leavers', 'service-band');
  const places = placesOf(asked, true).filter(({ undeclared }) => !undeclared);
  if (!period || asked.others.length > 0) return null;
  const events = (coords: Coords): ReleasedEvents => ({
    events: countIn(reading.figures, { workforceType, measure: 'leavers', period, coords }),
    atRisk: stockOver(reading, workforceType, period, coords),
  });
  const totals = places.map(({ coords }) => events(coords));
  if (totals.some((total) => total.events.status === 'absent')) return null;
  const tableOf = (coords: Coords) =>
    lifeTable(SERVICE_TREE, (code) => events({ ...coords, 'service-band': code }));
  const comparator = comparatorOf(asked.groups);
  const beside = comparator && tableOf({ ...asked.where, [measured.id]: comparator.code });
  return sectionOf(asked, {
    id: 'staying',
    kind: 'curve',
    measure: 'leavers',
    when: periodWords(period),
    columns: [{ id: 'share', label: 'Share still in post', unit: 'share' }],
    rows: [],
    comparator: comparator?.code ?? null,
    lines: places.map(({ group, labels, coords }) => {
      const rows = tableOf(coords);
      const code = group[measured.id];
      const points = survivalOfBands(rows, events(coords), reading.figures.rules);
      const drawn = points[0]?.figure.status === 'shown';
      return {
        group: { ...group },
        label: labels[measured.id] ?? 'All',
        baseline: null,
        test:
          drawn && beside && code !== undefined && code !== comparator.code
            ? bandedLogRank(rows, beside)
            : null,
        points: [...(drawn ? [{ years: 0, figure: EVERYBODY_STAYS }] : []), ...points].map((point) => ({
          ...point,
          asAt: '',
        })),
      };
    }),
  });
}
