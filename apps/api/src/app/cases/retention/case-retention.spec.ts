import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toReferenceDate } from '@muster/domain';
import { testConfiguration } from '../../../../test/test-configuration';
import { CaseRetention } from './case-retention.service';
import { WorkingDays } from './working-days.service';

const PROJECT = join(__dirname, '../../../../../..');
const page = readFileSync(join(PROJECT, 'docs/compliance/case-retention.md'), 'utf8');

describe('the retention file', () => {
  const { policy } = new CaseRetention({ ...testConfiguration(), projectDir: PROJECT });

  it('is what the documentation says: periods, contents, reasons and the version', () => {
    const rows = policy.classes.map(({ class: name, days, period, holds, reason }) => {
      const kept = period.endsWith('days') ? period : `${period} (${days} days)`;
      return `| ${name} | ${kept} | ${holds} | ${reason} |`;
    });
    const table = page.split('\n').filter((line) => /^\| (?!what|---)/.test(line));
    const { period, days, reason } = policy.contactAfterYear;

    expect(table.filter((line) => !line.startsWith('|---'))).toEqual(rows);
    expect(page).toContain(`(version ${policy.version})`);
    expect(page).toContain(`**One contact after a year**: ${period} (${days} days). ${reason}`);
    expect(page).toContain(`removed ${policy.noticeDays} days after that notice`);
    const { quiet } = policy;
    expect(page).toContain(`closed by itself after ${quiet.period} (${quiet.days} days). ${quiet.reason}`);
  });

  it('keeps the program from starting when it is not there', () => {
    expect(() => new CaseRetention({ ...testConfiguration(), projectDir: '/nowhere' })).toThrow(
      'retention.json',
    );
  });
});

describe('the calendar', () => {
  // By GOV.UK: 25 December 2026 is a Friday, Boxing Day is made up for on Monday the 28th.
  it('counts over Christmas, and years that it does not reach by weekends alone', () => {
    const days = new WorkingDays({ ...testConfiguration(), projectDir: PROJECT });

    expect(days.after(toReferenceDate('2026-12-24'), 2)).toBe('2026-12-30');
    expect(days.after(toReferenceDate('2029-12-24'), 2)).toBe('2029-12-26');
  });
});
