import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRADICTIONS } from '@muster/domain';
import { COUNT_CHECKS } from '../counts/count-checks';
import { type Check } from './check';
import { CHECKS } from './registry';

const PAGE = readFileSync(join(__dirname, '../../../../docs/imports.md'), 'utf8');
const FOLDERS = ['../commitments/checks', '../comparators/checks', '../themes/checks'].map((folder) =>
  join(__dirname, folder),
);

/** Code (with "(warning)" where it stands), meaning and repair of each row of the tables in a part of the page. */
function rowsBetween(from: string, to: string): readonly (readonly string[])[] {
  const [, after = ''] = PAGE.split(`\n${from}\n`);
  const [part = ''] = after.split(`\n${to}\n`);
  return [...part.matchAll(/^\| (`[a-z0-9-]+`(?: \(warning\))?) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, code = '', means = '', repair = '']) => [code, means, repair],
  );
}

function bySign(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...rows].sort(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)));
}

describe('docs/imports.md', () => {
  it('holds every problem of a file once, with the repair that the program gives', async () => {
    const published = await Promise.all(
      FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))).map(
        async (file) => Object.values((await import(file)) as Record<string, Check>)[0],
      ),
    );
    const checks: readonly (Check | undefined)[] = [
      ...Object.values(CHECKS).flat(),
      ...COUNT_CHECKS,
      ...published,
    ];
    const rows = rowsBetween('## When something goes wrong', '### What Muster refuses to do');

    expect(bySign(rows.map(([code = '', , repair = '']) => [code, repair]))).toEqual(
      bySign(
        checks.map((check) => [
          `\`${check?.code}\`${check?.severity === 'warning' ? ' (warning)' : ''}`,
          check?.repair ?? '',
        ]),
      ),
    );
  });

  it('holds every contradiction between events and snapshots in the words of the program', () => {
    expect(rowsBetween('## Event feeds', '## Stages')).toEqual(
      Object.entries(CONTRADICTIONS).map(([code, { words, repair }]) => [`\`${code}\``, words, repair]),
    );
  });
});
