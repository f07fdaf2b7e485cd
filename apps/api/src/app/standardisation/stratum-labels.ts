import { WORKFORCE_TYPES } from '@muster/domain';
import { lengthOfServiceAxis } from '../questions/length-of-service';
import { type QuestionContext } from '../questions/question-context';
import { WORKFORCE_TYPE_WORDS } from '../questions/workforce-type-words';
import { type FineStratum } from './stratum-register';

const NOT_HELD = 'Not held';

/** Names what people of a stratum have in common: dimension id -> label. The workforce type is named only where several are
 *  counted. */
export function stratumLabels(
  { held: { vocabulary }, classifications }: Pick<QuestionContext, 'held' | 'classifications'>,
  severalTypes: boolean,
): (stratum: Partial<FineStratum>) => Record<string, string> {
  const service = lengthOfServiceAxis(false);
  const routes = classifications.get('entry-route')?.categories ?? [];
  const codeOf = (dimension: string, id: number) => vocabulary[dimension]?.[id - 1] ?? null;
  return ({ workforceType, lengthOfService, entryRoute }) => {
    const code = workforceType === undefined ? null : codeOf('workforce-type', workforceType);
    const type = WORKFORCE_TYPES.find((known) => known === code);
    const route = entryRoute === undefined ? null : codeOf('entry-route', entryRoute);
    return {
      ...(severalTypes && workforceType !== undefined
        ? { 'workforce-type': type ? WORKFORCE_TYPE_WORDS[type].label : (code ?? NOT_HELD) }
        : {}),
      ...(lengthOfService === undefined
        ? {}
        : { 'length-of-service': service.groups[service.groupsOf([lengthOfService])[0] ?? -1]?.label ?? '' }),
      ...(entryRoute === undefined
        ? {}
        : { 'entry-route': routes.find((each) => each.code === route)?.label ?? route ?? NOT_HELD }),
    };
  };
}
