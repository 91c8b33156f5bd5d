/** The text of the first element of a name in AWS' XML, which has neither attributes there nor mixed content; `''` without one. */
export function xmlText(xml: string, name: string): string {
  const open = `<${name}>`;
  const start = xml.indexOf(open);
  if (start < 0) return '';
  const end = xml.indexOf(`</${name}>`, start);
  return end < 0 ? '' : unescapeXml(xml.slice(start + open.length, end)).trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** https://www.w3.org/TR/xml/#sec-references */
function unescapeXml(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
