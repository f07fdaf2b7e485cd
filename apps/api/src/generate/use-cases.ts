import { randomBytes, randomUUID } from 'node:crypto';
import { type INestApplicationContext } from '@nestjs/common';
import { type SealedEntry } from '@muster/contracts';
import { ok } from '@muster/domain';
import { DataSource } from 'typeorm';
import { Allocation } from '../app/cases/allocation/allocation.service';
import { CaseTransaction } from '../app/cases/case-transaction.service';
import { TalkCases } from '../app/cases/talk/talk-cases.service';
import { TalkOptionsReader } from '../app/cases/talk/talk-options.service';
import { TalkRequests } from '../app/cases/talk/talk-requests.service';
import { CaseRelease } from '../app/cases/work/case-release.service';
import { CaseWork } from '../app/cases/work/case-work.service';
import { ListenerKeys } from '../app/cases/work/listener-keys.service';
import { OwnCases } from '../app/cases/work/own-cases.service';
import { required } from './required';

const ADDRESS = '127.0.0.1';
const RECIPIENT = `age1${'q'.repeat(58)}`;
const VERIFY_KEY = '0'.repeat(64);

/** Does once what colleagues, listeners and allocators do with cases. The entries are noise: the server could not tell. */
export async function useCases(app: INestApplicationContext): Promise<void> {
  const [lea, leo] = [await addListener(app, 'generate-lea'), await addListener(app, 'generate-leo')];
  await installRecovery(app, lea);
  await app.get(TalkOptionsReader).read();
  const [work, talk] = [app.get(CaseWork), app.get(TalkCases)];
  const { id, key } = await request(app, null);
  const allocation = app.get(Allocation);
  required(await allocation.list(leo));
  required(await allocation.assign({ case: id, listener: lea }, leo));
  required(await app.get(OwnCases).list(lea));
  required(await work.open(id, lea));
  const all = [0, 1].map((seq) => ({ seq, ciphertext: 'AAAA' }));
  required(await work.rewrap({ case: id, entries: all }, lea));
  required(await talk.rewrap({ key, listener: lea, entries: all }, ADDRESS));
  required(await talk.exclude({ key, excluded: [leo], entries: [] }, ADDRESS));
  const write = (seq: number, move: 'acknowledge' | 'hold') =>
    work.write({ case: id, entries: [entry(seq)], move, check: null }, lea);
  required(await write(2, 'acknowledge'));
  required(await write(3, 'hold'));
  required(
    await work.write({ case: id, entries: [], move: null, check: { after: '30-days', state: 'done' } }, lea),
  );
  required(await talk.write({ key, entries: [entry(4)], move: 'agree', check: null }, ADDRESS));
  required(await work.close({ case: id, entries: [entry(5)], checkAfterYear: true }, lea));
  required(await work.tallied(id, lea));
  required(await talk.open({ key }, ADDRESS));
  const other = await request(app, lea);
  required(await app.get(CaseRelease).pool(other.id, lea));
  required(await app.get(CaseRelease).release({ case: other.id, reason: 'conflict', entries: all }, lea));
  required(await allocation.assign({ case: other.id, listener: leo }, lea));
  required(await allocation.release(other.id, lea));
  required(await talk.withdraw({ key: other.key }, ADDRESS));
}

async function request(
  app: INestApplicationContext,
  listener: string | null,
): Promise<{ id: string; key: string }> {
  const [id, key] = [randomUUID(), randomBytes(32).toString('base64url')];
  const asked = {
    case: id,
    key,
    kind: 'leaving',
    listener,
    excluded: [],
    entries: [entry(0), entry(1)],
  } as const;
  required(
    await app.get(TalkRequests).request({ ...asked, excluded: [], entries: [...asked.entries] }, ADDRESS),
  );
  return { id, key };
}

function entry(seq: number): SealedEntry {
  return {
    id: randomUUID(),
    seq,
    class: 'narrative',
    ciphertext: 'AAAA',
    digest: randomBytes(32).toString('hex'),
  };
}

/** An account to which two others gave the role, with keys. */
async function addListener(app: INestApplicationContext, username: string): Promise<string> {
  const id = randomUUID();
  await app.get(DataSource).transaction(async (manager) => {
    for (const [account, name, roles] of [
      [id, username, ['listener']],
      [randomUUID(), `${username}-one`, ['dpo']],
      [randomUUID(), `${username}-two`, ['dpo']],
    ]) {
      await manager.query(
        `insert into access.account (id, username, display_name, roles, password_hash, must_change_password, created_at, created_by)
         values ($1, $2, $2, $3, 'none', false, now(), 'generate')`,
        [account, name, roles],
      );
    }
    await manager.query(
      `insert into access.case_role (username, role, post, proposed_by, proposed_at, confirmed_by, confirmed_at)
       values ($1, 'listener', 'listener', $2, now(), $3, now())`,
      [username, `${username}-one`, `${username}-two`],
    );
  });
  const keys = app.get(ListenerKeys);
  const made = { recipient: RECIPIENT, verifyKey: VERIFY_KEY, wrapped: 'x'.repeat(100), replace: false };
  required(await keys.keep(made, id));
  required(await keys.describe({ department: '', gender: '' }, id));
  required(await keys.read(id));
  return id;
}

async function installRecovery(app: INestApplicationContext, account: string): Promise<void> {
  required(
    await app.get(CaseTransaction).as({ party: 'custodian', account }, async (runner) => {
      await runner.query(
        `insert into cases.recovery (force, recipient, verify_key, installed_by, installed_at) values ('EXMP', $1, $2, 'generate', now())`,
        [RECIPIENT, VERIFY_KEY],
      );
      return ok(null);
    }),
  );
}
