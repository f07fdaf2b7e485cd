import { isReferenceDate, ok, refuse } from '@muster/domain';
import { readMappingFile } from '../definitions/read-mapping-file';
import { openFile } from '../files/open-file';
import { calendarDay } from '../platform/calendar-day';
import { badUsage } from '../platform/commands/bad-usage';
import { type BareCommand } from '../platform/commands/command';
import { describeRehearsal } from './describe-rehearsal';
import { readRehearsalDefinitions } from './rehearsal-definitions';
import { type Rehearsal, rehearseFile } from './rehearse-file';

const USAGE =
  'rehearse FILE --mapping FILE.json [--force CODE] [--as-at YYYY-MM-DD] [--definitions FILE.json]... [--json]';

/** `muster rehearse FILE`: checks and maps a file where it lies, without database, data folder or key. Prints problems and
 *  labels with counts of ten or more, and nothing else; stores nothing. */
export const REHEARSE: BareCommand = {
  bare: true,
  path: 'rehearse',
  usage: USAGE,
  summary:
    'Checks and maps a workforce file without loading it; prints problems and label counts of ten or more.',
  options: {
    mapping: { type: 'string' },
    force: { type: 'string' },
    'as-at': { type: 'string' },
    definitions: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  async run({ configuration, callerDir, print }, [name, ...rest], options) {
    const { mapping: mappingName, force, 'as-at': asAtText, definitions: names } = options;
    if (name === undefined || rest.length > 0) return badUsage('name one file', USAGE);
    if (typeof mappingName !== 'string') return badUsage('say how to read it with --mapping', USAGE);
    const today = calendarDay(new Date());
    const asAt = asAtText ?? today;
    if (typeof asAt !== 'string' || !isReferenceDate(asAt)) {
      return refuse('invalid-date', 'The as-at date must be a real day written like 2026-03-31.');
    }
    const mapping = readMappingFile(callerDir, mappingName);
    if (!mapping.ok) return mapping;
    const definitions = readRehearsalDefinitions(
      { projectDir: configuration.projectDir, callerDir },
      Array.isArray(names) ? (names as readonly string[]) : [],
      mapping.value,
      typeof force === 'string' ? force : undefined,
    );
    if (!definitions.ok) return definitions;
    const file = await openFile(callerDir, name);
    if (!file.ok) return file;
    const rehearsal = await rehearseFile(file.value.bytes, mapping.value, definitions.value, asAt, today);
    print(
      options['json'] === true ? JSON.stringify(asJson(rehearsal), null, 2) : describeRehearsal(rehearsal),
    );
    const errors = rehearsal.issues.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return ok(undefined);
    return refuse(
      'would-be-refused',
      `The file has ${errors.length === 1 ? 'one problem' : `${errors.length} problems`} that must be repaired first.`,
    );
  },
};

function asJson({ issues, dimensions, notHeld }: Rehearsal) {
  return {
    issues,
    dimensions: dimensions.map(({ dimension, name, labels, isWithheld }) => ({
      dimension,
      name,
      withheld: isWithheld,
      labels: labels.map(({ code, label, atLeast }) => ({ code, label, rowsAtLeast: atLeast })),
    })),
    notHeld,
  };
}
