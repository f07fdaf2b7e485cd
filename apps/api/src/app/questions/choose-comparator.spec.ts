import { chooseComparator } from './choose-comparator';

const groups = ['asian', 'black', 'white', 'unknown'].map((code) => ({
  ...{ code, label: code, always: true },
  declared: code !== 'unknown',
}));
const atRisk = new Map([
  [0, 40],
  [1, 90],
  [2, 90],
  [3, 500],
]);

describe('chooseComparator', () => {
  it('takes the declared group that is named', () => {
    expect(chooseComparator(groups, atRisk, 'asian')).toEqual({ ok: true, value: 0 });
  });

  it('takes the largest declared group, the first of equals, when none is named', () => {
    expect(chooseComparator(groups, atRisk, undefined)).toEqual({ ok: true, value: 1 });
    expect(chooseComparator(groups, new Map([[3, 5]]), undefined)).toEqual({ ok: true, value: null });
  });

  it.each(['unknown', 'nobody'])('refuses %s without repeating it', (asked) => {
    const refused = chooseComparator(groups, atRisk, asked);

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknown-comparator-group' } });
    expect(JSON.stringify(refused)).not.toContain(`"${asked}"`);
  });
});
