import { matchValues } from './match-values';

const codes = [
  { code: 'W1', label: 'White: British' },
  { code: 'NS', label: 'Not stated' },
];
const match = (value: string, decided: Record<string, string> = {}) =>
  matchValues([{ value, rows: 3 }], codes, decided)[0];

describe('matchValues', () => {
  it.each(['W1', ' w1 ', 'white: british'])('recognises %j by code or label', (value) => {
    expect(match(value)).toMatchObject({ code: 'W1', plain: true });
  });

  it('leaves an unknown value open until somebody decides', () => {
    expect(match('British')).toMatchObject({ code: '', plain: false, rows: 3 });
    expect(match('British', { british: 'W1' })).toMatchObject({ code: 'W1', plain: false });
  });

  it('lets a decision win over the name, and a decision that says the same stay plain', () => {
    expect(match('NS', { NS: 'W1' })).toMatchObject({ code: 'W1', plain: false });
    expect(match('NS', { NS: 'NS' })).toMatchObject({ code: 'NS', plain: true });
  });

  it('asks nothing about empty cells', () => {
    expect(matchValues([{ value: ' ', rows: 9 }], codes, {})).toEqual([]);
  });
});
