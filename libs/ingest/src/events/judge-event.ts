import { EVENT_KINDS, type RankLadder } from '@muster/domain';
import { type Check } from '../checks/check';
import { checkDemotionUpwards } from '../checks/check-demotion-upwards';
import { checkLeaverWithoutReason } from '../checks/check-leaver-without-reason';
import { checkPromotionDownwards } from '../checks/check-promotion-downwards';
import { checkSameRank } from '../checks/check-same-rank';
import { checkUnchangedMove } from '../checks/check-unchanged-move';
import { type CodedEvent } from '../screen-events.types';
import { type VocabularyBuilder } from '../values/vocabulary-builder';
import { compareRanks } from './compare-ranks';

/** The check that an event fails by itself: a leaver without reason, or a move whose two ends do not fit its kind. Null when
 *  it is in order, and when one of its ends is not held. */
export function judgeEvent(
  event: CodedEvent,
  ladders: readonly RankLadder[],
  vocabulary: VocabularyBuilder,
): Check | null {
  if (event.kind === 'leaver') return event.leavingReason === 0 ? checkLeaverWithoutReason : null;
  const { changes } = EVENT_KINDS[event.kind];
  if (changes === 'rank') return judgeRanks(event, ladders, vocabulary);
  if (changes === 'unit') return isSame(event.fromUnit, event.toUnit) ? checkUnchangedMove : null;
  if (changes !== 'workforce-type') return null;
  return isSame(event.fromWorkforceType, event.toWorkforceType) ? checkUnchangedMove : null;
}

function judgeRanks(
  { kind, fromRank, toRank, fromWorkforceType, toWorkforceType }: CodedEvent,
  ladders: readonly RankLadder[],
  vocabulary: VocabularyBuilder,
): Check | null {
  if (fromRank === 0 || toRank === 0) return null;
  if (fromRank === toRank) return checkSameRank;
  const code = (dimension: string, id: number) => vocabulary.codesOf(dimension)[id - 1] ?? '';
  const types = [fromWorkforceType, toWorkforceType].flatMap((id) =>
    id === 0 ? [] : [code('workforce-type', id)],
  );
  const places = compareRanks(ladders, types, code('rank', fromRank), code('rank', toRank));
  if (places === null) return null;
  if (places === 0) return checkSameRank;
  if (kind === 'promotion') return places < 0 ? checkPromotionDownwards : null;
  return places > 0 ? checkDemotionUpwards : null;
}

function isSame(from: number, to: number): boolean {
  return from !== 0 && from === to;
}
