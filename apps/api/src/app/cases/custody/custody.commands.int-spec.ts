import { randomBytes } from 'node:crypto';
import { getDataSourceToken } from '@nestjs/typeorm';
import { type Role } from '@muster/domain';
import { type DataSource } from 'typeorm';
import { addAccount } from '../../../../test/add-account';
import { CaseWorld } from '../../../../test/case-world';
import { type OwnCase } from '../../../../test/own-case';
import { type CommandAnswer, runMusterIn } from '../../../../test/run-muster-in';
import { SecondFactorStore } from '../../access/second-factor/second-factor-store.service';
import { ALLOCATION_COMMANDS } from '../allocation/allocation.commands';
import { BREAK_GLASS_COMMANDS } from '../break-glass/break-glass.commands';
import { CERTIFICATES } from '../erasure/certificates.command';
import { HOLD_COMMANDS } from '../holds/hold.commands';

const COMMANDS = [...ALLOCATION_COMMANDS, ...HOLD_COMMANDS, ...BREAK_GLASS_COMMANDS, CERTIFICATES];
const UNKNOWN = '5d7e1f7e-0000-4000-8000-000000000000';

describe('allocation and custody at the terminal', () => {
  const codes = new Map<string, string[]>();
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.open('lea');
    await add('kay', ['custodian']);
    await add('kim', ['custodian']);
    await add('dee', ['dpo']);
    await add('ally', ['allocator']);
    await add('both', ['dpo', 'custodian']);
  });
  afterAll(() => world.close());

  async function add(username: string, roles: readonly Role[]): Promise<void> {
    const store = world.app.get(SecondFactorStore);
    await world.app.get<DataSource>(getDataSourceToken()).transaction(async (manager) => {
      const id = await addAccount(manager, { username, roles, post: 'listener' });
      await store.setUp(manager, id, randomBytes(20));
      codes.set(username, [...(await store.renewCodes(manager, id))]);
    });
  }
  const run = (...argv: string[]): Promise<CommandAnswer> => runMusterIn(world.app, COMMANDS, '.', argv);
  /** Says a command with one of the spare codes of `who`: ten each. */
  const as = (who: string, ...argv: string[]): Promise<CommandAnswer> =>
    run(...argv, '--as', who, '--code', codes.get(who)?.pop() ?? '');
  const cells = ({ out, no }: CommandAnswer): string[] => (no === null ? out.trimEnd().split('\t') : [no]);
  const idOf = async (own: OwnCase): Promise<string> => {
    const proposed = await as('dee', 'cases', 'hold', own.reference, '--why', 'A tribunal has asked for it');
    return cells(proposed)[0] ?? '';
  };

  it('holds a case by two people and lets it go by two', async () => {
    const own = await world.newCase({ to: 'lea' });
    const id = await idOf(own);
    expect((await as('dee', 'cases', 'hold-confirm', id)).no).toContain('second-person-needed');
    expect(cells(await as('kay', 'cases', 'hold-confirm', id))).toEqual([id, own.reference, 'held']);
    expect((await as('dee', 'cases', 'holds')).out).toContain(
      `${own.reference}\theld\tA tribunal has asked for it`,
    );
    expect(cells(await as('kay', 'cases', 'hold-propose-end', id)).at(-1)).toBe('end-proposed');
    expect((await as('kay', 'cases', 'hold-end', id)).no).toContain('second-person-needed');
    expect(cells(await as('dee', 'cases', 'hold-end', id)).at(-1)).toBe('ended');
  });

  it('asks, agrees and reviews; who took part does not review', async () => {
    const own = await world.newCase({ to: 'lea' });
    const asked = ['cases', 'open', own.reference, '--reason', 'court-order', '--silence', 'none'];
    const opening = cells(await as('both', ...asked));
    expect(opening.slice(1)).toEqual([own.reference, 'court-order', 'asked', 'told']);
    const id = opening[0] ?? '';
    expect((await as('both', 'cases', 'open-agree', id)).no).toContain('second-person-needed');
    expect(cells(await as('kim', 'cases', 'open-agree', id))[3]).toBe('open');
    const review = ['cases', 'review', id, '--finding', 'justified', '--note', 'The order was seen.'];
    expect((await as('dee', ...review)).no).toContain('opening-over');
    world.now = new Date(world.now.getTime() + 61 * 60_000);
    expect((await as('both', ...review)).no).toContain('second-person-needed');
    expect((await as('kim', ...review)).no).toContain('account-not-suitable');
    expect(cells(await as('dee', ...review))[3]).toBe('reviewed');
    expect((await as('kim', 'cases', 'openings')).out).toContain(`${id}\t${own.reference}`);
  });

  it('gives a case to a listener who may have it, and takes it back', async () => {
    await world.addListener('lou');
    const own = await world.newCase({ excluded: ['lou'] });
    const typed = own.reference.toLowerCase().replace('-', ' ');
    const lines = async () => (await as('ally', 'cases', 'waiting')).out;
    expect(await lines()).toContain(`${own.reference}\tsay-and-stay\t2026-07-01\t2026-07-03\tin-time\t-\t`);
    expect((await as('ally', 'cases', 'give', typed, 'lou')).no).toContain('listener-not-eligible');
    expect((await as('ally', 'cases', 'give', typed, 'nobody')).no).toContain('unknown-account');
    expect(cells(await as('ally', 'cases', 'give', typed, 'lea'))).toEqual([own.reference, 'given']);
    expect((await as('ally', 'cases', 'give', typed, 'lea')).no).toContain('not-this-step');
    expect(cells(await as('ally', 'cases', 'take-back', typed))).toEqual([own.reference, 'waits']);
    expect((await as('ally', 'cases', 'take-back', 'ZZZZ-ZZZZ')).no).toContain('case-not-found');
    expect((await as('dee', 'cases', 'waiting')).no).toContain('account-not-suitable');
  });

  it('lists certificates for the data protection officer alone', async () => {
    const own = await world.newCase({ to: 'lea' });
    await world.post('/api/talk/erasure', { key: own.accessKey });
    const line = cells(await as('dee', 'cases', 'certificates'));
    expect(line.slice(0, 4)).toEqual([own.reference, '2026-07-01', 'colleague', '2']);
    expect((await as('kay', 'cases', 'certificates')).no).toContain('account-not-suitable');
  });

  it.each([
    [['cases', 'holds'], '--as USERNAME'],
    [['cases', 'holds', '--as', 'dee'], '--code CODE'],
    [['cases', 'holds', '--as', 'dee', '--code', '000000'], 'second-factor-failed'],
    [['cases', 'waiting', 'all'], 'no words are expected'],
    [['cases', 'give', 'ABCD-EFGH'], 'a reference and the username'],
    [['cases', 'take-back'], 'one reference'],
    [['cases', 'holds', 'all'], 'no words are expected'],
    [['cases', 'hold', 'ABCD-EFGH', '--why', 'short'], '10 to 200 characters'],
    [['cases', 'hold-confirm', 'first'], 'one id is needed'],
    [['cases', 'openings', 'all'], 'no words are expected'],
    [['cases', 'open', 'ABCD-EFGH', '--reason', 'curiosity', '--silence', 'none'], 'a reference, a reason'],
    [['cases', 'open-agree'], 'one id is needed'],
    [['cases', 'review', UNKNOWN, '--finding', 'fine', '--note', 'It was right.'], 'an id, a finding'],
    [['cases', 'certificates', 'all'], 'no words are expected'],
  ])('says what is missing in %j', async (argv, sentence) => {
    expect((await run(...argv)).no).toContain(sentence);
  });

  it('says that a hold, an opening or a case is not there', async () => {
    expect((await as('kay', 'cases', 'hold-end', UNKNOWN)).no).toContain('unknown-hold');
    expect((await as('kay', 'cases', 'open-agree', UNKNOWN)).no).toContain('unknown-opening');
    const why = ['--why', 'A tribunal has asked for it'];
    expect((await as('kay', 'cases', 'hold', 'ZZZZ-ZZZZ', ...why)).no).toContain('case-not-found');
  });
});
