/** Browsers take the file some time after the click and do not say when; a minute is what download libraries wait. */
const TAKEN_AFTER_MS = 60_000;

/** Hands `content` to the browser as a download. Nothing is sent anywhere; the object URL is released once the browser has
 *  taken the file. */
export function saveFile(document: Document, fileName: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_AFTER_MS);
}
