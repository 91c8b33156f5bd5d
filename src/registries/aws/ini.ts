/** A section of AWS' files, keys in lower case. */
export type Section = Readonly<Record<string, string>>;

/**
 * The sections of `~/.aws/credentials` or `~/.aws/config` by name, without the word `profile` that the latter puts before it. Indented lines are
 * settings of a setting, and left out.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function parseIni(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Record<string, string>>();
  let section: Record<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    const title = /^\s*\[\s*(?:profile\s+)?(?<name>[^\]]+?)\s*\]/.exec(line)?.groups?.name;
    if (title !== undefined) {
      section = sections.get(title) ?? {};
      sections.set(title, section);
      continue;
    }
    const [, key, value] = /^([^\s=][^=]*?)\s*=\s*(.*?)(?:\s+[#;].*)?$/.exec(line) ?? [];
    if (section && key !== undefined) section[key.toLowerCase()] = value ?? '';
  }
  return sections;
}
