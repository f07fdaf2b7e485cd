import { snapshotMappingSchema } from '@muster/domain';
import { buildMapping, type MappingDecisions } from './build-mapping';
import { importOptions } from './import-options';

const decisions: MappingDecisions = {
  force: 'EXMP',
  columns: [
    { column: 'No', target: 'person', extraLabel: '' },
    { column: 'Eth', target: 'ethnicity', extraLabel: '' },
    { column: 'Team', target: 'extra', extraLabel: 'Response team' },
    { column: 'Start', target: 'serviceStart', extraLabel: '' },
    { column: 'Why', target: 'leavingReason', extraLabel: '' },
    { column: 'Shoe size', target: 'ignore', extraLabel: '' },
  ],
  options: {
    ...importOptions(null),
    dateFormats: ['dd/MM/yyyy'],
    workforceType: 'officer',
    stripLeadingZeros: true,
  },
  values: { ethnicity: { British: 'W1' }, leavingReason: { Quit: 'resignation' } },
  delimiter: '\t',
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
});
