import { packCsvs, packFile, PACK_FORMATS, packWorkbook } from '@muster/packs';
import { unzipSync } from 'fflate';
import { aPack } from '../../test/a-pack';
import { disclosePack } from './disclose-pack';

const HASH = 'ab'.repeat(32);
const DRAFT = { standing: 'draft', hash: HASH } as const;
const made = () => {
  const { reading, contents } = aPack();
  return disclosePack(reading, contents).toJSON();
};

describe('the files of a pack', () => {
  const pack = made();

  it.each(PACK_FORMATS)('are the same bytes when it is built twice: %s', (format) => {
    const [one, other] = [packFile(pack, format, DRAFT), packFile(made(), format, DRAFT)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.name).toMatch(/^muster-pack-example-board-EXMP-2025-Q1(\.html|\.ods|-csv\.zip)$/);
  });

  it('have the same numbers in page, spreadsheet and CSV', () => {
    const workbook = packWorkbook(pack, DRAFT);
    const texts = new Map(packCsvs(pack, DRAFT).map(({ name, text }) => [name, text]));
    const blocks = pack.sections
      .flatMap((section) => section.blocks)
      .filter(({ table }) => (table?.rows.length ?? 0) > 0);
    expect(workbook.tables).toHaveLength(blocks.length + 1);
    for (const [at, { id, table }] of blocks.entries()) {
      const shown = (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text.replaceAll(',', '')));
      const sheet = (workbook.tables[at]?.rows ?? []).map((row) =>
        row.map((cell) =>
          cell.kind === 'number'
            ? cell.value.toFixed(cell.decimals).replace('-', '−')
            : cell.kind === 'symbol'
              ? cell.symbol
              : cell.kind === 'day'
                ? cell.day
                : cell.text.replaceAll(',', ''),
        ),
      );
      const days = (rows: readonly (readonly string[])[]) =>
        rows.map((row) => row.map((text) => (/\d{4}/.test(text) ? 'day' : text)));
      expect([id, days(sheet)]).toEqual([id, days(shown)]);
      const csv = (texts.get(`${id}.csv`) ?? '').trim().split(/\r?\n/);
      expect(csv).toHaveLength(shown.length + 1);
    }
  });

  it('put metadata beside each CSV file, which names release and definitions', () => {
    const zip = unzipSync(packFile(pack, 'csv', DRAFT).bytes);
    const names = Object.keys(zip);
    const csvs = names.filter((name) => name.endsWith('.csv'));
    expect(csvs).toContain('where-numbers-come-from.csv');
    expect(names).toHaveLength(csvs.length * 2);
    for (const name of csvs) {
      const text = new TextDecoder().decode(zip[`${name}-metadata.json`]);
      expect(JSON.parse(text)).toMatchObject({
        url: name,
        'dc:source': expect.stringContaining('Release 2025-Q1') as string,
        'dc:conformsTo': ['audience example-board, version 2026-1'],
      });
    }
  });

  it.each([
    ['draft', 'Draft. Nobody has approved this pack.'],
    ['replaced', 'Replaced. A later pack took the place of this one.'],
    ['withdrawn', 'Withdrawn. This pack is kept for the record.'],
  ] as const)('say in every format that a pack is %s', (standing, words) => {
    const file = (format: (typeof PACK_FORMATS)[number]) => packFile(pack, format, { standing, hash: HASH });
    const html = new TextDecoder().decode(file('html').bytes);
    expect(html).toContain(`<p class="draft">${words}`);
    expect(packWorkbook(pack, { standing, hash: HASH }).about[0]).toContain(words);
    const metadata = Object.entries(unzipSync(file('csv').bytes)).filter(([name]) => name.endsWith('.json'));
    for (const [, bytes] of metadata) expect(new TextDecoder().decode(bytes)).toContain(words);
  });

  it('say nothing of the kind of one that was approved, and name the kind of a remark in words', () => {
    const approved = { standing: 'approved', hash: HASH } as const;
    const marked = {
      ...pack,
      annotations: [{ day: '2025-04-01', kind: 'recruitment-intake' as const, text: 'A large intake began' }],
    };
    const words = 'Recruitment intake, 1 April 2025: A large intake began.';
    const html = new TextDecoder().decode(packFile(marked, 'html', approved).bytes);
    expect(html).not.toMatch(/Draft\.|Replaced\.|Withdrawn\./);
    expect(html).toContain(words);
    expect(packWorkbook(marked, approved).about).toContain(words);
  });
});
