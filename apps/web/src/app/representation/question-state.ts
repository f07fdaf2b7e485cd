import { type RepresentationQuestion } from '@muster/contracts';
import { type Where } from '../questions/where';

/** What the page asks, as its address and its filter panel hold it. `by` is the measured characteristic first, then the
 *  dimensions that divide the workforce. Null means: as the service decides. */
export interface QuestionState {
  readonly force: string;
  readonly asAt: string;
  readonly by: readonly string[];
  readonly grouping: string | null;
  /** Groups of the population where they are not those of the workforce: such a comparison is refused with the reason. */
  readonly baselineGrouping: string | null;
  readonly baseline: string | null;
  readonly direction: RepresentationQuestion['direction'];
  readonly where: Where;
}
