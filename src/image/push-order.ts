import type { ManifestContent } from './manifest-content.ts';

/** Children before their index, subjects before what refers to them; else the order in which they were found. */
export function inPushOrder(
  found: ReadonlyMap<string, ManifestContent>,
): readonly ManifestContent[] {
  const ordered = new Set<ManifestContent>();
  // No manifest can lead to itself: its digest would have to be known before its bytes.
  const add = (content: ManifestContent | undefined): void => {
    if (!content || ordered.has(content)) return;
    if (content.subject) add(found.get(content.subject.digest));
    for (const child of content.children) add(found.get(child.digest));
    ordered.add(content);
  };
  for (const content of found.values()) add(content);
  return [...ordered];
}
