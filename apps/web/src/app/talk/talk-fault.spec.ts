import { ApiError } from '../api/api-error';
import { talkFault } from './talk-fault';

const refused = (code: string, status: number) =>
  new ApiError({ type: '', title: '', status, code, detail: `Detail of ${code}`, instance: '' });

describe('talkFault', () => {
  it('does not tell a wrong code from an erased case', () => {
    expect(talkFault(refused('case-not-found', 404)).message).toMatch(/opens nothing.*erased/);
  });

  it('says that what was typed is kept when there is no connection', () => {
    for (const fault of [
      refused('unreachable', 0),
      new TypeError('Failed to fetch dynamically imported module: x'),
    ]) {
      expect(talkFault(fault)).toMatchObject({ code: 'unreachable', perhapsArrived: true });
    }
  });

  it('takes the sentence of the server where it has none of its own', () => {
    expect(talkFault(refused('unavailable', 503))).toEqual({
      ...{ code: 'unavailable', message: 'Detail of unavailable', perhapsArrived: true },
    });
    expect(talkFault(refused('written-meanwhile', 409)).perhapsArrived).toBe(false);
  });
});
