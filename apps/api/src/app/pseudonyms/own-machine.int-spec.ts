import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenTerminal } from '../../../test/open-terminal';
import { testConfiguration } from '../../../test/test-configuration';
import { COMMANDS } from '../../commands';
import { runCommand } from '../platform/commands/run-command';

const PROJECT = join(__dirname, '../../../../..');
const WALK = join(PROJECT, 'docs/walkthrough');
const MONTH = join(WALK, 'workforce-2026-03-31.csv');
const MAPPING = join(WALK, 'mapping.json');

/** HR's machine: a folder with nothing of the server in it. Its data folder and database must never come to be. */
class OwnMachine {
  readonly folder = mkdtempSync(join(tmpdir(), 'muster-hr-'));
  readonly dataDir = join(this.folder, 'no-data-folder');

  async run(...argv: string[]) {
    const printed: string[] = [];
    const context = {
      callerDir: this.folder,
      print: (text: string) => void printed.push(text),
      note: (text: string) => void printed.push(text),
      configuration: testConfiguration({ dataDir: this.dataDir, projectDir: PROJECT }),
      beforeExit: () => undefined,
    };
    const outcome = await runCommand(COMMANDS, argv, context, () => {
      throw new Error('the application was opened');
    });
    return {
      code: outcome.ok ? null : outcome.refusal.code,
      printed: [...printed, outcome.ok ? '' : outcome.refusal.message].join('\n'),
    };
  }

  write(name: string, content: string, mode = 0o600): string {
    const file = join(this.folder, name);
    writeFileSync(file, content, { mode });
    return file;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  files(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const KEY = JSON.stringify({
  kind: 'muster-keys',
  keys: { 'force-WALK.key': Buffer.alloc(32, 7).toString('base64') },
});
const numbersOf = (csv: string) => csv.split('\n').flatMap((line) => /^(W\d{4}),/.exec(line)?.[1] ?? []);

describe("on HR's own machine", () => {
  let machine: OwnMachine;
  beforeEach(() => {
    machine = new OwnMachine();
    machine.write('key.json', KEY);
  });
  afterEach(() => {
    expect(existsSync(machine.dataDir)).toBe(false);
    machine.remove();
  });
  const pseudonymise = (...more: string[]) =>
    machine.run('pseudonymise', MONTH, '--key', 'key.json', '--force', 'WALK', '--out', 'out.csv', ...more);

  it('replaces every staff number and writes none anywhere', async () => {
    const before = new Set(readdirSync(tmpdir()));

    const { code, printed } = await pseudonymise('--mapping', MAPPING);

    expect(code).toBeNull();
    expect(JSON.parse(printed)).toMatchObject({
      ...{ rows: 204, columnsLeftBehind: [] },
      warning: expect.stringContaining('dates of birth (column Born)'),
    });
    const out = machine.read('out.csv');
    expect(out.split('\n').filter((line) => /^[0-9a-f]{32},/.test(line))).toHaveLength(204);
    for (const number of numbersOf(readFileSync(MONTH, 'utf8'))) {
      expect(out).not.toContain(number);
      expect(printed).not.toContain(number);
    }
    expect(statSync(join(machine.folder, 'out.csv')).mode & 0o777).toBe(0o600);
    expect(machine.files()).toEqual(['key.json', 'out.csv']);
    const fresh = readdirSync(tmpdir()).filter((name) => !before.has(name) && name.includes('partial'));
    expect(fresh).toEqual([]);
  });

  it.each([
    ['a file that is there', ['out.csv', 'before'], [], 'file-exists'],
    ['an option too few', null, ['--person', 'Employee'], 'bad-usage'],
    ['the person as a column to drop', null, ['--drop', 'employee'], 'bad-usage'],
    ['a column that is not there', null, ['--drop', 'Surname'], 'missing-column'],
  ])('refuses %s and leaves nothing behind', async (_, file, more, expected) => {
    if (file) machine.write(file[0] ?? '', file[1] ?? '');
    const before = machine.files();

    expect((await pseudonymise('--mapping', MAPPING, ...more)).code).toBe(expected);

    expect(machine.files()).toEqual(before);
    if (file) expect(machine.read('out.csv')).toBe('before');
  });

  it.each([
    ['another force', (file: string) => writeFileSync(file, KEY.replace('WALK', 'OTHR')), 'key-missing'],
    ['no keys', (file: string) => writeFileSync(file, '{}'), 'not-a-key-file'],
    ['half a key', (file: string) => writeFileSync(file, KEY.replace('BwcH', '')), 'not-a-key-file'],
    ['readers besides the owner', (file: string) => chmodSync(file, 0o644), 'key-unsafe'],
    ['nothing at all', (file: string) => rmSync(file), 'key-missing'],
  ])('refuses a key file with %s', async (_, spoil, expected) => {
    spoil(join(machine.folder, 'key.json'));

    expect((await pseudonymise('--mapping', MAPPING)).code).toBe(expected);
    expect(existsSync(join(machine.folder, 'out.csv'))).toBe(false);
  });

  it('refuses personal data until it is dropped', async () => {
    const file = machine.write('named.csv', 'No,Surname,Sex\n1,Ash,F\n2,Bell,M\n');
    const run = (...more: string[]) =>
      machine.run(
        ...['pseudonymise', file, '--key', 'key.json', '--force', 'WALK', '--person', 'No', '--out', 'o.csv'],
        ...more,
      );

    const refused = await run();
    expect(refused.code).toBe('personal-column');
    expect(refused.printed).not.toContain('Ash');
    expect((await run('--drop', 'Surname')).code).toBeNull();
    expect(machine.read('o.csv')).toMatch(/^No,Sex\n[0-9a-f]{32},F\n[0-9a-f]{32},M\n$/);
  });

  it('takes little memory for 231,000 people', async () => {
    const rows = Array.from({ length: 231_000 }, (_, index) => `${index + 10_000},F,Constable,2015-04-01`);
    const file = machine.write('large.csv', `No,Sex,Rank,Started\n${rows.join('\n')}\n`);
    rows.length = 0;
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 20);

    const { code } = await machine.run(
      ...['pseudonymise', file, '--key', 'key.json', '--force', 'WALK', '--person', 'No', '--out', 'l.csv'],
    );
    clearInterval(watch);

    expect(code).toBeNull();
    expect(most - before).toBeLessThan(64 * 1024 * 1024);
    expect(machine.read('l.csv').split('\n')).toHaveLength(231_002);
  });

  it('rehearses a file and tells labels, never a number below ten or a total', async () => {
    const rehearse = (...more: string[]) =>
      machine.run(
        ...['rehearse', MONTH, '--mapping', MAPPING, '--as-at', '2026-03-31'],
        ...['--definitions', join(WALK, 'force.json')],
        ...more,
      );

    const { code, printed } = await rehearse();

    expect(code).toBeNull();
    expect(printed).toContain('No problems were found.');
    expect(printed).toMatch(/Sex\n {2}Male \[male\]: 1\d0 or more\n {2}Female \[female\]: 90 or more/);
    expect(printed).toContain(': fewer than 10');
    expect(printed).not.toMatch(/: [1-9]\b|: \d*[1-9] or more|20[0-9]\b(?! or more)/);
    for (const number of numbersOf(readFileSync(MONTH, 'utf8'))) expect(printed).not.toContain(number);
    const labels = (JSON.parse((await rehearse('--json')).printed) as Answer).dimensions.flatMap(
      (each) => each.labels,
    );
    expect(labels.every(({ rowsAtLeast }) => rowsAtLeast === null || rowsAtLeast % 10 === 0)).toBe(true);
    expect(machine.files()).toEqual(['key.json']);
  });

  it('lists the problems of a file that would be refused, and no labels', async () => {
    const broken = join(WALK, 'broken.csv');

    const { code, printed } = await machine.run(
      ...['rehearse', broken, '--mapping', MAPPING, '--as-at', '2026-02-28'],
      ...['--definitions', join(WALK, 'force.json')],
    );

    expect(code).toBe('would-be-refused');
    expect(printed).toContain('impossible-date');
    expect(printed).toContain('duplicate-person');
    expect(printed).not.toMatch(/W900\d|or more|Brit/);
  });

  it.each([
    [['--mapping', MAPPING], 'unknown-force'],
    [['--mapping', MAPPING, '--force', 'NONE'], 'unknown-force'],
    [['--mapping', MAPPING, '--force', 'EXMP', '--as-at', '31/03/2026'], 'invalid-date'],
    [['--mapping', join(WALK, 'force.json'), '--force', 'EXMP'], 'mapping-invalid'],
    [['--force', 'EXMP'], 'bad-usage'],
  ])('refuses a rehearsal with %j', async (more, expected) => {
    expect((await machine.run('rehearse', MONTH, ...more)).code).toBe(expected);
  });
});

interface Answer {
  readonly dimensions: readonly { readonly labels: readonly { readonly rowsAtLeast: number | null }[] }[];
}

describe('a file that HR pseudonymised', () => {
  let terminal: OpenTerminal;
  const scratch = mkdtempSync(join(tmpdir(), 'muster-handed-'));
  const dataDir = join(scratch, 'data');

  const muster = async (...argv: string[]) => {
    const { out, notes, no } = await terminal.run(...argv);
    if (no !== null) throw new Error(no);
    return { printed: out, notes };
  };

  beforeAll(async () => {
    mkdirSync(dataDir, { mode: 0o700 });
    terminal = await OpenTerminal.in(scratch, dataDir);
  });
  afterAll(async () => {
    await terminal.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('holds the people under the pseudonyms of the server: nobody joins, nobody leaves', async () => {
    await muster('define', join(WALK, 'force.json'));
    await muster(
      'import',
      'snapshot',
      MONTH,
      '--force',
      'WALK',
      '--as-at',
      '2026-03-31',
      '--mapping',
      MAPPING,
    );

    const { notes } = await muster('keys', 'export', '--force', 'WALK', 'walk-key.json');
    expect(notes.join(' ')).toContain('It is no backup');
    await muster(
      ...['pseudonymise', MONTH, '--key', 'walk-key.json', '--force', 'WALK'],
      ...['--mapping', MAPPING, '--out', 'handed.csv'],
    );
    const pre = JSON.parse(readFileSync(MAPPING, 'utf8')) as { person: object };
    pre.person = { ...pre.person, mode: 'pre' };
    writeFileSync(join(scratch, 'pre.json'), JSON.stringify(pre));
    const { printed } = await muster(
      ...[
        'import',
        'snapshot',
        'handed.csv',
        '--force',
        'WALK',
        '--as-at',
        '2026-04-30',
        '--mapping',
        'pre.json',
      ],
    );

    expect(JSON.parse(printed)).toMatchObject({
      headcount: 201,
      change: { joiners: 0, rejoiners: 0, leavers: 0 },
    });
  });

  it('exports the key of one force only, and makes one only when told', async () => {
    const content = readFileSync(join(scratch, 'walk-key.json'), 'utf8');
    expect(Object.keys((JSON.parse(content) as { keys: object }).keys)).toEqual(['force-WALK.key']);
    expect(statSync(join(scratch, 'walk-key.json')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'keys', 'exported.json'))).toBe(false);
    await expect(muster('keys', 'export', '--force', 'WALK', 'walk-key.json')).rejects.toThrow('file-exists');
    await expect(muster('keys', 'export', '--force', 'NEWF', 'new.json')).rejects.toThrow('key-missing');
    await muster('keys', 'export', '--force', 'NEWF', '--make', 'new.json');
    expect(existsSync(join(dataDir, 'keys', 'force-NEWF.key'))).toBe(true);
  });
});
