import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check } from '../checks/check';
import { readTable } from '../read-table';
import { type CommitmentFileContent, readCommitmentsFile } from './read-commitments-file';
import { readShare } from './read-share';

const FIXTURES = join(__dirname, '../../fixtures/commitments');
const CHECKS = join(__dirname, 'checks');
const TODAY = '2025-11-05';
const HEADER = 'action_ref,short_title,rating,rating_period';

function read(text: string | Buffer): CommitmentFileContent {
  const reading = readTable(undefined, 1000);
  reading.write(Buffer.from(text));
  return readCommitmentsFile(reading.finish(), TODAY);
}

const fixture = (path: string) => read(readFileSync(join(FIXTURES, path)));
const FAILING = readdirSync(join(FIXTURES, 'not-ok'));
const Q2 = { label: 'Q2 2025/26', from: '2025-07-01', to: '2025-09-30' };

describe('readCommitmentsFile', () => {
  it('reads references with ratings, measures and evidence; equal texts stay two lines', () => {
    const { rows, lines, issues } = fixture('ok/register.csv');
    const evidence = {
      text: 'Representation and retention report',
      ...{ link: 'https://example.org/paper.pdf', section: 'Section 3' },
    };

    expect([rows, issues]).toEqual([6, []]);
    expect(lines.map(({ ref }) => ref)).toEqual(['195', '202', '211', '212', 'R4']);
    expect(lines[0]).toEqual({
      ref: '195',
      description: {
        ...{ title: 'Recruit and keep Black officers', kind: null, owner: 'Head of Recruitment' },
        ...{ forum: 'People board', nextStep: 'Agree the plan for the spring intake', due: '2026-03-31' },
        target: null,
      },
      ratings: [{ rating: 'amber', period: Q2 }],
      measures: [
        { id: 'representation-share', address: '/representation?by=ethnicity' },
        { id: 'leaver-rates', address: '/retention' },
      ],
      evidence: [evidence],
    });
    expect(lines[1]?.evidence).toEqual([evidence]);
    expect(lines[3]?.ratings.map(({ rating, period }) => [rating, period?.label])).toEqual([
      ['green', 'Q2 2025/26'],
      ['amber', 'Q1 2025/26'],
    ]);
    expect(lines[4]).toMatchObject({
      description: { kind: 'recommendation', due: '2026-01-31' },
      ratings: [],
    });
  });

  it('reads targets, with what they assume or without', () => {
    expect(fixture('ok/target.csv').lines.map(({ description }) => description.target)).toEqual([
      {
        ...{ intakeShare: 0.4, of: 'recruits from ethnic minorities' },
        assumed: {
          ...{ stockShare: 0.153, leavingOfGroup: 0.08, leavingOfOthers: 0.06 },
          source: 'Published release 2025-Q3',
        },
      },
      { intakeShare: 0.33, of: 'recruits who are women', assumed: null },
    ]);
  });

  it.each(FAILING)('says of %s that and nothing else', (name) => {
    const { issues, lines } = fixture(`not-ok/${name}`);

    expect(issues.map(({ code }) => `${code}.csv`)).toEqual([name]);
    expect(lines).toHaveLength(issues[0]?.severity === 'warning' ? 1 : 0);
  });

  it('collects the problems of all rows at once, and repeats no cell', () => {
    const { issues } = read(
      `${HEADER},due\n,Fine title,Purple,Q9,never\n7,=cmd(),Green,Q2 2025/26,\n7,Fine title,lilac,Q1 2030/31,\n`,
    );

    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['commitment-without-ref', 1],
      ['commitment-day-unreadable', 1],
      ['unknown-rating', 2],
      ['unknown-rating-period', 1],
      ['unsafe-text', 1],
      ['rating-in-the-future', 1],
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/purple|lilac|cmd|never/i);
  });

  it('refuses files that are no register, and cells that hold personal data', () => {
    expect(read('ref;title\n195;Recruit\n').issues.map(({ column }) => column)).toEqual([
      ...['action_ref', 'short_title', 'rating', 'rating_period'],
    ]);
    expect(read('').issues).toHaveLength(1);
    const { issues } = read(`${HEADER},owner\n195,Recruit officers,Amber,Q2 2025/26,a.person@example.org\n`);
    expect(issues.map(({ code }) => code)).toContain('email-address');
  });
});

describe('readShare', () => {
  it('reads percentages and parts of one, and guesses at nothing', () => {
    expect(['40%', '7.5 %', '0.4', '.4', '1', '0', '100%'].map(readShare)).toEqual([
      ...[0.4, 0.075, 0.4, 0.4, 1, 0, 1],
    ]);
    expect(['40', '101%', '1.1', '-0.1', '', 'x', '1e-3'].map(readShare)).toEqual(Array(7).fill(null));
  });
});

describe('the checks of commitments', () => {
  const files = readdirSync(CHECKS);

  it('have a failing fixture each', () => {
    expect(FAILING.map((name) => `check-${name.replace('.csv', '.ts')}`).sort()).toEqual(files.sort());
  });

  it.each(files)('%s speaks in whole sentences', async (file) => {
    const [check] = Object.values((await import(join(CHECKS, file))) as Record<string, Check>);

    for (const count of [1, 1_918]) {
      expect(check?.message({ count, column: 'owner' })).toMatch(/^[A-Z0-9].*\.$/);
    }
    expect(check?.repair).toMatch(/^[A-Z].*\.$/);
  });
});
