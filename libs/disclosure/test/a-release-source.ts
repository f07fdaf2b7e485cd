import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Classification,
  type Definition,
  definitionSchema,
  FLOW_KINDS,
  type FlowKind,
  type Force,
  toEpochDay,
  toReferenceDate,
} from '@muster/domain';
import { buildLedger, NO_DAY, OPEN_END } from '@muster/ledger';
import { type ReleaseSource, type SourceSnapshot } from '../src/lattice/release-source';

const FOLDER = join(__dirname, '../../../definitions');

/** Definitions as they are shipped. */
export const SHIPPED: readonly Definition[] = [
  'classifications',
  'groupings',
  'crosswalks',
  'rank-ladders',
  'forces',
].flatMap((folder) =>
  readdirSync(join(FOLDER, folder)).map((file) =>
    definitionSchema.parse(JSON.parse(readFileSync(join(FOLDER, folder, file), 'utf8'))),
  ),
);

/** A spell of an invented person: codes by dimension, and what happened at its beginning or, for a leaver, its end. */
export interface InventedSpell {
  readonly from: string;
  readonly to?: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly serviceStart?: string;
  readonly flows?: readonly {
    readonly kind: FlowKind;
    readonly after: string;
    readonly asAt: string;
    readonly reason?: string;
    readonly reasonOn?: string;
    readonly away?: boolean;
  }[];
}

const day = (date: string): number => toEpochDay(toReferenceDate(date));

/** A source out of invented people, with the shipped definitions unless others are given. */
export function aReleaseSource(
  people: readonly (readonly InventedSpell[])[],
  snapshots: readonly (Partial<SourceSnapshot> & { readonly asAt: string })[],
  changes: { readonly definitions?: readonly Definition[]; readonly force?: string } = {},
): ReleaseSource {
  const definitions = [...(changes.definitions ?? []), ...SHIPPED];
  const ofKind = <K extends Definition['kind']>(kind: K) =>
    definitions.filter((each): each is Extract<Definition, { kind: K }> => each.kind === kind);
  const force = ofKind('force').find(({ code }) => code === (changes.force ?? 'EXMP')) as Force;
  const spells = people.flat();
  const vocabulary: Record<string, string[]> = {};
  const idOf = (dimension: string, code: string | undefined): number => {
    if (code === undefined) return 0;
    const codes = (vocabulary[dimension] ??= []);
    if (!codes.includes(code)) codes.push(code);
    return codes.indexOf(code) + 1;
  };
  const dimensions = [...new Set(spells.flatMap(({ codes }) => Object.keys(codes)))];
  const flows = spells
    .flatMap(({ flows: own = [] }, spell) => own.map((flow) => ({ ...flow, spell })))
    .toSorted((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : 0));
  const ledger = buildLedger({
    startsPerson: people.flatMap((own) => own.map((_, at) => (at === 0 ? 1 : 0))),
    validFrom: spells.map(({ from }) => day(from)),
    validTo: spells.map(({ to }) => (to === undefined ? OPEN_END : day(to))),
    fteHundredths: spells.map(() => 100),
    serviceStart: spells.map(({ serviceStart }) => (serviceStart === undefined ? NO_DAY : day(serviceStart))),
    codes: new Map(dimensions.map((id) => [id, spells.map(({ codes }) => idOf(id, codes[id]))])),
    flows: {
      kind: flows.map(({ kind }) => FLOW_KINDS.indexOf(kind)),
      spell: flows.map(({ spell }) => spell),
      asAt: flows.map(({ asAt }) => day(asAt)),
      after: flows.map(({ after }) => day(after)),
      reason: flows.map(({ reason }) => idOf('leaving-reason', reason)),
      reasonOn: flows.map(({ reasonOn }) => (reasonOn === undefined ? NO_DAY : day(reasonOn))),
      away: flows.map(({ away }) => (away === true ? 1 : 0)),
    },
  });
  return {
    force,
    ladders: ofKind('rank-ladder').filter(({ id }) => force.rankLadders.includes(id)),
    groupings: ofKind('grouping'),
    crosswalks: ofKind('crosswalk'),
    classifications: new Map(
      ofKind('classification').map((each): [string, Classification] => [each.id, each]),
    ),
    ...{ ledger, vocabulary },
    snapshots: snapshots.map(({ asAt, notHeld = [], classifications = {} }) => ({
      ...{ asAt, notHeld },
      classifications: { 'rank-basis': 'rank-basis', ...force.classifications, ...classifications },
    })),
  };
}
