import { measureAddress } from '@muster/domain';
import { type CommitmentCells } from './commitment-cells';
import { checkUnknownCommitmentMeasure } from './checks/check-unknown-commitment-measure';

/** Linked measures of a row: `leaver-rates; representation-share /representation?by=ethnicity`, an id and the address of its
 *  page where the question has a state. */
export function readMeasures(cells: CommitmentCells): readonly { id: string; address: string }[] {
  const parts = cells.word('measures').split(';');
  return parts.flatMap((part) => {
    const [id = '', address = '', ...more] = part.trim().split(' ');
    if (id === '') return [];
    const leads = more.length === 0 ? measureAddress(id, address) : null;
    if (leads !== null) return [{ id, address: leads }];
    cells.note(checkUnknownCommitmentMeasure);
    return [];
  });
}
