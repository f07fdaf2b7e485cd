import { type Issue } from '../../outcomes/issue';
import { RANK_BANDS, type RankLadder } from '../rank-ladder';
import { checkReleaseGroups } from './check-release-groups';
import { definitionIssue } from './definition-issue';
import { repeated } from './repeated';

/** A ladder lists no rank twice. Equal orders are allowed: they mean parallel ranks. Its bands, if it has any, rise with
 *  the ranks, and it says where they come from. Its groups for releases hold every rank once and rise as well. */
export function checkRankLadder(ladder: RankLadder): readonly Issue[] {
  const { id, ranks } = ladder;
  return [
    ...repeated(ranks.map(({ code }) => code)).map((code) =>
      definitionIssue(
        'duplicate-code',
        `rank ladder ${id} lists the rank ${code} twice`,
        'Keep each rank once.',
      ),
    ),
    ...checkBands(ladder),
    ...checkReleaseGroups(ladder),
  ];
}

function checkBands({ id, ranks, bandSource }: RankLadder): readonly Issue[] {
  const banded = ranks.flatMap(({ code, order, band }) =>
    band === undefined ? [] : [{ code, order, height: RANK_BANDS.indexOf(band) }],
  );
  const fallen = banded.filter((rank) =>
    banded.some((lower) => lower.order < rank.order && lower.height > rank.height),
  );
  const parallel = banded.filter((rank) =>
    banded.some((other) => other.order === rank.order && other.height !== rank.height),
  );
  return [
    ...[...new Set([...fallen, ...parallel])].map(({ code }) =>
      definitionIssue(
        'band-out-of-order',
        `rank ladder ${id} has the rank ${code} in a band that does not fit the ranks beside or below it`,
        'Let bands rise with the ranks: lower, middle, upper.',
      ),
    ),
    ...(banded.length > 0 && bandSource === undefined
      ? [
          definitionIssue(
            'bands-without-source',
            `rank ladder ${id} has bands, but does not say where they come from`,
            'Say in bandSource why the bands lie where they do.',
          ),
        ]
      : []),
  ];
}
