/** Hands `text` to the browser as a download. Nothing is sent anywhere; the object URL is released once the browser has
 *  taken the file. */
export function saveText(document: Document, fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
