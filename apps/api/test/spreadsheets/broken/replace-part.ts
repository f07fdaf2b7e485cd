import { writeZip, type ZipPart } from '../write-zip';

/** The zip file of these parts, with the one of this name changed. */
export const replaced = (parts: readonly ZipPart[], name: string, change: (part: ZipPart) => ZipPart) =>
  writeZip(parts.map((part) => (part.name === name ? change(part) : part)));
