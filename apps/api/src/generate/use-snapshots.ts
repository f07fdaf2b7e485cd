import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { representationQuestionSchema } from '@muster/contracts';
import { snapshotMappingSchema, toReferenceDate } from '@muster/domain';
import { DefinitionSaving } from '../app/definitions/definition-saving.service';
import { LedgerOracle } from '../app/ledger/ledger-oracle.service';
import { LedgerRebuilder } from '../app/ledger/ledger-rebuilder.service';
import { RepresentationOptionsService } from '../app/representation/representation-options.service';
import { RepresentationService } from '../app/representation/representation.service';
import { FileInspector } from '../app/snapshots/file-inspector.service';
import { SnapshotDetails } from '../app/snapshots/snapshot-details.service';
import { SnapshotJobs } from '../app/snapshots/snapshot-jobs.service';
import { SnapshotLifecycle } from '../app/snapshots/snapshot-lifecycle.service';
import { SnapshotReceiver } from '../app/snapshots/snapshot-receiver.service';
import { required } from './required';

const FORCE = 'EXMP';
const ACTOR = 'generate';
const MAPPING = snapshotMappingSchema.parse({
  kind: 'mapping',
  id: 'generate',
  label: 'Three people',
  person: { column: 'Staff number' },
  extras: { site: 'Site' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    ethnicity: { column: 'Ethnicity' },
    'extra:site': { column: 'Site' },
  },
});
const HEADER = 'Staff number,Rank,Ethnicity,Site\n';
const MARCH = `${HEADER}7031847,constable,W1,A\n7031848,constable,B1,A\n7031849,sergeant,A1,B\n`;
/** One leaver, one promotion, one joiner. */
const APRIL = `${HEADER}7031848,sergeant,B1,A\n7031849,sergeant,A1,B\n7031850,constable,M1,B\n`;
const BROKEN = `${HEADER}7031848,sergeant,no such code,A\n`;

/** Longer than the reading of a file waits before it tells its progress. */
const PROGRESS_MS = 400;

/** Does once what people do with snapshots of three invented people: two are published, one is inserted before them and
 *  reissued, one is taken back, one is discarded, one is refused, one is sent twice; and figures are asked for. */
export async function useSnapshots(app: INestApplicationContext): Promise<void> {
  required(await app.get(DefinitionSaving).save([MAPPING], ACTOR));
  const inspector = app.get(FileInspector);
  required(await inspector.inspect(FORCE, atOnce(MARCH)));
  await publish(app, slowly(MARCH), '2026-03-31');
  const april = await publish(app, atOnce(APRIL), '2026-04-30');
  await receive(app, atOnce(APRIL), '2026-04-30');
  await receive(app, atOnce(BROKEN), '2026-05-31');
  const lifecycle = app.get(SnapshotLifecycle);
  required(await lifecycle.discard(await receive(app, atOnce(MARCH), '2026-05-31'), ACTOR));
  required(await inspector.inspect(FORCE, atOnce(MARCH)));

  await ask(app);
  await publish(app, atOnce(APRIL), '2026-02-28', 'to see what it sends');
  required(
    await lifecycle.undo(await publish(app, atOnce(MARCH), '2026-02-28', 'wrong file'), 'wrong', ACTOR),
  );
  required(await app.get(LedgerRebuilder).check(FORCE));
  required(await app.get(LedgerRebuilder).rebuild(FORCE, ACTOR));
  required(await lifecycle.undo(april, 'to see what it sends', ACTOR));
  await ask(app);
  await app.get(SnapshotDetails).list(FORCE);
}

async function publish(
  app: INestApplicationContext,
  bytes: AsyncIterable<Uint8Array>,
  asAt: string,
  reason: string | null = null,
): Promise<string> {
  const id = await receive(app, bytes, asAt, reason);
  required(await app.get(SnapshotLifecycle).confirm(id, ACTOR));
  await app.get(SnapshotJobs).run(id);
  return id;
}

async function receive(
  app: INestApplicationContext,
  bytes: AsyncIterable<Uint8Array>,
  asAt: string,
  reason: string | null = null,
): Promise<string> {
  const received = await app.get(SnapshotReceiver).receive(
    {
      force: FORCE,
      asAt: toReferenceDate(asAt),
      mapping: MAPPING,
      reason,
      actor: ACTOR,
      bytes,
      size: null,
    },
    'screening',
  );
  const { id } = required(received);
  await app.get(SnapshotJobs).run(id);
  return id;
}

async function ask(app: INestApplicationContext): Promise<void> {
  const question = representationQuestionSchema.parse({
    force: FORCE,
    asAt: '2026-03-31',
    by: ['ethnicity'],
  });
  const representation = app.get(RepresentationService);
  required(await representation.ask(question, ACTOR));
  required(await representation.askSeries(question, ACTOR));
  required(await app.get(RepresentationOptionsService).of(FORCE, ACTOR));
  const { asAt, by } = question;
  await app.get(LedgerOracle).countAt(FORCE, asAt, by, [{ dimension: 'rank', codes: [1] }]);
}

async function* atOnce(file: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(file);
}

/** A file whose end takes so long that its progress is told, however fast the machine. */
async function* slowly(file: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(HEADER);
  await pause(PROGRESS_MS);
  yield Buffer.from(file.slice(HEADER.length));
}
