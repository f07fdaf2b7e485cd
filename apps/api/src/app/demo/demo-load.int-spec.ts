import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { READER_ROLES } from '@muster/disclosure';
import { EXAMPLE_FORCE, formatExampleMonth, simulateExampleForce } from '@muster/testing';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { COMMANDS } from '../../commands';
import { AppModule } from '../app.module';
import { OfficeHolders } from '../office-holders/office-holders.service';
import { ReasonFigures } from '../reasons/reason-figures.service';
import { ThemeActions } from '../reasons/theme-actions.service';
import { ThemeTotals } from '../reasons/theme-totals.service';
import { ReleaseStore } from '../releases/release-store.service';

/** Month ends of the files; the release of a quarter reads the one on its last day. */
const MONTHS = ['2025-08-31', '2025-09-30'];
const QUARTERS = ['2025-Q3'];
const THEMES = 'source,period,theme,count\nsurveys,2025,workload,214\n';
/** The builds have two processors to share with other specs. */
const PATIENCE_MS = 180_000;

describe('demo load', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  const folder = mkdtempSync(join(tmpdir(), 'muster-demo-'));
  const muster = (...words: string[]) => runMusterIn(app, COMMANDS, folder, words);

  beforeAll(async () => {
    for (const month of simulateExampleForce({ ...EXAMPLE_FORCE, people: 600, months: 13 })) {
      if (!MONTHS.includes(month.asAt)) continue;
      writeFileSync(join(folder, `exmp-${month.asAt}.csv.gz`), gzipSync(formatExampleMonth(month)));
    }
    writeFileSync(join(folder, 'exmp-themes.csv'), THEMES);
    database = await createTestDatabase();
    const configuration = testConfiguration({ dataDir: folder });
    app = await NestFactory.createApplicationContext(
      AppModule.on(configuration, asOpenDatabase(database), () => new Date('2026-06-30T12:00:00Z')),
      { logger: false, abortOnError: false },
    );
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'publishes releases as two people would, and names an office-holder',
    async () => {
      const { out, notes } = await muster('demo', 'load', '.');
      expect(notes).toEqual(expect.arrayContaining(QUARTERS.map((each) => `  release of ${each} published`)));
      expect(notes.join(' ')).toContain('FOR THE DEMONSTRATION ONLY');
      expect(JSON.parse(out)).toEqual({ force: 'EXMP', loaded: 2, months: 2, releases: 1, conversations: 6 });
      for (const release of await app.get(ReleaseStore).list('EXMP')) {
        expect(release).toMatchObject({ state: 'published', builtBy: 'analyst', approvedBy: 'dpo' });
      }
      expect(await app.get(OfficeHolders).list('EXMP')).toMatchObject({
        value: [{ username: 'board', proposedBy: 'analyst', confirmedBy: 'dpo', endedAt: null }],
      });
      expect((await app.get(ReasonFigures).of('EXMP', 'board')).ok).toBe(true);
      expect(await app.get(ThemeTotals).beside('EXMP')).toMatchObject([
        { source: 'surveys', period: '2025' },
      ]);
      expect(await app.get(ThemeActions).list('EXMP')).toMatchObject({ value: [{}, {}] });
    },
    PATIENCE_MS,
  );

  it('does nothing when it is done', async () => {
    const { out, notes, no } = await muster('demo', 'load', '.');
    expect([notes, no]).toEqual([[], null]);
    expect(JSON.parse(out)).toEqual({ force: 'EXMP', loaded: 0, months: 2, releases: 0, conversations: 0 });
  });

  it(
    'gives nobody away to who holds the files of every role',
    async () => {
      for (const { id, period } of await app.get(ReleaseStore).list('EXMP')) {
        const folders = READER_ROLES.map((role) => `${period}-${role}`);
        for (const role of READER_ROLES) {
          const exported = await muster(
            'release',
            'export',
            id,
            '--role',
            role,
            '--out',
            `${period}-${role}`,
          );
          expect(exported.no).toBeNull();
        }
        const words = ['--first', '--verdict-only', '--format', 'json'];
        const { out, no } = await muster('attack', ...folders, ...words);
        expect(no).toBeNull();
        const { totals } = JSON.parse(out) as { totals: Record<string, number> };
        expect(totals).toMatchObject({ exact: 0, narrow: 0, differences: 0 });
        expect(totals['hidden']).toBeGreaterThan(1000);
      }
    },
    PATIENCE_MS,
  );
});
