import { reachableStep } from './import-steps';

describe('reachableStep', () => {
  const nothing = { force: '', asAt: '', inspected: false };
  const dated = { force: 'EXMP', asAt: '2026-03-31', inspected: false };
  const inspected = { ...dated, inspected: true };

  it.each([
    [undefined, inspected, 'when'],
    ['no-such-step', inspected, 'when'],
    ['send', nothing, 'when'],
    ['file', dated, 'file'],
    ['columns', dated, 'file'],
    ['columns', inspected, 'columns'],
    ['send', inspected, 'send'],
  ])('for %s with %o shows %s', (wanted, have, step) => expect(reachableStep(wanted, have)).toBe(step));
});
