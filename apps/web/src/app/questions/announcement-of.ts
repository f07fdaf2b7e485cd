/** What a page of many figures says in its status line: once that it loads, then what became of it. */
export function announcementOf({
  loading,
  failed,
  nobody,
}: {
  readonly loading: boolean;
  /** How many parts could not be shown. */
  readonly failed: number;
  readonly nobody: boolean;
}): string {
  if (loading) return 'Loading figures';
  if (failed === 1) return 'One part of this page could not be shown.';
  if (failed > 1) return `${failed} of the parts of this page could not be shown.`;
  return nobody ? 'Nobody is counted with these filters.' : 'Figures shown.';
}
