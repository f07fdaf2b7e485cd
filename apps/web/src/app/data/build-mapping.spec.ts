import { type FileInspection } from '@muster/contracts';
import { snapshotMappingSchema } from '@muster/domain';
import { buildMapping, type MappingDecisions } from './build-mapping';
import { type ColumnChoice } from './column-choice';
import { importOptions } from './import-options';
import { type Target } from './import-target';

const choice = (column: string, target: Target, extraLabel = ''): ColumnChoice => ({
  column,
  label: column,
  target,
  extraLabel,
});

const decisions: MappingDecisions = {
  force: 'EXMP',
  columns: [
    choice('No', 'person'),
    choice('Eth', 'ethnicity'),
    choice('Team', 'extra', 'Response team'),
    choice('Start', 'serviceStart'),
    choice('Why', 'leavingReason'),
    choice('Shoe size', 'ignore'),
  ],
  options: {
    ...importOptions(null),
    dateFormats: ['dd/MM/yyyy'],
    workforceType: 'officer',
    stripLeadingZeros: true,
  },
  values: { ethnicity: { British: 'W1' }, leavingReason: { Quit: 'resignation' } },
  delimiter: '\t',
  inspection: null,
  remembered: null,
};

describe('buildMapping', () => {
  it('says what was decided, in the form that the server reads', () => {
    const mapping = snapshotMappingSchema.parse(JSON.parse(JSON.stringify(buildMapping(decisions))));
    expect(mapping).toEqual({
      kind: 'mapping',
      id: 'exmp-web',
      label: 'Matched in the browser',
      delimiter: '\t',
      dateFormat: 'dd/MM/yyyy',
      person: { column: 'No', mode: 'staff-number', stripLeadingZeros: true },
      duplicates: 'refuse',
      dimensions: {
        ethnicity: { column: 'Eth', values: { British: 'W1' } },
        'extra:response-team': { column: 'Team', values: {} },
        'workforce-type': { constant: 'officer' },
      },
      extras: { 'response-team': 'Response team' },
      serviceStart: { column: 'Start' },
      leavingReason: { column: 'Why', values: { Quit: 'resignation' } },
      ignore: ['Shoe size'],
    });
  });

  it('keeps what the mapping used last says beyond the page', () => {
    const remembered = snapshotMappingSchema.parse({
      kind: 'mapping',
      id: 'monthly',
      label: 'Monthly file',
      person: { column: 'No' },
      dimensions: {
        ethnicity: { column: 'Eth', blank: 'NS', values: {} },
        rank: { constant: 'constable' },
        'workforce-type': { constant: 'staff' },
      },
      serviceStart: { column: 'Start', dateFormat: 'yyyyMMdd' },
    });
    const mapping = buildMapping({ ...decisions, remembered });
    expect(mapping.id).toBe('monthly');
    expect(mapping.dimensions['ethnicity']).toEqual({
      column: 'Eth',
      blank: 'NS',
      values: { British: 'W1' },
    });
    expect(mapping.dimensions['rank']).toEqual({ constant: 'constable' });
    expect(mapping.dimensions['workforce-type']).toEqual({ constant: 'officer' });
    expect(mapping.serviceStart).toEqual({ column: 'Start', dateFormat: 'yyyyMMdd' });
  });

  it('holds no workforce type when nobody says which it is, and strips no zeros of finished pseudonyms', () => {
    const options = { ...decisions.options, workforceType: '', personMode: 'pre' } as const;
    const mapping = buildMapping({ ...decisions, options });
    expect(mapping.dimensions['workforce-type']).toBeUndefined();
    expect(mapping.person).toEqual({ column: 'No', mode: 'pre', stripLeadingZeros: false });
  });

  const ugly: FileInspection = {
    rows: 3,
    delimiter: '\t',
    headerRow: 4,
    hasTitles: true,
    issues: [],
    columns: [],
    layout: {
      totals: [{ column: 'Grade', values: ['Total'], rows: 2 }],
      rowsWithoutPerson: 1,
      rowsAfterEnd: 2,
    },
    rememberedMapping: null,
  };

  it('says where the names stand, which rows are no people and how single columns write dates', () => {
    const options = {
      ...decisions.options,
      dateFormats: ['dd/MM/yyyy', 'yyyy-MM-dd'],
      datesOfColumn: { Start: ['MM/dd/yyyy'] },
      leftOut: ['totals', 'without-person', 'notes'],
    } as const;
    const mapping = snapshotMappingSchema.parse(
      JSON.parse(JSON.stringify(buildMapping({ ...decisions, options, inspection: ugly }))),
    );
    expect(mapping).toMatchObject({
      header: { row: 4 },
      skipRows: [
        { column: 'Grade', values: ['Total'] },
        { column: 'No', values: [''] },
      ],
      endsAt: 'first-row-without-person',
      dateFormat: ['dd/MM/yyyy', 'yyyy-MM-dd'],
      serviceStart: { column: 'Start', dateFormat: 'MM/dd/yyyy' },
    });
  });

  it('leaves nothing out that is not ticked, but for rules of the last mapping that were not shown', () => {
    const remembered = snapshotMappingSchema.parse({
      kind: 'mapping',
      id: 'monthly',
      label: 'Monthly file',
      person: { column: 'No' },
      dimensions: { ethnicity: { column: 'Eth' } },
      skipRows: [
        { column: 'No', values: [''] },
        { column: 'Grade', values: ['Total'] },
        { column: 'Team', values: ['none'] },
      ],
      endsAt: 'first-row-without-person',
    });
    const mapping = buildMapping({ ...decisions, inspection: { ...ugly, hasTitles: false }, remembered });
    expect(mapping.skipRows).toEqual([{ column: 'Team', values: ['none'] }]);
    expect(mapping.endsAt).toBeUndefined();
    expect(mapping.header).toBeUndefined();
    expect(importOptions(remembered, ugly).leftOut).toEqual(['totals', 'without-person', 'notes']);
    expect(importOptions(null, ugly).leftOut).toEqual(['totals', 'notes']);
  });
});
