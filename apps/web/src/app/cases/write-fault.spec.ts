import { writeFault } from './write-fault';

describe('writeFault', () => {
  it.each([
    ['case-not-found', 404, 'gone'],
    ['written-meanwhile', 409, 'meanwhile'],
    ['unreachable', 0, 'lost'],
    ['internal', 500, 'lost'],
    ['too-many-tries', 429, 'lost'],
    ['not-signed-in', 401, 'lost'],
    ['second-factor-needed', 403, 'lost'],
    ['not-this-step', 409, 'refused'],
  ])('%s (%d) is %s', (code, status, fault) => {
    expect(writeFault({ code, status, type: '', title: '', detail: '', instance: '' })).toBe(fault);
  });
});
