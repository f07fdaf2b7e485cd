import { aScreenRequest } from '../../test/a-screen-request';
import { decodeCopy } from '../../test/decode-copy';
import { screen } from '../../test/screen';
import { WITHHELD_BY_NOTICE } from '../vocabulary';

const MAPPING = {
  dimensions: {
    'workforce-type': { column: 'type' },
    rank: { column: 'rank' },
    unit: { column: 'unit' },
    sex: { column: 'sex' },
    ethnicity: { constant: 'W1' },
    'extra:first-language': { column: 'language' },
  },
  extras: { 'first-language': 'First language' },
  dateOfBirth: { column: 'born' },
  fte: { column: 'fte' },
  serviceStart: { column: 'start' },
};
const FILE = [
  'id,type,rank,unit,sex,language,born,fte,start',
  '1,officer,constable,North,F,Welsh,1990-02-01,1,2015-02-01',
  '2,officer,sergeant,South,unreadable,=Punjabi,not a date,0.5,2016-02-01',
].join('\n');

const nameOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\0', '');

function screened(names: readonly string[]) {
  const withheld = names.length === 0 ? undefined : (person: Uint8Array) => names.includes(nameOf(person));
  const { outcome, copy } = screen(new TextEncoder().encode(FILE), {
    ...aScreenRequest({ mapping: MAPPING }),
    withheld,
  });
  return { ...outcome, copy };
}

describe('screening somebody who gave notice', () => {
  it('reads no characteristic of theirs, not even to find it unreadable, and codes the rest', () => {
    const { issues, vocabulary, copy, inPost } = screened(['2']);

    expect(issues).toEqual([]);
    expect(inPost).toBe(2);
    expect(vocabulary).toMatchObject({
      sex: ['F', WITHHELD_BY_NOTICE],
      ethnicity: ['W1', WITHHELD_BY_NOTICE],
      'extra:first-language': ['Welsh', WITHHELD_BY_NOTICE],
      rank: ['constable', 'sergeant'],
      unit: ['North', 'South'],
    });
    expect(decodeCopy(copy)).toMatchObject([
      { person: '1', sex: 1, ethnicity: 1, age_band: 1, extra_1: 1, unit: 1 },
      {
        ...{ person: '2', sex: 2, ethnicity: 2, age_band: 2, extra_1: 2, disability: 0, religion: 0 },
        ...{ workforce_type: 1, rank: 2, unit: 2, fte: 50, service_start: '2016-02-01' },
      },
    ]);
  });

  it('says what is wrong with the cells of everybody else', () => {
    expect(
      screened([])
        .issues.map(({ code }) => code)
        .sort(),
    ).toEqual(['unknown-code', 'unreadable-date', 'unsafe-text']);
  });

  it('gives a force without notices no code for them', () => {
    expect(JSON.stringify(screened(['3']).vocabulary)).not.toContain(WITHHELD_BY_NOTICE);
  });
});
