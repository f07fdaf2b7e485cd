import { type BoardFact } from '@muster/contracts';
import { yearEarlier } from '../answers/year-earlier';
import { askedOfType } from './asked-of-type';
import { type BoardInput } from './board-input';
import { declaredFact } from './declared-fact';
import { eventFacts } from './event-facts';
import { shareFacts } from './share-fact';

const HEADLINES = 3;

/** The first three that the release and the register have of: who leaves, how the group of the headline stands to the
 *  population, the ratings of commitments, how many have declared, and how women and men stand to the population. A young
 *  release has no leavers yet, and a new register no ratings. Fewer than three only where the release has hardly a table. */
export function boardHeadlines({ readings, rules, commitments }: BoardInput): readonly BoardFact[] {
  const { workforceType, dimension, group } = rules.headline;
  const of = (id: string) => {
    const reading = readings.get(id);
    const asked = reading && askedOfType(reading, workforceType, id);
    return asked ? { asked, earlier: yearEarlier(reading) } : null;
  };
  const [main, bySex] = [of(dimension), of('sex')];
  return [
    main && eventFacts(main.asked, 'leavers').events.find((fact) => fact.group === null),
    main && shareFacts(main.asked, main.earlier).find((fact) => fact.group?.code === group),
    commitments?.fact,
    main && declaredFact(main.asked, main.earlier),
    bySex && shareFacts(bySex.asked, bySex.earlier)[0],
  ]
    .flatMap((fact) => fact ?? [])
    .slice(0, HEADLINES);
}
