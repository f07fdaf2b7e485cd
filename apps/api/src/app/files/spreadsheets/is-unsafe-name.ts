/** Whether the name of a part of a zip file would lead out of the folder it is unpacked into, or is read differently by
 *  different systems: `..`, an absolute path, a drive, a backslash, a NUL, or no name at all. */
export function isUnsafeName(name: string): boolean {
  return (
    name === '' ||
    name.includes('\\') ||
    name.includes('\0') ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  );
}
