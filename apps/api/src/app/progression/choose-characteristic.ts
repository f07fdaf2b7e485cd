import { ok, refuse, type Result } from '@muster/domain';
import { namedDimension, RANK_AT_OR_ABOVE } from '../questions/dimension-ids';
import { type ProgressionRefusal } from './progression.errors';

const LAID_OUT = ['rank', RANK_AT_OR_ABOVE, 'workforce-type'];

/** Refused when the groups that a question sets against the ranks are those ranks, or the workforce type, of which there
 *  is one. Whether the dimension exists is for the plan to say. */
export function chooseCharacteristic(asked: string): Result<string, ProgressionRefusal> {
  return LAID_OUT.includes(namedDimension(asked))
    ? refuse(
        'not-a-characteristic',
        'ranks are set against a characteristic such as ethnicity or sex, not against ranks or workforce types.',
      )
    : ok(asked);
}
