import { type CaseFile } from '@muster/contracts';
import { ENTRY_CLASSES, type EntryClass } from '@muster/domain';

/** The classes of entries that the retention rule may have removed by `today`; none while a case is open. */
export function removedByNow({ removal }: Pick<CaseFile, 'removal'>, today: string): readonly EntryClass[] {
  return ENTRY_CLASSES.filter((each) => {
    const on = removal[each];
    return on !== null && on <= today;
  });
}
