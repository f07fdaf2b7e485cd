import { attackReleases, PUBLISHED_RULE, type PublishedRelease, withHighs } from '@muster/attack';
import { ok, refuse } from '@muster/domain';
import loadHighs from 'highs';
import { badUsage } from '../platform/commands/bad-usage';
import { type BareCommand } from '../platform/commands/command';
import { attackJson } from './attack-json';
import { describeAttack } from './describe-attack';
import { readFacts } from './read-facts';
import { readReleaseFolder } from './read-release-folder';

const USAGE = 'attack DIR... [--facts FILE] [--first] [--no-moves] [--verdict-only] [--format text|json]';
/** A facts file: [{"workforceType": "officer", "measure": "stock", "period": "2025-Q3", "coords": {"rank": "sergeant"}, "value": 12}]. */
const FACTS_LIKE =
  'A facts file is a JSON list of {"workforceType", "measure", "period", "coords", "value"}; period is the quarter of a ' +
  'stock or the name of the period of a flow, and may be left out when the files have only one.';

const NO_MOVES =
  '--no-moves: the outsider knows that nobody changed workforce type, ethnicity or sex on record between the quarters.';

/** `muster attack DIR...`: attacks published files the way an outsider would, without database, data folder or key. Ends
 *  with 1 when something is given away for certain; what is conditional is printed apart. */
export const ATTACK: BareCommand = {
  bare: true,
  path: 'attack',
  usage: USAGE,
  summary: `Attacks published files as an outsider would and prints what is left of every withheld count. ${NO_MOVES} ${FACTS_LIKE}`,
  options: {
    facts: { type: 'string' },
    first: { type: 'boolean' },
    'no-moves': { type: 'boolean' },
    'verdict-only': { type: 'boolean' },
    format: { type: 'string' },
  },
  async run({ callerDir, print, note }, names, options) {
    const format = options['format'] ?? 'text';
    if (names.length === 0) return badUsage('name at least one folder with a release.json', USAGE);
    if (format !== 'text' && format !== 'json') return badUsage('the format is text or json', USAGE);
    const releases: PublishedRelease[] = [];
    for (const name of names) {
      const release = readReleaseFolder(callerDir, name);
      if (!release.ok) return release;
      releases.push(release.value);
    }
    const { facts: factsName } = options;
    const facts = typeof factsName === 'string' ? readFacts(callerDir, factsName) : ok([]);
    if (!facts.ok) return facts;
    const report = attackReleases(releases, {
      solver: withHighs(await loadHighs()),
      rule: PUBLISHED_RULE,
      facts: facts.value,
      isFirst: options['first'] === true ? true : null,
      nobodyMoved: options['no-moves'] === true,
      everyInterval: options['verdict-only'] !== true,
      tell: (done, of) => {
        if (done > 0 && done % 100 === 0) note(`${done} of ${of} withheld counts attacked`);
      },
    });
    if (!report.ok) return report;
    print(
      format === 'json'
        ? JSON.stringify(attackJson(report.value), null, 2)
        : describeAttack(report.value).join('\n'),
    );
    const { exact, narrow, differences } = report.value.totals;
    if (narrow === 0 && differences === 0) return ok(undefined);
    return refuse(
      'given-away',
      `The files give people away: ${exact} withheld counts exactly, ${narrow - exact} to fewer than ` +
        `${PUBLISHED_RULE.leastWidth} whole numbers, and ${differences} differences of shown cells.`,
    );
  },
};
