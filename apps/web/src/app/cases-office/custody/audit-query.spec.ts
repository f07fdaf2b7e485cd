import { auditQuery } from './audit-query';

const nothing = { party: '', action: '', from: '', to: '' };

describe('auditQuery', () => {
  it('asks for everything when nothing was chosen', () => {
    expect(auditQuery(nothing)).toEqual({ query: {}, errors: [] });
  });

  it('asks for what was chosen', () => {
    const choice = { party: 'dpo', action: 'opened', from: '2026-11-01', to: '2026-11-30' };
    expect(auditQuery(choice)).toEqual({ query: choice, errors: [] });
  });

  it('takes one day as a period', () => {
    expect(auditQuery({ ...nothing, from: '2026-11-01', to: '2026-11-01' }).errors).toEqual([]);
  });

  it('finds days that do not exist, both at once', () => {
    const { errors } = auditQuery({ ...nothing, from: '2026-02-30', to: '2026-13-01' });
    expect(errors.map(({ field }) => field)).toEqual(['audit-from', 'audit-to']);
  });

  it('finds a period that ends before it begins', () => {
    const { errors } = auditQuery({ ...nothing, from: '2026-11-02', to: '2026-11-01' });
    expect(errors).toEqual([{ field: 'audit-to', message: 'The last day is before the first' }]);
  });

  it('leaves out a party that there is not', () => {
    expect(auditQuery({ ...nothing, party: 'burglar' }).query).toEqual({});
  });
});
