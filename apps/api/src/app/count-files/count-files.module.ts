import { Module } from '@nestjs/common';
import { CountFileLifecycle } from './count-file-lifecycle.service';
import { CountFileReceiver } from './count-file-receiver.service';
import { CountFileStore } from './count-file-store.service';

/** Files that hold counts instead of people: stored, confirmed, replaced, taken back. What the counts mean is the
 *  business of the features that bring them. */
@Module({
  providers: [CountFileLifecycle, CountFileReceiver, CountFileStore],
  exports: [CountFileLifecycle, CountFileReceiver, CountFileStore],
})
export class CountFilesModule {}
