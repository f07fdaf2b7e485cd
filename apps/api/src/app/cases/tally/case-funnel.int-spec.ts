import { DataSource } from 'typeorm';
import { CASE_FORCE, CaseWorld } from '../../../../test/case-world';
import { EndCasesAndOpenings1764000000023 } from '../../../migrations/1764000000023-end-cases-and-openings';
import { dataSourceOptions } from '../../platform/postgres/data-source-options';
import { CaseFunnel } from './case-funnel.service';

/** The ways that conversations go: each is a state after another. */
const WAYS = {
  silent: [],
  offeredOnly: ['acknowledged', 'offered'],
  chosenThenWithdrawn: ['acknowledged', 'offered', 'arranged', 'withdrawn'],
  telephoned: ['acknowledged', 'held', 'agreed', 'closed'],
  everyStep: ['acknowledged', 'offered', 'arranged', 'held', 'closed'],
} as const;

describe('the funnel of cases', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await CaseWorld.open('lea');
  });
  afterEach(() => world.close());

  const go = async (way: keyof typeof WAYS, times: number) => {
    for (let each = 0; each < times; each += 1) {
      const { id } = await world.newCase({ to: 'lea' });
      for (const state of WAYS[way]) {
        const ended = ['closed', 'withdrawn'].includes(state);
        await world.owner.query('update cases.case_file set state = $2, closed_on = $3 where id = $1', [
          ...[id, state, ended ? '2026-07-01' : null],
        ]);
      }
    }
  };
  const steps = async () => {
    const [{ reached } = { reached: null }] = await world.app.get(CaseFunnel).read(CASE_FORCE);
    return [reached?.requested, reached?.offered, reached?.arranged, reached?.held];
  };
  const erase = () => world.owner.query('delete from cases.case_file');

  // By hand: who got an offer is everybody but the silent, who chose a time is those of the last three ways.
  it('counts who was heard without times as offered and accepted, besides those who were offered times', async () => {
    await go('silent', 2);
    await go('offeredOnly', 1);
    await go('chosenThenWithdrawn', 3);
    await go('telephoned', 2);
    await go('everyStep', 1);
    expect(await steps()).toEqual([9, 7, 6, 3]);
    await erase();
    expect(await steps()).toEqual([9, 7, 6, 3]);
  });

  it('is filled in for what was counted before, and nests where cases are gone', async () => {
    const owner = await new DataSource(dataSourceOptions(world.database.address.owner, 2)).initialize();
    const runner = owner.createQueryRunner();
    const migration = new EndCasesAndOpenings1764000000023();
    const during = async (step: 'up' | 'down') => {
      await runner.startTransaction();
      await migration[step](runner);
      await runner.commitTransaction();
    };
    await during('down');
    await go('telephoned', 2);
    await go('offeredOnly', 1);
    await erase();
    await go('offeredOnly', 1);
    await go('telephoned', 3);
    await go('chosenThenWithdrawn', 1);
    expect(await steps()).toEqual([8, 3, 1, 5]);
    await during('up');
    // Of the three that are gone two were heard and one was offered times: at least two were offered.
    expect(await steps()).toEqual([8, 2 + 5, 2 + 4, 5]);
    await go('everyStep', 1);
    expect(await steps()).toEqual([9, 8, 7, 6]);
    await runner.release();
    await owner.destroy();
  });
});
