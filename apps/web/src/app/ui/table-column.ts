import { type TagTone } from './tag';

/** One column of a table: where its value comes from and how it is printed. */
export interface TableColumn<R> {
  readonly key: string;
  readonly label: string;
  /** What the column sorts by and, without `text`, what it prints. Null stands for "nothing here" and sorts last. */
  readonly value: (row: R) => string | number | null;
  readonly text?: (row: R) => string;
  /** Right-aligned figures. */
  readonly numeric?: boolean;
  /** The cell that names its row. */
  readonly header?: boolean;
  readonly sortable?: boolean;
  /** Router commands of the page that the cell leads to. */
  readonly link?: (row: R) => readonly string[];
  /** Prints the cell as a tag of this tone. */
  readonly tone?: (row: R) => TagTone;
}
