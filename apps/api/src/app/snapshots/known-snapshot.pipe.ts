import { Injectable, type PipeTransform } from '@nestjs/common';
import { orProblem } from '../platform/problems/or-problem';
import { SnapshotLifecycle } from './snapshot-lifecycle.service';

/** Lets an id through that names a snapshot. A stream of events begins before its handler has finished, so whether there
 *  is anything to tell must be known earlier. */
@Injectable()
export class KnownSnapshotPipe implements PipeTransform<string, Promise<string>> {
  constructor(private readonly lifecycle: SnapshotLifecycle) {}

  async transform(id: string): Promise<string> {
    return orProblem(await this.lifecycle.get(id)).id;
  }
}
