import { Module } from '@nestjs/common';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsModule } from '../definitions/definitions.module';
import { ForceMeanings } from './force-meanings.service';
import { GenerationListener } from './generation-listener.service';
import { LedgerMemory } from './ledger-memory.service';
import { LedgerOracle } from './ledger-oracle.service';
import { LedgerRebuilder } from './ledger-rebuilder.service';
import { LedgerUndoer } from './ledger-undoer.service';
import { LedgerWriter } from './ledger-writer.service';
import { Restatements } from './restatements.service';
import { SnapshotStages } from './snapshot-stages.service';

/** Spells and flows: written by snapshots, counted by everything that shows a figure. */
@Module({
  imports: [DefinitionsModule],
  providers: [
    AuditTrail,
    ForceMeanings,
    GenerationListener,
    LedgerMemory,
    LedgerOracle,
    LedgerRebuilder,
    LedgerUndoer,
    LedgerWriter,
    Restatements,
    SnapshotStages,
  ],
  exports: [
    LedgerMemory,
    LedgerOracle,
    LedgerRebuilder,
    LedgerUndoer,
    LedgerWriter,
    Restatements,
    SnapshotStages,
  ],
})
export class LedgerModule {}
