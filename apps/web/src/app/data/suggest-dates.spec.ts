import { type FileInspection } from '@muster/contracts';
import { type SnapshotMapping, snapshotMappingSchema } from '@muster/domain';
import { suggestDates } from './suggest-dates';

const choices = (['serviceStart', 'rankStart', 'ignore'] as const).map((target, index) => ({
  column: `c${index}`,
  label: `c${index}`,
  target,
  extraLabel: '',
}));

/** An inspection whose columns need these formats. */
function inspection(...formats: readonly (readonly string[])[]): FileInspection {
  return {
    rows: 1,
    delimiter: ',',
    headerRow: 1,
    hasTitles: false,
    issues: [],
    layout: { totals: [], rowsWithoutPerson: 0, rowsAfterEnd: 0 },
    rememberedMapping: null,
    columns: formats.map((of, index) => ({
      name: `c${index}`,
      reference: `c${index}`,
      suggestion: null,
      values: null,
      dateFormats: of.map((format) => ({ format, rows: 1 })),
    })),
  };
}

const remembered = (dateFormat: SnapshotMapping['dateFormat']) =>
  snapshotMappingSchema.parse({
    kind: 'mapping',
    id: 'last',
    label: 'Last',
    person: { column: 'No' },
    dimensions: { sex: { column: 'Sex' } },
    dateFormat,
  });

describe('suggestDates', () => {
  it.each([
    [
      'every format of the columns that are dates',
      [['dd/MM/yyyy', 'yyyy-MM-dd'], ['d.M.yyyy']],
      ['yyyy-MM-dd', 'dd/MM/yyyy', 'd.M.yyyy'],
      {},
    ],
    [
      'both orders where one column uses both',
      [['dd/MM/yyyy', 'MM/dd/yyyy']],
      ['dd/MM/yyyy', 'MM/dd/yyyy'],
      {},
    ],
    [
      'each its own where columns differ',
      [['dd/MM/yyyy'], ['MM/dd/yyyy']],
      ['dd/MM/yyyy'],
      { c1: ['MM/dd/yyyy'] },
    ],
    ['not those of columns that are not read', [[], [], ['yyyyMMdd']], ['yyyy-MM-dd'], {}],
  ])('takes %s', (_, formats, everywhere, ofColumn) => {
    expect(suggestDates(choices, inspection(...formats), null)).toEqual({ everywhere, ofColumn });
  });

  it('keeps the order of day and month that is known', () => {
    const found = inspection(['dd/MM/yyyy']);
    expect(suggestDates(choices, found, remembered('M/d/yyyy')).everywhere).toEqual(['MM/dd/yyyy']);
    expect(suggestDates(choices, found, remembered(['d/M/yyyy', 'yyyyMMdd'])).everywhere).toEqual([
      'dd/MM/yyyy',
      'yyyyMMdd',
    ]);
  });
});
