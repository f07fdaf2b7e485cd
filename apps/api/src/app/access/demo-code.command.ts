import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse } from '@muster/domain';
import { badUsage } from '../platform/commands/bad-usage';
import { type BareCommand } from '../platform/commands/command';
import { type DemoAccount } from './demo-accounts.service';
import { codeAt } from './second-factor/one-time-codes';

/** `muster demo code USERNAME`: what the authenticator of a demo account would show now. Whoever can read the file of the
 *  demo accounts could put its key into an authenticator anyway. */
export const DEMO_CODE: BareCommand = {
  bare: true,
  path: 'demo code',
  summary: 'Prints the code of the second factor of a demo account, as its authenticator would show it now.',
  usage: 'demo code USERNAME',
  options: {},
  run({ configuration, print }, [username, ...more]) {
    if (username === undefined || more.length > 0) {
      return Promise.resolve(badUsage('name one demo account', DEMO_CODE.usage));
    }
    const file = join(configuration.dataDir, 'demo-accounts.json');
    const { accounts } = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { accounts: readonly DemoAccount[] })
      : { accounts: [] };
    const key = accounts.find((each) => each.username === username)?.secondFactor;
    if (key === undefined) {
      return Promise.resolve(
        refuse('unknown-account', 'there is no demo account of this name with a second factor.'),
      );
    }
    print(codeAt(key, new Date()));
    return Promise.resolve(ok(undefined));
  },
};
