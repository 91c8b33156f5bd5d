import { parseAttributeList } from './attribute-lists.ts';
import type { BuildRequest } from './build-request.ts';
import { quote } from './quote.ts';
import type { InputName } from './schema.ts';
import type { Typed } from './typed.ts';
import type { Problems } from './values.ts';

const ATTRIBUTES = /^[\w-]+=[^,]*(?:,[\w-]+=[^,]*)*$/;
const SWITCHES = ['true', 'false'];

/** `provenance` and `sbom` (`true`, `false`, or attributes), and `attests` with a type in each entry. */
export function parseAttestations(
  typed: Typed,
  problems: Problems,
): Pick<BuildRequest, 'provenance' | 'sbom' | 'attests'> {
  const attests = parseAttributeList(
    { input: 'attests', text: typed('attests'), example: 'type=provenance,mode=max' },
    problems,
  );
  return {
    provenance: switchOf('provenance', typed, problems),
    sbom: switchOf('sbom', typed, problems),
    attests,
  };
}

/** Whether somebody wants any, beside what an image gets by itself. */
export function asksForAttestations({
  provenance,
  sbom,
  attests,
}: Pick<BuildRequest, 'provenance' | 'sbom' | 'attests'>): boolean {
  return attests.length > 0 || [provenance, sbom].some((text) => text !== '' && text !== 'false');
}

function switchOf(input: InputName, typed: Typed, problems: Problems): string {
  const text = typed(input);
  const word = text.toLowerCase();
  if (text === '' || ATTRIBUTES.test(text)) return text;
  if (SWITCHES.includes(word)) return word;
  problems.add({
    input,
    message: `${quote(text)} is not understood`,
    fix:
      input === 'sbom'
        ? 'Use `true`, `false` or `generator=IMAGE`.'
        : 'Use `true`, `false` or `mode=max`.',
  });
  return '';
}
