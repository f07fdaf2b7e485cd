import { createHash } from 'node:crypto';
import { type PackDocument, packDocumentSchema, type PackRun } from '@muster/contracts';
import { canonicalJson } from '@muster/packs';
import { aPack } from '../../test/a-pack';
import { DisclosedTable } from '../release/disclosed-table';
import { disclosePack } from './disclose-pack';
import { BrokenPack, reopenPack } from './reopen-pack';

function made(): PackDocument {
  const { reading, contents } = aPack();
  return disclosePack(reading, contents).toJSON();
}

const textOf = (runs: readonly PackRun[]) => runs.map(({ text }) => text).join('');

describe('a pack out of released figures', () => {
  const pack = made();
  const blocks = pack.sections.flatMap((section) => section.blocks);
  const sentences = [...blocks, ...pack.sections].flatMap((each) => each.sentences);

  it('is what goes over the wire, in the order of its audience', () => {
    expect(packDocumentSchema.parse(pack)).toEqual(pack);
    expect(pack.sections.map(({ id }) => id)).toEqual([
      'representation',
      'leaving',
      'commitments',
      'annex',
      'quality',
    ]);
  });

  it('leads every shown number of people to one trace, and no other cell anywhere', () => {
    const ids = new Set(pack.traces.map(({ id }) => id));
    expect(ids.size).toBe(pack.traces.length);
    let numbers = 0;
    for (const { table, id } of blocks.filter(({ id: block }) => !block.startsWith('commitments'))) {
      for (const row of table?.rows ?? []) {
        for (const [at, { text, sort, trace }] of row.cells.entries()) {
          const isNumber = table?.columns[at]?.numeric === true && typeof sort === 'number';
          const isPlace = table?.columns[at]?.rowHeader === true;
          if (isNumber && !isPlace) numbers += 1;
          expect([id, row.id, text, trace !== null && ids.has(trace)]).toEqual([
            ...[id, row.id, text, isNumber && !isPlace],
          ]);
        }
      }
    }
    expect(numbers).toBeGreaterThan(60);
  });

  it('leads the numbers of its sentences to the traces of the cells they were taken from', () => {
    const labels = new Map(pack.traces.map(({ id, label, value }) => [id, `${label} ${value}`]));
    const linked = sentences.map((sentence) =>
      sentence.flatMap(({ text, trace }) => (trace === null ? [] : [`${text}: ${labels.get(trace) ?? ''}`])),
    );
    // Read off the sentences by hand: 80 of 1,100 is 7%, 120 of 1,100 is 11%; the population is that of `aPack`.
    expect(linked.slice(0, 2)).toEqual([
      [
        ...['7%: Black: Share (%) 7', '80: Black: People 80'],
        '1,100: Black: People with a declared ethnicity 1,100',
        ...['11%: Black: Population (%) 11', '4 points: Black: Gap (points) −4'],
        '7%: Black: Share on 31 March 2024 (%) 7',
      ],
      [
        ...['11%: Asian: Share (%) 11', '120: Asian: People 120'],
        ...['1,100: Asian: People with a declared ethnicity 1,100', '10%: Asian: Population (%) 10'],
        '11%: Asian: Share on 31 March 2024 (%) 11',
      ],
    ]);
    expect(linked.flat().length).toBeGreaterThan(8);
  });

  it('says of each number formula, both sides of the line, who is left out, definition, release, day and cells', () => {
    expect(pack.traces.find(({ label }) => label === 'Black: Share (%)')).toEqual({
      id: expect.stringMatching(/^representation-representation\.\d+$/) as string,
      ...{ block: 'representation-representation', value: '7' },
      label: 'Black: Share (%)',
      formula: expect.stringMatching(/^Numerator by denominator, in whole percent\./),
      ...{ numerator: 'People: 80', denominator: 'People with a declared ethnicity: 1,100' },
      exclusions: expect.stringContaining('Everybody but officers.'),
      definition: { id: 'published-figures', version: pack.release.policy },
      release: { id: 'release-2025-Q1', period: '2025-Q1' },
      asAt: '2025-03-31',
      cells: ['2025-Q1 officer|stock||ethnicity=black', '2025-Q1 officer|stock||ethnicity=declared'],
    });
  });

  it('tells how old a rating is at the meeting, and counts by word', () => {
    const block = blocks.find(({ id }) => id === 'commitments-table');
    // By hand: 30 days of April, 31 of May, 30 of June, 15 of July.
    expect(block?.table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      ...['195', 'Commitment', 'Recruit, keep and support colleagues', 'Amber', 'Not on track.'],
      ...['Rated for Q4 2024/25, 106 days before this meeting.', 'Gold Board', '[x]', '[x]'],
    ]);
    expect(block?.sentences.map(textOf)).toEqual([
      '2 of 2 commitments are not on track (Amber). None is Red. Rated for Q4 2024/25.',
      'The period of the oldest rating ended 106 days before this meeting.',
    ]);
  });

  it('is the same whenever it is made', () => {
    expect(canonicalJson(made())).toBe(canonicalJson(pack));
  });
});

describe('a pack that was kept', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const content = made();
  const hash = digest(canonicalJson(content));

  it('comes back as what may leave, in whatever order its fields were kept', () => {
    const kept = JSON.parse(canonicalJson(content)) as unknown;
    const reopened = reopenPack({ id: 'p1', hash, content: kept }, digest);

    expect(reopened).toBeInstanceOf(DisclosedTable);
    expect(reopened.toJSON()).toEqual(content);
  });

  it('is thrown out when one figure of it is another, without saying which', () => {
    const changed = JSON.parse(canonicalJson(content).replace('"value":"80"', '"value":"85"')) as unknown;
    expect(() => reopenPack({ id: 'p1', hash, content: changed }, digest)).toThrow(
      new BrokenPack('p1', 'its hash is another'),
    );
    const other = { ...content, version: 2 };
    expect(() =>
      reopenPack({ id: 'p1', hash: digest(canonicalJson(other)), content: other }, digest),
    ).toThrow('pack p1: it cannot be read');
  });
});
