import {
  type ActingAnswer,
  type DisparityRatioAnswer,
  type RankFlowsAnswer,
  type RankProfileAnswer,
  type TimeInRankAnswer,
} from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** Every answer on progression as CSV: one line per row, with the names and numbers of the JSON (shares 0-1, changes in
 *  points). A number that there is not is an empty field; the status beside it says why. */

const SIDE = ['status', 'headcount', 'share', 'lower', 'upper', 'shareOfGroup'] as const;

export function rankProfileCsv({ rows }: RankProfileAnswer): string {
  const of = (date: string) => SIDE.map((name) => `${date} ${name}`);
  return toCsv([
    [
      'rank',
      'orAbove',
      'group',
      ...of('before'),
      ...of('after'),
      'changePoints',
      'changeLower',
      'changeUpper',
    ],
    ...rows.map(({ rank, orAbove, group, before, after, changePoints, changeLower, changeUpper }) => [
      rank,
      orAbove,
      group,
      ...[before, after].flatMap((side) => SIDE.map((name) => side[name])),
      ...[changePoints, changeLower, changeUpper],
    ]),
  ]);
}

const PAIRS = ['lowerToMiddle', 'middleToUpper', 'lowerToUpper'] as const;
const RATIO = ['status', 'ratio', 'smallNumber', 'reason'] as const;

/** The caveat stands in every line, because lines are copied one by one. Without ratios there is one line that says why. */
export function disparityRatioCsv(answer: DisparityRatioAnswer): string {
  const { rows, status, reason, comparator, caveat } = answer;
  const header = [
    ...['group', 'comparator', 'status', 'reason', 'lower', 'middle', 'upper'],
    ...PAIRS.flatMap((pair) => RATIO.map((name) => `${pair} ${name}`)),
    'caveat',
  ];
  const blank = ['lower', 'middle', 'upper', ...PAIRS.flatMap(() => RATIO)].map(() => '');
  if (rows.length === 0) return toCsv([header, ['', '', status, reason, ...blank, caveat]]);
  return toCsv([
    header,
    ...rows.map((row) => [
      ...[row.group, comparator?.code ?? '', status, reason],
      ...[row.lower, row.middle, row.upper],
      ...PAIRS.flatMap((pair) => RATIO.map((name) => row[pair][name])),
      caveat,
    ]),
  ]);
}

const SHARE = ['status', 'people', 'of', 'share', 'lower', 'upper', 'reason'] as const;

export function actingCsv({ by, rows }: ActingAnswer): string {
  return toCsv([
    [...by, ...['acting', 'kept'].flatMap((part) => SHARE.map((name) => `${part} ${name}`))],
    ...rows.map(({ group, acting, kept }) => [
      ...by.map((dimension) => group[dimension] ?? 'all'),
      ...[acting, kept].flatMap((share) => SHARE.map((name) => share[name])),
    ]),
  ]);
}

/** Without moves there is one line that says why. */
export function rankFlowsCsv({ moves, status, reason }: RankFlowsAnswer): string {
  const header = ['from', 'to', 'kind', 'people', 'status', 'reason'];
  if (moves.length === 0) return toCsv([header, ['', '', '', '', status, reason]]);
  return toCsv([
    header,
    ...moves.map(({ from, to, kind, people }) => [from, to, kind, people, status, reason]),
  ]);
}

const POINT = [
  'years',
  'atRisk',
  'promoted',
  'promotedLower',
  'promotedUpper',
  'left',
  'stillInRank',
] as const;

/** A curve that is not available has one line without numbers. */
export function timeInRankCsv({ rank, by, curves }: TimeInRankAnswer): string {
  return toCsv([
    ['rank', ...by, 'status', 'reason', 'people', 'medianYears', ...POINT],
    ...curves.flatMap(({ group, status, reason, people, medianYears, rows }) => {
      const start = [
        ...[rank.code, ...by.map((dimension) => group[dimension] ?? 'all')],
        ...[status, reason, people, medianYears],
      ];
      return rows.length === 0
        ? [[...start, ...POINT.map(() => '')]]
        : rows.map((row) => [...start, ...POINT.map((name) => row[name])]);
    }),
  ]);
}
