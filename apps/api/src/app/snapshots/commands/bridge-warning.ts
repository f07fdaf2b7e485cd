import { type FoundBridge } from '@muster/contracts';

/** One line about a change of code that looks like a new name and was counted as moves of people. */
export function bridgeWarning({ dimension, from, to, people, stayers }: FoundBridge): string {
  return (
    `warning: looks-renamed: ${people} of ${stayers} people of ${dimension} "${from}" now have "${to}". They count as ` +
    `moved. If it is a new name, undo the import and load the file again with --bridge "${dimension}:${from}=${to}".`
  );
}
