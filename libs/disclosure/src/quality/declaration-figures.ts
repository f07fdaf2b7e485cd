import { type PublishedFigure } from '@muster/contracts';
import { type DeclarationFact } from './declaration-facts';
import { publicShare } from './public-share';

/** The figures of one row under `declarationColumns`. */
export function declarationFigures(
  fact: DeclarationFact,
  gate: number,
): Readonly<Record<string, PublishedFigure>> {
  return {
    ...{ people: fact.declared, all: fact.all, share: fact.share },
    ...{ target: publicShare(fact.target), gate: publicShare(gate) },
    ...{ refused: fact.preferNotToSay, missing: fact.notRecorded, most: fact.most },
  };
}
