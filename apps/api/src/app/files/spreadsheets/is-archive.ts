/** First bytes of zip (and of every office document of today), empty zip, gzip, 7z, rar and xz, and of OLE containers. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b, 0x08],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xfd, 0x37, 0x7a, 0x58],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether bytes begin like a file that holds other files. */
export function isArchive(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}
