/**
 * A value as one word of a command that a person pastes into a POSIX shell: names of branches and environments may hold
 * anything.
 */
export function shellWord(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
