import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedAnswerSchema } from '@muster/contracts';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { type Reading } from '../answers/reading';
import { openRelease } from '../release/open-release';
import { foiAnswer } from './foi-answer';
import { foiCsv } from './foi-csv';
import { odsOf } from '@muster/sheets';
import { foiCsvw } from './foi-csvw';
import { foiWorkbook } from './foi-workbook';
import { type FoiTable } from './foi-definition';
import { readFoiTables } from './read-foi-tables';

/** Released counts; everything else of the lattice is withheld. */
const PLANTED: PlantedCounts = {
  stock: 1210,
  'stock ethnicity=declared': 1100,
  'stock rank=sergeant': 300,
  'stock ethnicity=declared rank=sergeant': 250,
  'stock ethnicity=black rank=sergeant': 25,
  'stock ethnicity=black rank-basis=temporary': 10,
  'leavers 2024-25 ethnicity=white leaving-route=voluntary-resignation': 15,
  'leavers 2024-25 ethnicity=white service-band=0-2': 20,
  'joiners 2024-25 ethnicity=black': 25,
  'joiners 2023-24 ethnicity=black': 15,
  'promotions 2024-25 sex=female': 20,
  'promotions 2020-23 ethnicity=black rank=constable': 15,
};

function shipped(): readonly FoiTable[] {
  const file = join(__dirname, '../../../../definitions/disclosure/foi-tables.json');
  const read = readFoiTables(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.tables;
}

function reading(planted: PlantedCounts = PLANTED): Reading {
  const figures = aRelease('2025-Q1', 'board', planted);
  return {
    ...{ figures, published: [figures], baseline: null, gate: 0.6 },
    words: { forceName: 'Example', synthetic: false, codeVersion: '0.1.0', people: { officer: 'officers' } },
  };
}

function answer(id: string, planted?: PlantedCounts) {
  const table = shipped().find((each) => each.id === id);
  if (!table) throw new Error('no such table');
  return publishedAnswerSchema.parse(foiAnswer(reading(planted), table).toJSON());
}

function figure(id: string, section: string, group: Record<string, string>, column = 'people') {
  const found = answer(id).sections.find((each) => each.id === section);
  const wanted = JSON.stringify(Object.entries(group).sort());
  return found?.rows.find((row) => JSON.stringify(Object.entries(row.group).sort()) === wanted)?.figures[
    column
  ];
}

describe('the standing tables', () => {
  it('say of every part of the workforce by what the release does not divide it', () => {
    const [table] = shipped();
    const of = reading();
    const { meta, rules } = of.figures;
    const staff = meta.dimensions.officer?.filter(({ id }) => id !== 'unit') ?? [];
    const figures = openRelease({ ...meta, dimensions: { ...meta.dimensions, staff } }, [], rules);
    if (!table) throw new Error('no table');
    const words = { ...of.words, people: { officer: 'officers', staff: 'police staff' } };
    const { about } = foiAnswer({ ...of, figures, published: [figures], words }, table).toJSON();

    expect(about.notes.filter((note) => note.includes('does not divide'))).toEqual([
      'This release does not divide police staff by unit: the force does not hold it, or not in categories that can be published.',
    ]);
  });

  it('are six', () => {
    expect(shipped().map(({ id }) => id)).toEqual([
      ...['rank-by-ethnicity', 'promotions', 'leavers', 'joiners', 'temporary-ranks', 'declaration-rate'],
    ]);
  });

  it('each have sections in the lattice of the shipped policy and definitions', () => {
    for (const { id, parts } of shipped()) {
      expect([id, answer(id).sections.map((section) => section.id)]).toEqual([
        id,
        parts.map((part) => `officer-${part.id}`),
      ]);
    }
  });

  it('show what is released, and what is withheld as withheld', () => {
    const shown = (value: number) => ({ status: 'shown', value, lower: null, upper: null });

    expect(figure('rank-by-ethnicity', 'officer-in-post', { rank: 'sergeant', ethnicity: 'black' })).toEqual(
      shown(25),
    );
    expect(figure('rank-by-ethnicity', 'officer-in-post', { rank: 'sergeant' })).toEqual(shown(300));
    expect(figure('rank-by-ethnicity', 'officer-in-post', { rank: 'sergeant', ethnicity: 'asian' })).toEqual({
      status: 'withheld',
    });
    expect(figure('joiners', 'officer-by-ethnicity', { ethnicity: 'black' }, '2024-25')).toEqual(shown(25));
    expect(figure('joiners', 'officer-by-ethnicity', { ethnicity: 'black' }, '2023-24')).toEqual(shown(15));
    expect(figure('promotions', 'officer-by-sex', { sex: 'female' }, '2024-25')).toEqual(shown(20));
    expect(
      figure('temporary-ranks', 'officer-by-basis', { 'rank-basis': 'temporary', ethnicity: 'black' }),
    ).toEqual(shown(10));
  });

  // 250 of 300 sergeants: 83 %, in whole percent.
  it('give the declaration rate from released counts', () => {
    expect(figure('declaration-rate', 'officer-declared', { rank: 'sergeant' }, 'share')).toMatchObject({
      status: 'shown',
      value: 0.83,
    });
  });

  it('have the same rows whatever is shown', () => {
    for (const { id } of shipped()) {
      const rows = (planted: PlantedCounts) =>
        answer(id, planted).sections.map(({ rows: own }) =>
          own.map(({ group }) => JSON.stringify(group)).sort(),
        );
      expect([id, rows({})]).toEqual([id, rows(PLANTED)]);
    }
  });

  it('become a CSV with its metadata', () => {
    const lines = foiCsv(answer('rank-by-ethnicity')).trimEnd().split('\r\n');

    expect(lines[0]).toBe('section,measure,dimension,code,within,withinCode,column,value,status');
    expect(lines).toContain('officer-in-post,stock,ethnicity,black,rank,sergeant,people,25,shown');
    expect(lines).toContain('officer-in-post,stock,ethnicity,asian,rank,sergeant,people,,withheld');
    const metadata = JSON.parse(foiCsvw(answer('joiners'), 'Joiners', 'joiners.csv')) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };
    expect(metadata.url).toBe('joiners.csv');
    expect(metadata.tableSchema.columns.map(({ name }) => name).join()).toBe(lines[0]);
  });

  it('become a spreadsheet with a sheet a part, withheld where they are withheld, the same whenever it is made', () => {
    for (const { id, title } of shipped()) {
      const { sections } = answer(id);
      const workbook = foiWorkbook(answer(id), title);
      expect(workbook?.tables.length).toBe(sections.filter(({ rows }) => rows.length > 0).length);
      if (workbook === null) continue;
      const again = foiWorkbook(answer(id), title);
      expect(again && odsOf(again)).toEqual(odsOf(workbook));
    }
    const [sheet] = foiWorkbook(answer('rank-by-ethnicity'), 'Ranks')?.tables ?? [];
    const rows = sheet?.rows.map((row) =>
      row.map((cell) => ('text' in cell ? cell.text.toLowerCase() : 'value' in cell ? cell.value : cell)),
    );
    expect(rows).toContainEqual(['sergeant', 'black', 25]);
    expect(rows).toContainEqual(['sergeant', 'asian', { kind: 'symbol', symbol: '[c]' }]);
  });

  it.each([
    ['a flow without a period', { id: 'a', measure: 'leavers', by: ['sex'] }],
    ['people in post with one', { id: 'a', measure: 'stock', flow: 'half-year', by: ['sex'] }],
    ['three dimensions', { id: 'a', measure: 'stock', by: ['sex', 'rank', 'unit'] }],
  ])('do not take %s', (_, part) => {
    const json = {
      kind: 'foi-tables',
      version: '2026-1',
      why: 'x',
      tables: [{ id: 'a', title: 'A', parts: [part] }],
    };
    expect(readFoiTables(json)).toMatchObject({ ok: false, refusal: { code: 'foi-tables-broken' } });
  });
});
