import { type RankFlowsAnswer } from '@muster/contracts';
import { type RankLadder } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { rankAxis } from '../questions/rank-axes';
import { type QuestionContext } from '../questions/question-context';
import { type RankOrder } from './rank-order';
import { AWAY, ELSEWHERE, OUT_OF_POST, type TalliedMove } from './tally-moves';

type Answer = Pick<RankFlowsAnswer, 'places' | 'moves'>;
type Kind = RankFlowsAnswer['moves'][number]['kind'];

const BESIDES = [
  { code: 'joined', label: 'Joined: not in post at the start' },
  { code: 'left', label: 'Left: not in post at the end' },
  { code: 'away', label: 'On a career break or seconded out, and not in the file' },
] as const;

const MOVES = { same: 'stayed', up: 'up', down: 'down', level: 'sideways', unknown: 'other' } as const;

/** The table of moves: places from the highest rank down, then those who were or went elsewhere, and every pair of places
 *  between which somebody moved. `filtered`: the question narrows down whom it counts, so elsewhere may be outside that. */
export function rankPlaces(
  context: QuestionContext,
  ladder: RankLadder,
  order: RankOrder,
  tallied: readonly TalliedMove[],
  filtered: boolean,
): Answer {
  const { vocabulary } = context.held;
  const axis = rankAxis('', [ladder], vocabulary);
  const besides = [
    ...BESIDES,
    {
      code: 'other-type',
      label: filtered
        ? 'In post elsewhere: another workforce type, or outside the filter'
        : 'In post as another workforce type',
    },
  ];
  const codeOf = (place: number, out: 'joined' | 'left') => {
    if (place === OUT_OF_POST) return out;
    if (place === AWAY) return 'away';
    if (place === ELSEWHERE) return 'other-type';
    return axis.groups[axis.groupsOf([place])[0] ?? -1]?.code ?? NOT_RECORDED;
  };
  const moves = new Map<string, RankFlowsAnswer['moves'][number]>();
  for (const { from, to, people } of tallied) {
    const codes = { from: codeOf(from, 'joined'), to: codeOf(to, 'left') };
    const key = JSON.stringify(codes);
    const own = moves.get(key) ?? { ...codes, kind: kindOf(codes, ladder, order), people: 0 };
    moves.set(key, { ...own, people: own.people + people });
  }
  const sum = (side: 'from' | 'to', code: string) =>
    [...moves.values()].reduce((total, move) => total + (move[side] === code ? move.people : 0), 0);
  const known = new Set(ladder.ranks.map(({ code }) => code));
  const places = [...axis.groups, ...besides]
    .map(({ code, label }) => ({ code, label, atStart: sum('from', code), atEnd: sum('to', code) }))
    .filter(({ code, atStart, atEnd }) => known.has(code) || atStart + atEnd > 0);
  const placeOf = new Map(places.map(({ code }, at) => [code, at]));
  return {
    places,
    moves: [...moves.values()].toSorted(
      (a, b) =>
        (placeOf.get(a.from) ?? 0) - (placeOf.get(b.from) ?? 0) ||
        (placeOf.get(a.to) ?? 0) - (placeOf.get(b.to) ?? 0),
    ),
  };
}

function kindOf(
  { from, to }: { readonly from: string; readonly to: string },
  { workforceType }: RankLadder,
  order: RankOrder,
): Kind {
  if (from === 'joined') return 'joined';
  if (to === 'left') return 'left';
  const [before, after] = [from, to].map((code) => ({
    workforceType,
    rank: OUTSIDE.has(code) ? undefined : code,
  }));
  return before && after ? MOVES[order.move(before, after)] : 'other';
}

const OUTSIDE = new Set<string>([NOT_RECORDED, 'away', 'other-type']);
