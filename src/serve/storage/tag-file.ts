/**
 * The file name of a tag. `V1` and `v1` are two tags, but one file on the disks of macOS and Windows, so the name is in
 * small letters, and which of them are large is said behind a `~`, which no tag has.
 */
export function tagFile(tag: string): string {
  const large = [...tag].map((letter) => (/[A-Z]/.test(letter) ? '1' : '0')).join('');
  const small = tag.toLowerCase();
  return small === tag ? tag : `${small}~${BigInt(`0b${large}`).toString(16)}`;
}

/** The tag of a file name. */
export function tagOfFile(file: string): string {
  const [small = '', mask] = file.split('~');
  if (mask === undefined) return small;
  const large = BigInt(`0x${mask}`).toString(2).padStart(small.length, '0');
  return [...small]
    .map((letter, at) => (large[at] === '1' ? letter.toUpperCase() : letter))
    .join('');
}
