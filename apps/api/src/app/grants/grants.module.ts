import { Module } from '@nestjs/common';
import { SensitiveGrantsController } from './sensitive-grants.controller';
import { SensitiveGrants } from './sensitive-grants.service';

/** Leave for analysts to count by a sensitive characteristic. */
@Module({
  controllers: [SensitiveGrantsController],
  providers: [SensitiveGrants],
  exports: [SensitiveGrants],
})
export class GrantsModule {}
