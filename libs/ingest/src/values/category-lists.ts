import { type SnapshotMapping } from '@muster/domain';
import { type ScreenRequest } from '../screen-snapshot.types';

/** Where the categories of a dimension are looked up: the part of a request that every file has. */
export interface CategoryLists extends Pick<ScreenRequest, 'force' | 'classifications' | 'ladders'> {
  readonly mapping: Pick<SnapshotMapping, 'dimensions'>;
}
