import { loadavg } from 'node:os';
import { benchOpening } from './cases/opening';
import { benchPurging } from './cases/purging';
import { benchSealing } from './cases/sealing';
import { benchServing } from './cases/serving';
import { benchUnlocking } from './cases/unlocking';

/** What browsers do with cases, measured on this machine in the engine that Chromium has: sealing, unlocking, opening; and
 *  what the server does: purging, listing, refusing. Each file of `cases` is one measurement, with its peer where there is one. */
export async function benchCases(): Promise<Record<string, unknown>> {
  const sealing = await benchSealing();
  const unlocking = await benchUnlocking();
  const opening = await benchOpening();
  const purging = await benchPurging();
  const { list, unseen, save } = await benchServing();
  return {
    benchmark: 'cases',
    answersEqual: sealing.isEqual && unlocking.isEqual && opening.isEqual && purging.isEqual,
    sealForThree: sealing.sealing,
    sealAndSaveForThree: save,
    unlockByPhrase: unlocking.phrase,
    unlockByReturnCode: unlocking.returnCode,
    openThirtyEntries: opening.opening,
    purgeFiveThousand: purging.purging,
    listTwoHundred: list,
    notThereOrNotYours: unseen,
    loadAverage: loadavg()[0],
    goals: {
      sealAndSaveForThreeP95Ms: '<= 600',
      unlockP95Ms: '<= 1000',
      listMs: '<= 300',
      notThereOrNotYours: 'below noise',
    },
  };
}
