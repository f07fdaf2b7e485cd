import { type ProjectionLevers } from '@muster/contracts';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type ScenarioLevers } from '@muster/stats';
import { type BandStratum, type ProjectionGround, type RankStratum } from './projection-ground';

/** Why a lever has no meaning here. `stratum-empty`: the rank or band exists, but has too few people to have a rate of its
 *  own. The other two exist nowhere. */
export type LeverRefusal = Refusal & { readonly code: UnknownLever['code'] | 'stratum-empty' };
export type UnknownLever = Refusal & { readonly code: 'unknown-band' | 'unknown-rank' };

/** The levers of a scenario on the ranks and bands that a projection has. A lever moves exactly what it names: the bands that
 *  make up its band together, and a rank that stands alone; of ranks that stand together only the code of them all. */
export function readLevers(
  levers: ProjectionLevers,
  { ranks, bands }: Pick<ProjectionGround, 'ranks' | 'bands'>,
  ladder: readonly string[],
): Result<ScenarioLevers, LeverRefusal> {
  const { leaving = [], promotion = [], transferRank, ...amounts } = levers;
  const leavers: NonNullable<ScenarioLevers['leaving']>[number][] = [];
  for (const { of, band, rate } of leaving) {
    const places = band === null ? ok([null]) : bandsWithin(band, bands);
    if (!places.ok) return places;
    leavers.push(...places.value.map((place) => ({ of, band: place, rate })));
  }
  const promoted: NonNullable<ScenarioLevers['promotion']>[number][] = [];
  for (const { of, rank, rate } of promotion) {
    const place = placeOfRank(rank, ranks, ladder);
    if (!place.ok) return place;
    if (place.value === ranks.length - 1)
      return refuse('unknown-rank', 'nobody is promoted from the highest rank.');
    promoted.push({ of, rank: place.value, rate });
  }
  const into = transferRank === undefined ? ok(undefined) : placeOfRank(transferRank, ranks, ladder);
  if (!into.ok) return into;
  return ok({
    ...given(amounts),
    ...(leavers.length > 0 ? { leaving: leavers } : {}),
    ...(promoted.length > 0 ? { promotion: promoted } : {}),
    ...(into.value === undefined ? {} : { transferRank: into.value }),
  });
}

type Amounts = Omit<ProjectionLevers, 'leaving' | 'promotion' | 'transferRank'>;

/** Left out, and never undefined. */
function given({
  establishmentChangePerYear,
  intakePerYear,
  intakeShare,
  ...transfers
}: Amounts): ScenarioLevers {
  const { transfersInPerYear, transferShare } = transfers;
  return {
    ...(establishmentChangePerYear === undefined ? {} : { establishmentChangePerYear }),
    ...(intakePerYear === undefined ? {} : { intakePerYear }),
    ...(intakeShare === undefined ? {} : { intakeShare }),
    ...(transfersInPerYear === undefined ? {} : { transfersInPerYear }),
    ...(transferShare === undefined ? {} : { transferShare }),
  };
}

const BAND = /^(\d{1,2})(?:-(\d{1,2})|\+)$/;

function bandsWithin(code: string, bands: readonly BandStratum[]): Result<number[], LeverRefusal> {
  const found = BAND.exec(code);
  if (!found) return refuse('unknown-band', 'there is no such band of service.');
  const [from, to] = [Number(found[1]), found[2] === undefined ? Infinity : Number(found[2])];
  const inside = bands
    .map((band, place) => ({ ...band, to: band.to ?? Infinity, place }))
    .filter((band) => band.from >= from && band.to <= to);
  if (inside[0]?.from === from && inside.at(-1)?.to === to) return ok(inside.map(({ place }) => place));
  const labels = bands.map(({ label }) => label.toLowerCase()).join(', ');
  return refuse(
    'stratum-empty',
    `Too few people are in a band of service from and to these years. The bands are: ${labels}.`,
  );
}

function placeOfRank(
  code: string,
  ranks: readonly RankStratum[],
  ladder: readonly string[],
): Result<number, LeverRefusal> {
  const place = ranks.findIndex((rank) => rank.code === code);
  if (place >= 0) return ok(place);
  if (!ladder.includes(code)) return refuse('unknown-rank', 'there is no such rank.');
  const together = ranks.find((rank) => rank.ranks.includes(code));
  return refuse(
    'stratum-empty',
    together
      ? `Too few people are at this rank: it stands together with its neighbours, as ${together.label} (${together.code}).`
      : 'Too few people are at this rank: it has no rate of promotion of its own.',
  );
}
