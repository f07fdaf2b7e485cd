import { z } from 'zod';
import { READER_ROLES } from '../lattice/reader-role';
import { RELEASE_MEASURES } from '../lattice/release-measure';
import { FLOW_PERIOD_KINDS } from '../lattice/release-period';

/** A parameter with the number below which nobody may set it, and why it is what it is. */
function parameter(floor: number) {
  return z.strictObject({
    value: z.number().int().min(floor, `may not be below ${floor}`),
    floor: z.literal(floor),
    why: z.string().min(1),
  });
}

/** How a dimension stands in a table. `leaves`: every single category. `main`: the groups of its main grouping. `all`: main
 *  groups and every overlapping one (Black heritage, declared; "and above"). */
const categorySetSchema = z.enum(['leaves', 'main', 'all']);
export type CategorySet = z.infer<typeof categorySetSchema>;

const tableSchema = z.strictObject({
  /** `ethnicity-rank-sex`: part of the table id. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  measure: z.enum(RELEASE_MEASURES),
  dims: z.array(z.strictObject({ id: z.string(), by: categorySetSchema })).max(3),
  /** Kinds of period for flows; empty for a stock. */
  periods: z.array(z.enum(FLOW_PERIOD_KINDS)).default([]),
  /** Only in the release of the quarter that ends on 31 March. */
  yearly: z.boolean().default(false),
  roles: z.array(z.enum(READER_ROLES)).min(1),
  networkRuleForAll: z.boolean().default(false),
  why: z.string().min(1),
});
export type PolicyTable = z.infer<typeof tableSchema>;

/** The policy under which a release is built: every number with its floor and its reason, and the list of tables. One file,
 *  `definitions/disclosure/release-policy.json`; a release keeps the version it was built under. */
export const disclosurePolicySchema = z.strictObject({
  kind: z.literal('disclosure-policy'),
  /** `2026-1`: raised whenever anything below changes. */
  version: z.string().regex(/^\d{4}-\d+$/),
  why: z.string().min(1),
  /** Counts are rounded at random to multiples of it. */
  roundingBase: parameter(5),
  /** A cell with fewer people is withheld. */
  threshold: parameter(5),
  /** The network sees a cell when its released value is at least this. */
  networkThreshold: parameter(15),
  /** Fewer people in or out than this and the cell keeps value and status. */
  holdMovers: parameter(3),
  /** Whole numbers that an attacker must be left with for a withheld cell. */
  leastWidth: parameter(5),
  /** No percentage of fewer released people than this. */
  percentageDenominator: parameter(25),
  /** Below it a relative likelihood is too uncertain to print. */
  comparableEvents: parameter(20),
  /** A change of a protected count smaller than this may be chance of rounding: no sentence says that it rose or fell. */
  tellableChange: parameter(15),
  /** Of religion, orientation, disability and gender fields, analysts with a grant see cells from this on. */
  sensitiveAnalystThreshold: parameter(10),
  repairRounds: parameter(1),
  mostUnitGroups: z.strictObject({ value: z.number().int().min(1).max(15), why: z.string().min(1) }),
  /** Units below it are updated half-yearly only. */
  smallUnit: parameter(100),
  /** Days that a snapshot may be older than the end of the quarter. */
  oldestSnapshot: z.strictObject({ value: z.number().int().min(1).max(92), why: z.string().min(1) }),
  /** How many of the last complete periods of each kind a release holds. */
  periodsKept: z.strictObject({
    'half-year': z.number().int().min(1),
    'financial-year': z.number().int().min(1),
    'three-years': z.number().int().min(1),
    why: z.string().min(1),
  }),
  workforceTypes: z.strictObject({
    value: z.array(z.enum(['officer', 'staff', 'pcso', 'special'])).min(1),
    why: z.string().min(1),
  }),
  /** Most dimensions at once, by role: without a unit among them, and with one. */
  depth: z.record(
    z.enum(READER_ROLES),
    z.strictObject({ withoutUnit: z.number().int().min(1).max(3), withUnit: z.number().int().min(1).max(2) }),
  ),
  tables: z.array(tableSchema).min(1),
  /** Counts that the Home Office publishes exactly, at 31 March each year: known to every attacker. */
  publicTotals: z.array(
    z.strictObject({
      measure: z.enum(RELEASE_MEASURES),
      dims: z.array(z.strictObject({ id: z.string(), by: categorySetSchema })),
      why: z.string().min(1),
    }),
  ),
});
export type DisclosurePolicy = z.infer<typeof disclosurePolicySchema>;
