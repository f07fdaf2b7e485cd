import { ok, type Refusal, type Result } from '@muster/domain';
import { type CodeBridge } from '../../ledger/code-bridge';
import { type LedgerWriter } from '../../ledger/ledger-writer.service';
import { type WantedBridges } from './read-bridge-arguments';

/** The bridges to accept with a checked snapshot: those named, and if all are wanted those that the preview proposes. */
export async function chooseBridges(
  ledger: Pick<LedgerWriter, 'preview'>,
  snapshotId: string,
  { all, named }: WantedBridges,
): Promise<Result<readonly CodeBridge[], Refusal>> {
  if (!all) return ok(named);
  const preview = await ledger.preview(snapshotId);
  // Any other no is said by the publication, which then keeps nothing of the file.
  if (!preview.ok) return preview.refusal.code === 'import-in-progress' ? preview : ok(named);
  const proposed = preview.value.change.bridges ?? [];
  return ok([...named, ...proposed.map(({ dimension, from, to }) => ({ dimension, from, to }))]);
}
