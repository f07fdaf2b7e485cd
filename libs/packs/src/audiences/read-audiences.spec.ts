import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBannedWords } from '@muster/narrative';
import { readAudiences } from './read-audiences';

const FOLDER = join(__dirname, '../../../../definitions/audiences');
const TABLES = [
  ...['rank-by-ethnicity', 'promotions', 'leavers', 'joiners', 'temporary-ranks', 'declaration-rate'],
];
const SHIPPED = readdirSync(FOLDER).map((name) => ({
  name,
  json: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown,
}));
const audience = (changes: object) => ({
  ...{
    kind: 'audience',
    id: 'a-board',
    version: '2026-1',
    name: 'A Board',
    why: 'It asks.',
    reader: 'board',
  },
  ...{
    cadence: 'quarterly',
    sections: [{ kind: 'position', id: 'position', title: 'Position' }],
    ...changes,
  },
});
const refused = (files: { name: string; json: unknown }[]) => {
  const read = readAudiences(files, { tables: TABLES });
  return read.ok ? '' : read.refusal.message;
};

describe('the audiences of packs', () => {
  it('are eight, two of which read as those do who look in from outside', () => {
    const read = readAudiences(SHIPPED, { tables: TABLES });
    expect(read.ok && read.value.map(({ name, reader }) => `${name}: ${reader}`)).toEqual([
      'ACRG: network',
      'Attrition and Retention Board: board',
      'DEI Governance Board: board',
      'DEI Progress Boards: board',
      'Gold Board: board',
      'ISOB: network',
      'People Services Governance Board: board',
      'PRAP Board: board',
    ]);
  });

  it('use no banned word', () => {
    for (const { json } of SHIPPED) expect(findBannedWords(JSON.stringify(json))).toEqual([]);
  });

  it('are refused once, with every fault of every file', () => {
    const message = refused([
      { name: 'one.json', json: audience({ reader: 'everybody', cadence: 'daily' }) },
      { name: 'two.json', json: audience({}) },
      {
        name: 'a-board.json',
        json: audience({
          sections: [
            { kind: 'position', id: 'same', title: 'Position' },
            { kind: 'annex', id: 'same', title: 'Annex', tables: ['nothing'] },
          ],
        }),
      },
    ]);

    expect(message).toMatch(/one\.json: reader: .*one\.json: cadence: /s);
    expect(message).toContain('two.json: id: the file is named otherwise');
    expect(message).toContain('a-board.json: sections: two have the id same');
    expect(message).toContain('a-board.json: sections: there is no standing table nothing');
  });

  it('are needed', () => {
    expect(refused([])).toBe('the audiences of packs cannot be used. there is no audience.');
  });
});
