import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { resolve } from 'node:path';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { CommitmentEditor } from '../commitments/commitment-editor.service';
import { CommitmentRegisters } from '../commitments/commitment-register.service';
import { loadDemoCommitments } from './load-demo-commitments';

describe('the register of the example force', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    const configuration = testConfiguration({ projectDir: resolve(__dirname, '../../../../..') });
    const today = () => new Date('2026-06-30T12:00:00Z');
    app = await createHttpApp(configuration, asOpenDatabase(database), today);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const load = () => {
    const voice = { print: () => undefined, note: () => undefined };
    return loadDemoCommitments({ app, callerDir: '/', ...voice }, 'EXMP');
  };
  const register = async () => {
    const told = await app.get(CommitmentRegisters).at('EXMP', '2026-04-15', 'others');
    if (!told.ok) throw new Error(told.refusal.message);
    return told.value;
  };

  it('has every kind of line and every trap of a board paper', async () => {
    expect((await load()).ok).toBe(true);

    const { totals, entries } = await register();
    // Counted in definitions/examples/exmp-commitments.csv by hand.
    expect(totals.map(({ sentences }) => sentences.join(' '))).toEqual([
      '9 of 23 commitments are not on track (Amber). None is Red. Rated for Q3 2025/26.',
      '1 of 3 recommendations is not on track (Amber). None is Red. Rated for March 2026.',
      '1 of 1 target is not on track (Amber). None is Red. Rated for Q3 2025/26.',
    ]);
    const of = (ref: string) => entries.find((entry) => entry.ref === ref);
    expect(of('195')?.evidence).toMatchObject([{ refs: ['195', '202', 'T1'] }]);
    expect(of('211')?.warnings.map(({ code }) => code)).toContain('same-text-rated-differently');
    expect(of('193')?.history.map(({ word }) => word)).toEqual(['Green', 'Amber']);
    expect(of('T1')?.implied?.level).toBeGreaterThan(0.3);
  });

  it('is left as it is when somebody has changed it', async () => {
    await app
      .get(CommitmentEditor)
      .saveEvidence(
        { force: 'EXMP', id: null, version: 0, text: 'A note', link: null, section: null, refs: ['192'] },
        'analyst',
      );
    const before = await register();

    expect((await load()).ok).toBe(true);
    expect(await register()).toEqual(before);
  });
});
