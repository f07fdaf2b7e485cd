import '../../test/browser-crypto';
import { createHmac } from 'node:crypto';
import { tickId } from './tick-id';

const CASE = '7a1f6c1e-6f0e-4a52-9f7e-5a0a6f0f7a11';
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('tickId', () => {
  it('is the beginning of an HMAC as a UUIDv4, the same each time', async () => {
    const id = await tickId('secret', CASE, '0 theme pay');
    expect(id).toMatch(UUID_V4);
    expect(await tickId('secret', CASE, '0 theme pay')).toBe(id);
    // Node's own HMAC stands beside that of the browser.
    const hash = createHmac('sha256', 'secret')
      .update(`muster.case/v1|tick|${CASE}|0 theme pay`)
      .digest('hex');
    expect(id.replaceAll('-', '').slice(0, 12)).toBe(hash.slice(0, 12));
  });

  it('differs for another secret, case and tick', async () => {
    const ids = await Promise.all([
      tickId('secret', CASE, '0 theme pay'),
      tickId('other', CASE, '0 theme pay'),
      tickId('secret', CASE.replace('7', '8'), '0 theme pay'),
      tickId('secret', CASE, '1 theme pay'),
    ]);
    expect(new Set(ids).size).toBe(4);
  });
});
