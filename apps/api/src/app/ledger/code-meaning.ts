import { DIMENSIONS } from '@muster/domain';
import { NOT_RECORDED, type Vocabulary, WITHHELD_BY_NOTICE } from '@muster/ingest';
import { dimensionColumn } from './dimension-column';
import { type ForceMeaning } from './force-meaning';

/** The meaning of a force's codes in the numbers that spells hold. */
export interface CodeMeaning {
  /** One row per workforce type and rank that a ladder places; the columns go to SQL as arrays. */
  readonly ladder: {
    readonly ladders: readonly number[];
    readonly workforceTypes: readonly number[];
    readonly ranks: readonly number[];
    readonly places: readonly number[];
  };
  /** Ids of *not held* and *not recorded*: a change from or to one of them is no event. */
  readonly blank: {
    readonly workforceType: readonly number[];
    readonly unit: readonly number[];
    readonly rank: readonly number[];
    /** With those that stand for no answer. */
    readonly assignmentStatus: readonly number[];
  };
  /** Ids of the ways of holding a rank, and of the assignment statuses, on which events depend. */
  readonly temporaryRank: readonly number[];
  readonly substantiveRank: readonly number[];
  readonly careerBreak: readonly number[];
  readonly secondedOut: readonly number[];
  readonly characteristics: readonly Characteristic[];
}

/** A held characteristic with the ids that stand for no declared value. */
export interface Characteristic {
  readonly dimension: string;
  readonly column: string;
  readonly undeclared: readonly number[];
  /** The one among them of people who gave notice, if there is one: a change from or to it is no change of mind. */
  readonly withheld: readonly number[];
}

/** Translates definitions from codes to ids. A rank that two ladders of one workforce type name belongs to the first. A
 *  force that does not hold the workforce type is still placed on a ladder when its rank is in one ladder only. A code
 *  outside the classification counts as declared. */
export function codeMeaning(
  meaning: ForceMeaning,
  vocabulary: Vocabulary,
  extraSlots: Readonly<Record<string, number>>,
  notHeld: readonly string[],
): CodeMeaning {
  const idOf = (dimension: string, code: string) => (vocabulary[dimension]?.indexOf(code) ?? -1) + 1;
  const blank = (dimension: string) => {
    const notRecorded = idOf(dimension, NOT_RECORDED);
    return notRecorded === 0 ? [0] : [0, notRecorded];
  };
  const ids = (dimension: string, ...codes: string[]) =>
    codes.map((code) => idOf(dimension, code)).filter((id) => id > 0);
  const unanswered = (dimension: string) => {
    const known = meaning.classifications.get(dimension)?.categories ?? [];
    return ids(dimension, ...known.flatMap(({ code, state }) => (state === 'declared' ? [] : [code])));
  };
  const held = [...Object.entries(DIMENSIONS)]
    .filter(([dimension, { characteristic }]) => characteristic && !notHeld.includes(dimension))
    .map(([dimension]) => dimension);
  return {
    ladder: placeRanks(meaning, idOf),
    blank: {
      workforceType: blank('workforce-type'),
      unit: blank('unit'),
      rank: blank('rank'),
      assignmentStatus: [...blank('assignment-status'), ...unanswered('assignment-status')],
    },
    temporaryRank: ids('rank-basis', 'temporary', 'acting'),
    substantiveRank: ids('rank-basis', 'substantive'),
    careerBreak: ids('assignment-status', 'career-break'),
    secondedOut: ids('assignment-status', 'secondment-out'),
    characteristics: held.flatMap((dimension) => {
      const column = dimensionColumn(dimension, extraSlots);
      const states = new Map(
        meaning.classifications.get(dimension)?.categories.map(({ code, state }) => [code, state]),
      );
      const undeclared = (vocabulary[dimension] ?? []).flatMap((code, at) =>
        (states.get(code) ?? 'declared') === 'declared' ? [] : [at + 1],
      );
      const withheld = [idOf(dimension, WITHHELD_BY_NOTICE)].filter((id) => id > 0);
      return column
        ? [
            {
              ...{ dimension, column, withheld },
              undeclared: [...new Set([...blank(dimension), ...withheld, ...undeclared])],
            },
          ]
        : [];
    }),
  };
}

function placeRanks(
  { ladders }: ForceMeaning,
  idOf: (dimension: string, code: string) => number,
): CodeMeaning['ladder'] {
  const places = new Map<string, { ladder: number; workforceType: number; rank: number; place: number }>();
  const add = (ladder: number, workforceType: number, rank: number, place: number) => {
    const key = `${workforceType} ${rank}`;
    if (rank > 0 && !places.has(key)) places.set(key, { ladder, workforceType, rank, place });
  };
  ladders.forEach(({ workforceType, ranks }, ladder) => {
    const type = idOf('workforce-type', workforceType);
    for (const { code, order } of ranks) {
      if (type > 0) add(ladder, type, idOf('rank', code), order);
      const shared = ladders.some(
        (other, at) => at !== ladder && other.ranks.some((rank) => rank.code === code),
      );
      if (!shared) add(ladder, 0, idOf('rank', code), order);
    }
  });
  const rows = [...places.values()];
  return {
    ladders: rows.map(({ ladder }) => ladder),
    workforceTypes: rows.map(({ workforceType }) => workforceType),
    ranks: rows.map(({ rank }) => rank),
    places: rows.map(({ place }) => place),
  };
}
