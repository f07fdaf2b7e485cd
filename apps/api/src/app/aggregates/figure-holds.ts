import { type CountFileHolds } from '@muster/contracts';
import { figureSubject, type PublishedFigure } from '@muster/ingest';

const MOST_TOTALS = 200;

/** What a file of published totals holds. */
export function figureHolds(figures: readonly PublishedFigure[]): CountFileHolds {
  const parts = new Map<string, number>();
  for (const figure of figures) {
    const subject = figureSubject(figure);
    parts.set(subject, (parts.get(subject) ?? 0) + (figure.part === null ? 0 : 1));
  }
  const totals = figures.filter(({ part }) => part === null);
  const count = (status: PublishedFigure['status']) =>
    figures.filter((each) => each.status === status).length;
  const dimensions = new Set(figures.map(({ part }) => part?.dimension ?? ''));
  return {
    breakdowns: [...dimensions].map((dimension) => (dimension === '' ? [] : [dimension])),
    stages: [],
    totals: totals.slice(0, MOST_TOTALS).map((figure) => ({
      ...{ measure: figure.measure, place: figure.place, from: figure.from, to: figure.to },
      ...{ population: figure.population, unit: figure.unit, source: figure.source },
      ...{ status: figure.status, count: figure.count, parts: parts.get(figureSubject(figure)) ?? 0 },
    })),
    cells: { shown: count('shown'), withheld: count('withheld'), notHeld: count('not-held') },
  };
}
