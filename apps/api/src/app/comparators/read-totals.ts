/** Published totals as `2023=147,430`, one an entry, empty ones left out. Null when one of them is something else. */
export function readTotals(entries: readonly string[]): ReadonlyMap<number, number> | null {
  const totals = new Map<number, number>();
  for (const entry of entries.map((text) => text.trim()).filter((text) => text !== '')) {
    const parts = /^(\d{4})\s*=\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d+)?$/.exec(entry);
    if (!parts) return null;
    totals.set(Number(parts[1]), Number(`${parts[2]?.replaceAll(',', '')}${parts[3] ?? ''}`));
  }
  return totals;
}
