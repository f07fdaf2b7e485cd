const MIB = 1 << 20;

/** How much of a workbook is read before it is refused. A table of 231,000 people in 17 columns takes 15 MiB packed, 150 MiB
 *  unpacked and 250,000 shared texts; what the limits allow fits into 150 MiB of memory. Sizes in bytes. */
export const SPREADSHEET_LIMITS = {
  /** Held in memory, because the directory of a zip file stands at its end and nothing is written to disk. */
  packed: 50 * MIB,
  /** What the directory declares; a part that unpacks to more is damaged. */
  unpacked: 1024 * MIB,
  /** A part that is not a sheet or its texts. */
  smallPart: 16 * MIB,
  parts: 200,
  /** Unpacked to packed, counted once more than `ratioCountsFrom` is unpacked: small tables may be very regular. */
  ratio: 100,
  ratioCountsFrom: 32 * MIB,
  sharedTexts: 500_000,
  sharedTextBytes: 48 * MIB,
  /** Characters from one tag to the next. Office programs hold at most 32,767 in a cell. */
  charactersBetweenTags: MIB,
  /** Characters that are kept of a text: more than any field may have, so that who reads the table says that it is too
   *  long. */
  text: 8_192,
  depth: 64,
  sheets: 1_000,
  relationships: 10_000,
  hiddenStyles: 10_000,
  /** Different styles of cells. Excel itself stops at 65,490. */
  cellStyles: 100_000,
  /** Cells of a sheet, as both formats have them. */
  rows: 1_048_576,
  columns: 16_384,
  /** Bytes that repeated rows may add, which only ODS has; different people do not have equal rows. */
  repeatedRowBytes: 16 * MIB,
  mergedRegions: 10_000,
} as const;
