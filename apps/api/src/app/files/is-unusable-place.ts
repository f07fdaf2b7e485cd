const CODES: ReadonlySet<string> = new Set([
  ...['ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EISDIR', 'ENOSPC', 'EROFS'],
]);

/** Whether writing failed because of the place that somebody named (no folder, not theirs, full, read-only) and not because
 *  of the program. */
export function isUnusablePlace(fault: unknown): boolean {
  return CODES.has((fault as NodeJS.ErrnoException).code ?? '');
}
