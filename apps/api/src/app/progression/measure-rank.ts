import { type RankProfileAnswer } from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { newcombeInterval, wilsonInterval } from '@muster/stats';
import { type RankCounts } from './count-ranks';
import { type RankLine } from './rank-lines';

type Row = RankProfileAnswer['rows'][number];
type Side = Row['before'];

/** One group at one date. `counts`: null when the date has no figures, for the reason `gap`. */
export interface GroupAtDate {
  readonly counts: readonly RankCounts[] | null;
  readonly gap: 'not-held' | 'not-available' | null;
}

/** What a group is in a line of ranks at two dates. Shares are of the declared people of the line; the share of the group is
 *  of its people whose rank is recorded. People who have not declared are counted, without a share. A line in which
 *  nobody has declared has no shares. Source: docs/methods/rank-profile.md. */
export function measureRank(
  line: RankLine,
  group: { readonly code: string; readonly declared: boolean },
  before: GroupAtDate,
  after: GroupAtDate,
): Pick<Row, 'before' | 'after' | 'changePoints' | 'changeLower' | 'changeUpper' | 'smallNumber'> {
  const [was, is] = [before, after].map((date) => tally(line, group.code, date.counts));
  const change = was && is && group.declared ? newcombeInterval(is, was) : null;
  const points = change?.status === 'shown' ? change.value : null;
  return {
    before: sideOf(line, group.declared, was ?? null, before.gap),
    after: sideOf(line, group.declared, is ?? null, after.gap),
    changePoints: points && points.difference * 100,
    changeLower: points && points.lower * 100,
    changeUpper: points && points.upper * 100,
    smallNumber: [was, is].some((count) => count && count.events < SMALL_NUMBER),
  };
}

interface Tally {
  /** People of the group in the line. */
  readonly events: number;
  /** Declared people of the line. */
  readonly atRisk: number;
  /** People of the group with a recorded rank. */
  readonly ofGroup: number;
}

function tally(line: RankLine, code: string, counts: readonly RankCounts[] | null): Tally | null {
  if (!counts) return null;
  const inLine = counts.filter(({ rank }) => line.ranks.includes(rank));
  const recorded = counts.filter(({ rank }) => rank !== NOT_RECORDED);
  const people = (of: readonly RankCounts[]) =>
    of.reduce((sum, { groups }) => sum + (groups.get(code) ?? 0), 0);
  return {
    events: people(inLine),
    atRisk: inLine.reduce((sum, { declared }) => sum + declared, 0),
    ofGroup: people(recorded),
  };
}

const NO_SHARE = { share: null, lower: null, upper: null, shareOfGroup: null };

function sideOf(line: RankLine, declared: boolean, count: Tally | null, gap: GroupAtDate['gap']): Side {
  if (!count) return { status: gap ?? 'not-available', headcount: null, ...NO_SHARE };
  const { events: headcount, atRisk, ofGroup } = count;
  if (!declared) return { status: 'shown', headcount, ...NO_SHARE };
  const interval = wilsonInterval(headcount, atRisk);
  if (!interval) return { status: 'not-available', headcount, ...NO_SHARE };
  const { lower, upper } = interval;
  return {
    ...{ status: 'shown', headcount, share: headcount / atRisk, lower, upper },
    shareOfGroup: line.rank === NOT_RECORDED || ofGroup === 0 ? null : headcount / ofGroup,
  };
}
