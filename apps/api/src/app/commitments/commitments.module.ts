import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { PublishedModule } from '../published/published.module';
import { CommitmentEditor } from './commitment-editor.service';
import { CommitmentFilesController } from './commitment-files.controller';
import { CommitmentImporter } from './commitment-importer.service';
import { CommitmentReader } from './commitment-reader.service';
import { CommitmentRegisters } from './commitment-register.service';
import { CommitmentWriter } from './commitment-writer.service';
import { CommitmentsController } from './commitments.controller';

/** The register of commitments, recommendations and targets. */
@Module({
  imports: [DefinitionsModule, PublishedModule],
  controllers: [CommitmentsController, CommitmentFilesController],
  providers: [CommitmentEditor, CommitmentImporter, CommitmentReader, CommitmentRegisters, CommitmentWriter],
  exports: [CommitmentEditor, CommitmentImporter, CommitmentRegisters],
})
export class CommitmentsModule {}
