import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module';
import { FilesModule } from '../files/files.module';
import { QuestionsModule } from '../questions/questions.module';
import { RepresentationModule } from '../representation/representation.module';
import { ComparatorBesideService } from './comparator-beside.service';
import { ComparatorImporter } from './comparator-import.service';
import { ComparatorStore } from './comparator-store.service';
import { ComparatorsController } from './comparators.controller';
import { ComparatorsService } from './comparators.service';

/** Public figures of other forces, and the one place where a figure of ours is put beside them. */
@Module({
  imports: [DefinitionsModule, FilesModule, QuestionsModule, RepresentationModule],
  controllers: [ComparatorsController],
  providers: [ComparatorBesideService, ComparatorImporter, ComparatorsService, ComparatorStore],
})
export class ComparatorsModule {}
