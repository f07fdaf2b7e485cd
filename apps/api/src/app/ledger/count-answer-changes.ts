import { type AnswerChange } from '@muster/contracts';
import { translateCodes } from '@muster/domain';
import { type Vocabulary } from '@muster/ingest';
import { type CanQuery } from './can-query';
import { type AnswerMove, classifyAnswers } from './classify-answers';
import { type CodeMeaning } from './code-meaning';
import { type ForceMeaning } from './force-meaning';

/** What the codes of one snapshot mean. */
export interface SnapshotMeaning {
  readonly codes: CodeMeaning;
  readonly force: ForceMeaning;
}

/** Counts, for every characteristic that both snapshots hold, how answers changed among the people in `ledger_change` who
 *  are in both. The age band is no answer and left out. */
export async function countAnswerChanges(
  runner: CanQuery,
  before: SnapshotMeaning,
  now: SnapshotMeaning,
  vocabulary: Vocabulary,
): Promise<AnswerChange[]> {
  const held = now.codes.characteristics.flatMap((characteristic) => {
    const earlier = before.codes.characteristics.find(
      ({ dimension }) => dimension === characteristic.dimension,
    );
    return earlier && characteristic.dimension !== 'age-band' ? [{ ...characteristic, earlier }] : [];
  });
  if (held.length === 0) return [];
  const moves = await runner.query<(AnswerMove & { dimension: string })[]>(
    held
      .map(
        ({ dimension, column }) =>
          `select '${dimension}' as dimension, from_${column} as "from", ${column} as "to", count(*)::int as people
             from pg_temp.ledger_change where was_in_post and in_post and ${column} <> from_${column}
            group by 2, 3`,
      )
      .join(' union all '),
  );
  return held.map(({ dimension, undeclared, withheld, earlier }) => {
    const [was, is] = [before, now].map(({ force }) => force.classifications.get(dimension)?.id);
    const translation = was && is && was !== is ? translateCodes(now.force.crosswalks, was, is) : null;
    const reading = {
      codes: vocabulary[dimension] ?? [],
      undeclaredBefore: earlier.undeclared,
      undeclaredNow: undeclared,
      withheld,
      translation,
    };
    return {
      dimension,
      ...classifyAnswers(
        moves.filter((move) => move.dimension === dimension),
        reading,
      ),
    };
  });
}
