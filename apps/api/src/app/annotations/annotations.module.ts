import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { AnnotationsController } from './annotations.controller';
import { Annotations } from './annotations.service';

/** What happened on a day that readers of figures must know. */
@Module({
  imports: [DefinitionsModule],
  controllers: [AnnotationsController],
  providers: [Annotations],
  exports: [Annotations],
})
export class AnnotationsModule {}
