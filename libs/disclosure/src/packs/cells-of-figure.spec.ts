import { publishedAnswerSchema, type PublishedSection, publishedQuestionSchema } from '@muster/contracts';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { answerProgression } from '../answers/answer-progression';
import { answerRepresentation } from '../answers/answer-representation';
import { answerRetention } from '../answers/answer-retention';
import { answerWorkstream1 } from '../answers/answer-workstream-1';
import { type Reading } from '../answers/reading';
import { cellKeyOf } from '../lattice/cell-key-of';
import { cellsOfFigure } from './cells-of-figure';

const STOCK = {
  ...{ stock: 1210, 'stock ethnicity=declared': 1100, 'stock ethnicity=white': 1000 },
  ...{ 'stock ethnicity=black': 200, 'stock ethnicity=black-heritage': 200 },
  'stock ethnicity=black-heritage-with-mixed': 220,
  'stock ethnicity=white service-band=0-2': 200,
  'stock ethnicity=white service-band=2-5': 300,
  'stock ethnicity=white service-band=5-15': 400,
  'stock ethnicity=declared rank=sergeant': 250,
  'stock ethnicity=black rank=sergeant': 25,
  'stock ethnicity=declared rank=sergeant-and-above': 400,
  'stock ethnicity=black-heritage rank=sergeant-and-above': 30,
  'stock ethnicity=black rank-basis=temporary': 30,
};
const FLOWS = {
  ...{ 'leavers 2024-25': 70, 'leavers 2024-25 ethnicity=white': 50, 'leavers 2024-25 ethnicity=black': 20 },
  'leavers 2024-25 ethnicity=black-heritage': 20,
  'leavers 2023-24 ethnicity=black': 10,
  'leavers 2024-25 ethnicity=white leaving-route=voluntary-resignation': 15,
  'leavers 2024-25 ethnicity=white service-band=0-2': 20,
  'leavers 2024-25 ethnicity=white service-band=2-5': 30,
  ...{
    'joiners 2024-25': 90,
    'joiners 2024-25 ethnicity=black': 25,
    'joiners 2024-25 ethnicity=declared': 100,
  },
  'joiners 2024-25 ethnicity=black-heritage': 25,
  'promotions 2024-25 ethnicity=white': 100,
  'promotions 2024-25 ethnicity=black': 20,
  'promotions 2020-23 ethnicity=black rank=constable': 15,
};
const PLANTED: PlantedCounts = { ...STOCK, ...FLOWS };
const PUBLISHED = ['2024-Q1', '2025-Q1'].map((id) => aRelease(id, 'board', PLANTED));
const PAGES = {
  ...{ representation: answerRepresentation, retention: answerRetention },
  ...{ progression: answerProgression, 'workstream-1': answerWorkstream1 },
};

function reading(): Reading {
  const figures = PUBLISHED.at(-1);
  if (!figures) throw new Error('no release');
  const words = {
    forceName: 'Example',
    synthetic: true,
    codeVersion: '0.1.0',
    people: { officer: 'officers' },
  };
  const shares = new Map([['black', 0.1]]);
  const baseline = { id: 'census', label: 'Census', dimension: 'ethnicity', shares };
  return { figures, published: PUBLISHED, words, baseline, gate: 0.6 };
}

function sectionsOf(page: keyof typeof PAGES): readonly PublishedSection[] {
  const answer = PAGES[page](reading(), publishedQuestionSchema.parse({ force: 'EXMP' }));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return publishedAnswerSchema.parse(answer.value.toJSON()).sections;
}

/** What is released under a name of a trace: looked up by the text alone, as somebody would who follows it in the files. */
const RELEASED = new Map(
  PUBLISHED.flatMap((figures) =>
    figures.meta.tables.flatMap((table) =>
      figures
        .rows()
        .filter(({ tableId, value }) => tableId === table.id && value !== null)
        .map(({ coords, value }) => [
          `${figures.meta.quarter.id} ${cellKeyOf({ ...table, coords })}`,
          Number(value),
        ]),
    ),
  ) as [string, number][],
);

interface Shown {
  readonly name: string;
  readonly section: PublishedSection;
  readonly column: string;
  readonly unit: string;
  readonly value: number;
  readonly cells: readonly string[];
}

const SHOWN: readonly Shown[] = (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((page) =>
  sectionsOf(page).flatMap((section) => [
    ...section.rows.flatMap(({ group, figures }) =>
      section.columns.flatMap(({ id, unit }): Shown[] => {
        const figure = figures[id];
        if (figure?.status !== 'shown' || id === 'population') return [];
        const cells = cellsOfFigure(reading(), 'officer', { section, group, column: id, asAt: null });
        const name = [page, section.id, ...Object.values(group), id].join(' ');
        return [{ name, section, column: id, unit, value: figure.value, cells }];
      }),
    ),
    ...section.lines.flatMap(({ group, points }) =>
      points.flatMap(({ asAt, years, figure }): Shown[] => {
        if (figure.status !== 'shown') return [];
        const at = { section, group, column: 'value', asAt: section.kind === 'trend' ? asAt : null };
        const name = [page, section.id, ...Object.values(group), asAt || String(years)].join(' ');
        const cells = cellsOfFigure(reading(), 'officer', at);
        return [{ name, section, column: 'value', unit: 'share', value: figure.value, cells }];
      }),
    ),
  ]),
);

describe('the cells of figures', () => {
  it('are named for every shown figure of every page', () => {
    expect(SHOWN.length).toBeGreaterThan(60);
    expect(SHOWN.filter(({ cells }) => cells.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('are released cells, but for the bands of a curve, of which some are withheld and merged', () => {
    const unknown = SHOWN.filter(
      ({ section, cells }) => section.kind !== 'curve' && cells.some((cell) => !RELEASED.has(cell)),
    );
    expect(unknown.map(({ name, cells }) => [name, cells])).toEqual([]);
  });

  it('give each count again', () => {
    const counts = SHOWN.filter(
      ({ unit, column }) => unit === 'people' && !['stock', 'net'].includes(column),
    );
    expect(counts.length).toBeGreaterThan(20);
    for (const { name, value, cells } of counts) {
      expect([name, cells.map((cell) => RELEASED.get(cell))]).toEqual([name, [value]]);
    }
  });

  it('give each share again, to a whole percent: the first by the second', () => {
    const shares = SHOWN.filter(
      ({ section, unit, cells }) =>
        unit === 'share' && cells.length === 2 && ['shares', 'trend'].includes(section.kind),
    );
    expect(shares.length).toBeGreaterThan(10);
    for (const { name, value, cells } of shares) {
      const [part = 0, whole = 1] = cells.map((cell) => RELEASED.get(cell));
      expect([name, Math.round((100 * part) / whole)]).toEqual([name, Math.round(100 * value)]);
    }
  });

  it('give each rate again: events by the mean of both ends', () => {
    const rates = SHOWN.filter(
      ({ section, column }) => column === 'rate' && ['leavers', 'promotions'].includes(section.measure),
    );
    expect(rates.length).toBeGreaterThan(3);
    for (const { name, value, cells } of rates) {
      const [events = 0, ...ends] = cells.map((cell) => RELEASED.get(cell) ?? 0);
      const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
      expect([name, Math.round((100 * events) / mean)]).toEqual([name, Math.round(100 * value)]);
    }
  });
});
