import { type CellAddress, type CellKey } from '../lattice/lattice';

/** A cell of the list as the release of one force and quarter has it. */
export interface OfficePlace {
  /** `officer|stock||ethnicity=black&rank=sergeant`, in the words of the definition. */
  readonly id: string;
  /** `Officers in post: Black, Sergeant`. */
  readonly label: string;
  readonly address: CellAddress;
  /** Its name in the lattice, the same as that of every cell with the same people. */
  readonly key: CellKey;
}
