import { cpSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeListDefinition } from '@muster/disclosure';

const PROJECT = join(__dirname, '../../..');

/** The folder of a clone that is like this one but for the office-holders' list, which has these cells. */
export function projectWithList(cells: OfficeListDefinition['cells']): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-list-'));
  for (const name of readdirSync(PROJECT).filter((each) => each !== 'definitions'))
    symlinkSync(join(PROJECT, name), join(folder, name));
  cpSync(join(PROJECT, 'definitions'), join(folder, 'definitions'), { recursive: true });
  const list: OfficeListDefinition = {
    ...{ kind: 'office-holders-list', version: '2026-1', why: 'A list with a margin.', most: 40, cells },
  };
  writeFileSync(
    join(folder, 'definitions/disclosure/office-holders-list.json'),
    JSON.stringify(list, null, 2),
  );
  return folder;
}
