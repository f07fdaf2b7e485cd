import { Module } from '@nestjs/common';
import { FreeSpace } from './free-space.service';

/** What every receiver of files asks first. */
@Module({ providers: [FreeSpace], exports: [FreeSpace] })
export class FilesModule {}
