import { buildLedger } from '@muster/ledger';
import { type Classification, type Grouping } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from './asked-states';
import { type QuestionContext } from './question-context';
import { readEras } from './read-eras';
import { usableSnapshots } from './usable-snapshots';

const list = (id: string, codes: readonly string[]): Classification => ({
  kind: 'classification',
  id,
  dimension: 'ethnicity',
  label: id,
  source: 'test',
  categories: codes.map((code) => ({ code, label: code, state: 'declared' })),
});
const grouping: Grouping = {
  kind: 'grouping',
  id: 'groups',
  dimension: 'ethnicity',
  label: 'Groups',
  definition: 'chinese and others',
  source: 'test',
  overlapping: false,
  groups: [
    { code: 'chinese', label: 'Chinese' },
    { code: 'arab', label: 'Arab' },
    { code: 'unknown', label: 'Unknown' },
  ],
  // O1 is Chinese in the old list and Arab in the new one.
  members: {
    old: { chinese: ['O1'], arab: [], unknown: [] },
    new: { chinese: ['A4'], arab: ['O1'], unknown: [] },
  },
};
const DATES = ['2024-03-31', '2025-03-31', '2026-03-31'];
const LISTS = ['old', 'old', 'new'];
const snapshots = DATES.map((asAt, at): PublishedSnapshot => ({
  ...{ id: `s${at}`, asAt, publishedAt: '', rows: 0, headcount: 0 },
  notHeld: at === 0 ? ['sex'] : [],
}));
const context: QuestionContext = {
  force: {
    ...{ kind: 'force', id: 'exmp', code: 'EXMP', name: 'Example', synthetic: true },
    ...{ baselineAreas: [], rankLadders: [], classifications: {}, defaultGroupings: {} },
  },
  held: {
    ...{ force: 'EXMP', generation: 1, extraSlots: {}, snapshots },
    vocabulary: { ethnicity: ['O1', 'A4'], sex: ['female', 'male'] },
    ledger: buildLedger({
      ...{ startsPerson: [], validFrom: [], validTo: [], fteHundredths: [] },
      codes: new Map(),
    }),
  },
  codeVersion: 'test',
  ladders: [],
  groupings: [grouping],
  crosswalks: [],
  classifications: new Map([
    ['old', list('old', ['O1'])],
    ['new', list('new', ['A4', 'O1'])],
  ]),
  readings: new Map(
    snapshots.map(({ id }, at) => [
      id,
      {
        dimensions: [],
        extraLabels: {},
        classifications: { ethnicity: LISTS[at] ?? '' },
      },
    ]),
  ),
};
const ask = (asked: Partial<AskedStates>): AskedStates => ({ by: [], where: [], grouping: null, ...asked });
const read = (asked: Partial<AskedStates>) => {
  const eras = readEras(context, ask(asked), snapshots);
  if (!eras.ok) throw new Error(eras.refusal.code);
  return eras.value;
};

describe('readEras', () => {
  it('is one era where nothing changes', () => {
    expect(read({}).eras).toEqual([{ days: [19813, 20178, 20543], axes: [], filters: [] }]);
  });

  it('reads each code in the classification of its own days, by a grouping that covers both', () => {
    const { eras, obstacle } = read({ by: ['ethnicity'], grouping });

    expect(obstacle).toBeNull();
    expect(eras?.map(({ days }) => days)).toEqual([[19813, 20178], [20543]]);
    // Id 1 is O1: group 0 is Chinese, group 1 Arab.
    expect(eras?.map(({ axes: [axis] }) => axis?.groupsOf([1]))).toEqual([[0], [1]]);
  });

  it('follows a filter on a group over the change', () => {
    const { eras } = read({ grouping, where: [{ dimension: 'ethnicity', value: 'chinese' }] });

    expect(eras?.map(({ filters }) => filters)).toEqual([
      [{ dimension: 'ethnicity', codes: [1] }],
      [{ dimension: 'ethnicity', codes: [2] }],
    ]);
  });

  it.each([
    ['categories', { by: ['ethnicity'] }, 'other-classification', [19813, 20178, 20543]],
    ['what one snapshot does not hold', { by: ['sex'] }, 'not-held', [19813, 20178, 20543]],
    ['a filter on it', { where: [{ dimension: 'sex', value: 'female' }] }, 'not-held', null],
    [
      'a filter on one category',
      { by: ['ethnicity'], grouping, where: [{ dimension: 'ethnicity', value: 'O1' }] },
      'other-classification',
      null,
    ],
  ])('leaves out %s', (_, asked, reason, days) => {
    const { eras, obstacle } = read(asked);

    expect(obstacle?.reason).toBe(reason);
    expect(eras?.flatMap((era) => era.days) ?? null).toEqual(days);
    expect(eras?.every(({ axes }) => axes.length === 0) ?? true).toBe(true);
  });
});

describe('usableSnapshots', () => {
  it('keeps the newest ones that fit together', () => {
    const usable = (asked: Partial<AskedStates>) =>
      usableSnapshots(context, ask(asked), snapshots).usable.map(({ asAt }) => asAt);

    expect(usable({ by: ['sex'] })).toEqual(['2025-03-31', '2026-03-31']);
    expect(usable({ by: ['ethnicity'] })).toEqual(['2026-03-31']);
    expect(usable({ by: ['ethnicity'], grouping })).toEqual(DATES);
  });
});
