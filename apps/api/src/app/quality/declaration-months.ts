import { type DataQualityAnswer } from '@muster/contracts';
import { type QualityRules } from '@muster/disclosure';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type QuestionContext } from '../questions/question-context';
import { type CharacteristicLeave, declarationRows } from './declaration-rows';

type Line = DataQualityAnswer['months'][number];

/** How completely each characteristic was declared at each of `snapshots`, oldest first. A snapshot that does not hold a
 *  characteristic has a point that says so; a characteristic that none holds, or that needs a grant, has no line. */
export function declarationMonths(
  context: QuestionContext,
  snapshots: readonly PublishedSnapshot[],
  asked: {
    readonly characteristics: readonly CharacteristicLeave[];
    readonly workforceType: string | null;
    readonly threshold: number;
  },
  rules: QualityRules,
): readonly Line[] {
  const { workforceType, threshold } = asked;
  return asked.characteristics.flatMap((characteristic): Line[] => {
    const points = snapshots.flatMap((snapshot) =>
      declarationRows(context, snapshot, { characteristic, by: null, workforceType, threshold }, rules).map(
        (row) => ({ snapshot, row }),
      ),
    );
    const [first] = points;
    const some = points.some(({ row }) => row.status !== 'not-held' && row.status !== 'grant-needed');
    if (!first || !some) return [];
    return [
      {
        characteristic: characteristic.id,
        label: first.row.labels['characteristic'] ?? characteristic.id,
        target: first.row.target,
        points: points.map(({ snapshot, row }) => {
          const { status, total, declared, preferNotToSay, notRecorded, rate } = row;
          return { asAt: snapshot.asAt, status, total, declared, preferNotToSay, notRecorded, rate };
        }),
      },
    ];
  });
}
