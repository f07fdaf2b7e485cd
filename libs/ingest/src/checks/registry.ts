import { checkAlreadyPseudonym } from './check-already-pseudonym';
import { checkAmbiguousDate } from './check-ambiguous-date';
import { checkBadUtf8 } from './check-bad-utf-8';
import { checkBlankPerson } from './check-blank-person';
import { checkBlankRow } from './check-blank-row';
import { checkCodeWithTwoMeanings } from './check-code-with-two-meanings';
import { checkColumnMatchedTwice } from './check-column-matched-twice';
import { checkCorruptGzip } from './check-corrupt-gzip';
import { checkDamagedSpreadsheet } from './check-damaged-spreadsheet';
import { checkDuplicateHeader } from './check-duplicate-header';
import { checkDuplicatePerson } from './check-duplicate-person';
import { checkEmailAddress } from './check-email-address';
import { checkEmptyFile } from './check-empty-file';
import { checkEmptySpreadsheet } from './check-empty-spreadsheet';
import { checkErrorCells } from './check-error-cells';
import { checkFieldTooLong } from './check-field-too-long';
import { checkFileTooLarge } from './check-file-too-large';
import { checkFormulaWithoutValue } from './check-formula-without-value';
import { checkFteNotANumber } from './check-fte-not-a-number';
import { checkFteOutOfRange } from './check-fte-out-of-range';
import { checkFutureAsAt } from './check-future-as-at';
import { checkGzipBomb } from './check-gzip-bomb';
import { checkHeaderOnly } from './check-header-only';
import { checkHiddenColumns } from './check-hidden-columns';
import { checkHiddenRows } from './check-hidden-rows';
import { checkHiddenSheet } from './check-hidden-sheet';
import { checkImpossibleAge } from './check-impossible-age';
import { checkImpossibleDate } from './check-impossible-date';
import { checkLeavesBeforeStart } from './check-leaves-before-start';
import { checkLineTooLong } from './check-line-too-long';
import { checkMergedCells } from './check-merged-cells';
import { checkMissingColumn } from './check-missing-column';
import { checkNamedPosition } from './check-named-position';
import { checkNiNumber } from './check-ni-number';
import { checkNoCharacteristic } from './check-no-characteristic';
import { checkNoHeaderRow } from './check-no-header-row';
import { checkNotASpreadsheet } from './check-not-a-spreadsheet';
import { checkNotATable } from './check-not-a-table';
import { checkNulByte } from './check-nul-byte';
import { checkOldOrProtectedWorkbook } from './check-old-or-protected-workbook';
import { checkOneColumn } from './check-one-column';
import { checkPersonColumnReused } from './check-person-column-reused';
import { checkPersonName } from './check-person-name';
import { checkPersonShape } from './check-person-shape';
import { checkPersonalColumn } from './check-personal-column';
import { checkPhoneNumber } from './check-phone-number';
import { checkPostcode } from './check-postcode';
import { checkRaggedRow } from './check-ragged-row';
import { checkRowsAfterEnd } from './check-rows-after-end';
import { checkSeveralSheets } from './check-several-sheets';
import { checkSkippedRow } from './check-skipped-row';
import { checkSpreadsheetBomb } from './check-spreadsheet-bomb';
import { checkSpreadsheetDeepXml } from './check-spreadsheet-deep-xml';
import { checkSpreadsheetDocumentType } from './check-spreadsheet-document-type';
import { checkSpreadsheetDuplicateParts } from './check-spreadsheet-duplicate-parts';
import { checkSpreadsheetEmbeddedObjects } from './check-spreadsheet-embedded-objects';
import { checkSpreadsheetExternalData } from './check-spreadsheet-external-data';
import { checkSpreadsheetMacros } from './check-spreadsheet-macros';
import { checkSpreadsheetNestedArchive } from './check-spreadsheet-nested-archive';
import { checkSpreadsheetPivotCache } from './check-spreadsheet-pivot-cache';
import { checkSpreadsheetProtected } from './check-spreadsheet-protected';
import { checkSpreadsheetTooLarge } from './check-spreadsheet-too-large';
import { checkSpreadsheetTooManyParts } from './check-spreadsheet-too-many-parts';
import { checkSpreadsheetTooManyTexts } from './check-spreadsheet-too-many-texts';
import { checkSpreadsheetUnsafeNames } from './check-spreadsheet-unsafe-names';
import { checkStartAfterAsAt } from './check-start-after-as-at';
import { checkTableTooLong } from './check-table-too-long';
import { checkTextAfterQuote } from './check-text-after-quote';
import { checkTooManyColumns } from './check-too-many-columns';
import { checkTooManyExtras } from './check-too-many-extras';
import { checkTooManyRows } from './check-too-many-rows';
import { checkTooManyValues } from './check-too-many-values';
import { checkTrailingRow } from './check-trailing-row';
import { checkTruncatedGzip } from './check-truncated-gzip';
import { checkTruncatedSpreadsheet } from './check-truncated-spreadsheet';
import { checkTwoDigitYear } from './check-two-digit-year';
import { checkUnclosedQuote } from './check-unclosed-quote';
import { checkUnknownClassification } from './check-unknown-classification';
import { checkUnknownCode } from './check-unknown-code';
import { checkUnknownDimension } from './check-unknown-dimension';
import { checkUnknownMappingCode } from './check-unknown-mapping-code';
import { checkUnmappedColumn } from './check-unmapped-column';
import { checkUnreadableDate } from './check-unreadable-date';
import { checkUnsafeText } from './check-unsafe-text';
import { checkUtf16 } from './check-utf-16';
import { checkValueTooLong } from './check-value-too-long';
import { checkZipArchive } from './check-zip-archive';
import { EVENT_CHECKS } from './event-checks';

/** Every check there is, by stage and in the order in which they are made. Adding a check means: its file, a line here, and
 *  its smallest failing fixture in `fixtures/not-ok`; a spec fails when one of them is missing. */
export const CHECKS = {
  request: [
    checkCodeWithTwoMeanings,
    checkFutureAsAt,
    checkNoCharacteristic,
    checkPersonColumnReused,
    checkTooManyExtras,
    checkUnknownClassification,
    checkUnknownDimension,
    checkUnknownMappingCode,
  ],
  head: [checkNotATable, checkUtf16],
  bytes: [
    checkBadUtf8,
    checkFieldTooLong,
    checkLineTooLong,
    checkNulByte,
    checkTextAfterQuote,
    checkTooManyRows,
    checkUnclosedQuote,
  ],
  header: [
    checkTooManyColumns,
    checkOneColumn,
    checkDuplicateHeader,
    checkMissingColumn,
    checkColumnMatchedTwice,
    checkPersonalColumn,
    checkNamedPosition,
    checkUnmappedColumn,
  ],
  row: [
    checkBlankPerson,
    checkBlankRow,
    checkDuplicatePerson,
    checkPersonShape,
    checkRaggedRow,
    checkRowsAfterEnd,
    checkSkippedRow,
    checkTrailingRow,
  ],
  cell: [
    checkAmbiguousDate,
    checkFteNotANumber,
    checkFteOutOfRange,
    checkImpossibleAge,
    checkImpossibleDate,
    checkLeavesBeforeStart,
    checkStartAfterAsAt,
    checkTooManyValues,
    checkTwoDigitYear,
    checkUnknownCode,
    checkUnreadableDate,
    checkUnsafeText,
    checkValueTooLong,
  ],
  event: EVENT_CHECKS,
  sample: [checkEmailAddress, checkNiNumber, checkPersonName, checkPhoneNumber, checkPostcode],
  whole: [checkEmptyFile, checkHeaderOnly, checkNoHeaderRow],
  outside: [
    checkAlreadyPseudonym,
    checkCorruptGzip,
    checkDamagedSpreadsheet,
    checkEmptySpreadsheet,
    checkErrorCells,
    checkFileTooLarge,
    checkFormulaWithoutValue,
    checkGzipBomb,
    checkHiddenColumns,
    checkHiddenRows,
    checkHiddenSheet,
    checkMergedCells,
    checkNotASpreadsheet,
    checkOldOrProtectedWorkbook,
    checkSeveralSheets,
    checkSpreadsheetBomb,
    checkSpreadsheetDeepXml,
    checkSpreadsheetDocumentType,
    checkSpreadsheetDuplicateParts,
    checkSpreadsheetEmbeddedObjects,
    checkSpreadsheetExternalData,
    checkSpreadsheetMacros,
    checkSpreadsheetNestedArchive,
    checkSpreadsheetPivotCache,
    checkSpreadsheetProtected,
    checkSpreadsheetTooLarge,
    checkSpreadsheetTooManyParts,
    checkSpreadsheetTooManyTexts,
    checkSpreadsheetUnsafeNames,
    checkTableTooLong,
    checkTruncatedGzip,
    checkTruncatedSpreadsheet,
    checkZipArchive,
  ],
} as const;
