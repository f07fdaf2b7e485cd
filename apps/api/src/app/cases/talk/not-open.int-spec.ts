import { type TalkOptions } from '@muster/contracts';
import { CaseWorld } from '../../../../test/case-world';

describe('a force without listeners or without the key of the custodians', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.open();
  });
  afterAll(() => world.close());

  const ask = async () => {
    const own = world.ownCase();
    return (await world.post<{ code: string }>('/api/talk/requests', await world.requestOf(own))).body.code;
  };
  const isOpen = async () => (await world.send<TalkOptions>('GET', '/api/talk/options')).body.open;

  it('says so before anything is typed, and takes no request', async () => {
    expect([await isOpen(), await ask()]).toEqual([false, 'talk-not-open']);
    await world.addListener('lea');
    expect([await isOpen(), await ask()]).toEqual([true, undefined]);
    await world.owner.query('update cases.recovery set ended_at = now()');
    expect([await isOpen(), await ask()]).toEqual([false, 'talk-not-open']);
  });
});
