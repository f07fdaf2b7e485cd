import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  attackReleases,
  type AttackReport,
  PUBLISHED_RULE,
  type PublishedRule,
  withHighs,
} from '@muster/attack';
import { type CellKey, type DisclosurePolicy, readPolicy } from '@muster/disclosure';
import loadHighs, { type Highs } from 'highs';
import { HighsSolver } from '../app/releases/audit/highs-solver';
import { BenchForce, QUARTERS } from './releases/bench-force';
import { type Found, hiddenTruth } from './releases/hidden-truth';
import { publishedFiles } from './releases/published-files';
import { type ChainedRelease, ReleaseChain } from './releases/release-chain';
import { complementary, nearestFive, nearestFiveRule, primaryOnly } from './releases/rival-schemes';
import { whatIsShown } from './releases/what-is-shown';
import { seededRandom } from './seeded-random';

interface Size {
  readonly people: number;
  readonly seed: number;
}

type Values = ReadonlyMap<CellKey, { readonly value: number | null }>;

const SIZES: readonly Size[] = [
  { people: 14_000, seed: 3 },
  { people: 8_000, seed: 2 },
  { people: 2_000, seed: 1 },
];
const ROUNDS_OF_COMPLEMENTARY = 20;

/** Releases of invented forces, the largest first so that the memory of its build is measured alone, side by side with other
 *  schemes on the same cells. Every scheme is attacked by the same attack. */
export const benchDisclosure = () => bench(SIZES, { quarters: 24, others: 20 });

/** One small force and four quarters, to try things. */
export const benchDisclosureQuick = () => bench([{ people: 2_000, seed: 1 }], { quarters: 4, others: 2 });

async function bench(sizes: readonly Size[], asked: { quarters: number; others: number }) {
  const highs = await loadHighs();
  const policy = readShippedPolicy();
  const forces = sizes.map((size) => benchForce(size, asked, policy, highs));
  const all = forces.flatMap(({ errors }) => errors);
  const mean = (key: 'unheld' | 'held') =>
    sum(all.map((each) => each[key].error)) / sum(all.map((each) => each[key].shown));
  const found = forces.flatMap(({ chain: { consecutive, others } }) => [consecutive, others]);
  return {
    benchmark: 'disclosure',
    goals: {
      shownOfPrimaryOnly: '>= 0.97',
      meanError: '<= 1.65 without hold, <= 1.80 with',
      largestError: '<= 6',
      exact: 0,
      narrow: 0,
      build: '<= 120 s, <= 512 MiB for 14,000',
    },
    cores: availableParallelism(),
    answersEqual:
      forces.every(({ isCountedRight }) => isCountedRight) && found.every(({ missed }) => missed === 0),
    overAll: {
      shownOfPrimaryOnly:
        sum(all.map((each) => each.held.shown)) / sum(all.map((each) => each.primary.shown)),
      meanErrorWithoutHold: mean('unheld'),
      meanErrorWithHold: mean('held'),
      largestErrorWithoutHold: Math.max(...all.map((each) => each.unheld.largestError)),
      largestErrorWithHold: Math.max(...all.map((each) => each.held.largestError)),
      exact: sum(found.map(({ exact }) => exact)),
      narrow: sum(found.map(({ narrow }) => narrow)),
    },
    forces: forces.map(({ people, build, chain, schemes, perQuarter }) => ({
      ...{ people, build, chain, schemes, perQuarter },
    })),
  };
}

function benchForce(
  { people, seed }: Size,
  { quarters, others }: { quarters: number; others: number },
  policy: DisclosurePolicy,
  highs: Highs,
) {
  const secret = `bench ${seed}`;
  const hmac = (message: Uint8Array) => createHmac('sha256', secret).update(message).digest();
  const chain = new ReleaseChain(new BenchForce(people, seed), policy, hmac, new HighsSolver(highs));
  // A build holds one release and the last updates; what this chain keeps of every release on top of that is left out.
  let peakMebibytes = 0;
  const releases = QUARTERS.slice(-quarters).map((quarter, at) => {
    const release = chain.publish(quarter);
    if (at < 2) peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
    return release;
  });
  const errors = releases.map(({ counted, released, unheld }) => ({
    held: whatIsShown(counted, released),
    unheld: whatIsShown(counted, unheld),
    primary: whatIsShown(counted, primaryOnly(counted)),
  }));
  const attack = attacker(highs);
  const pairs = releases.slice(1).map((release, at) => [releases[at] ?? release, release]);
  const random = seededRandom(seed);
  const draw = () => releases[Math.floor(random() * releases.length)];
  const drawn = Array.from({ length: others }, () => [draw(), draw()].filter((each) => each !== undefined));
  const attackPair = (pair: readonly ChainedRelease[]) => {
    const different = [...new Set(pair)];
    const isFirst = different.includes(releases[0] as ChainedRelease);
    return hiddenTruth(attack(different, isFirst), different);
  };
  return {
    ...{ people, errors },
    isCountedRight: releases.every((each) => each.isCountedRight),
    build: {
      slowestSeconds: Math.max(...releases.map(({ seconds }) => seconds)),
      meanSeconds: sum(releases.map(({ seconds }) => seconds)) / releases.length,
      peakMebibytes,
      repaired: sum(releases.map(({ audit }) => audit?.repaired.length ?? 0)),
      droppedTables: sum(releases.map(({ audit }) => audit?.droppedTables.length ?? 0)),
      notPassed: releases.filter(({ audit }) => audit?.audit.passed !== true).length,
    },
    chain: {
      consecutive: together(pairs.map(attackPair)),
      others: together(drawn.map(attackPair)),
    },
    perQuarter: releases.map(({ quarter }, at) => ({
      quarter: quarter.id,
      shown: errors[at]?.held.shown,
      primaryOnly: errors[at]?.primary.shown,
      largestError: errors[at]?.held.largestError,
    })),
    schemes: releases[0] ? benchSchemes(releases[0], highs) : null,
  };
}

/** The first release of a force, when nothing is held yet, under every scheme. */
function benchSchemes(release: ChainedRelease, highs: Highs) {
  const { counted } = release;
  const attackOne = (values: Values, rule: PublishedRule = PUBLISHED_RULE) =>
    attacker(highs, rule)([{ ...release, released: values }], true);
  const dearer = complementary(counted, release.lattice, attackOne, ROUNDS_OF_COMPLEMENTARY);
  const primary = whatIsShown(counted, primaryOnly(counted));
  const row = (values: Values, rule?: PublishedRule) => {
    const { nonZero, shown, people, peopleShown, error, largestError } = whatIsShown(counted, values);
    return {
      ...{ shown, shownOfNonZero: shown / nonZero, shownOfPrimaryOnly: shown / primary.shown },
      ...{ peopleShown: peopleShown / people, meanError: error / shown, largestError },
      attack: hiddenTruth(attackOne(values, rule), [release]),
    };
  };
  return {
    ours: row(release.released),
    primaryOnly: row(primaryOnly(counted)),
    complementary: { rounds: dearer.rounds, ...row(dearer.values) },
    nearestFive: row(nearestFive(counted), nearestFiveRule(PUBLISHED_RULE)),
  };
}

function attacker(highs: Highs, rule: PublishedRule = PUBLISHED_RULE) {
  return (
    releases: readonly (Pick<ChainedRelease, 'quarter' | 'lattice'> & { readonly released: Values })[],
    isFirst: boolean,
  ): AttackReport => {
    const report = attackReleases(
      releases.flatMap((release) => publishedFiles(release)),
      {
        ...{ solver: withHighs(highs), rule, facts: [], isFirst, nobodyMoved: true },
        everyInterval: false,
        tell: () => undefined,
      },
    );
    if (!report.ok) throw new Error(report.refusal.message);
    return report.value;
  };
}

function readShippedPolicy(): DisclosurePolicy {
  const file = join(process.cwd(), 'definitions/disclosure/release-policy.json');
  const policy = readPolicy(JSON.parse(readFileSync(file, 'utf8')));
  if (!policy.ok) throw new Error(policy.refusal.message);
  return policy.value;
}

function together(found: readonly Found[]): Found & { readonly pairs: number } {
  const total = (key: keyof Found) => sum(found.map((each) => each[key]));
  return {
    pairs: found.length,
    ...{ hidden: total('hidden'), exact: total('exact'), narrow: total('narrow') },
    ...{ narrowOfNobody: total('narrowOfNobody'), missed: total('missed') },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
