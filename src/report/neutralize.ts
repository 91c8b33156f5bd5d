/**
 * Lines that GitHub's runner cannot take for workflow commands. It reads `::name::` at the start of a line, after white
 * space, and the older `##[name]` anywhere in it, on both streams; neither may come from a build, a registry or a
 * branch name.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 *
 * This is done line by line and not by `::stop-commands::`: while commands are stopped our own are dead too, so a
 * credential found meanwhile could not be masked, and a step that is killed would never resume. It also protects
 * commands that run in a job without being an action.
 */

/** The runner trims .NET's white space: what `\s` means, and U+0085, which is a control character below. */
const COMMAND = /(?<![^\r\n])([^\S\r\n]*):(?=:)/gu;
/** Control characters except tab and line ends, and except the colours (ECMA-48 SGR) that builds print. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const CONTROL = /\u001b\[[0-9;:]*m|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** A line of a child's output. Its colours stay; whatever else could move the cursor becomes visible. */
export function neutralize(line: string): string {
  const visible = line.replace(CONTROL, (found) => (found.length > 1 ? found : asHex(found)));
  return disarm(visible);
}

/** Every line of a text that quotes others, each neutralised; no control character gets through. */
export function neutralizeText(text: string): string {
  return text
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map((line) => disarm(line.replace(CONTROL, (found) => [...found].map(asHex).join(''))))
    .join('\n');
}

/** JSON that means the same and holds no command: its lines start with white space, a quote or a bracket. */
export function neutralizeJson(json: string): string {
  return json.replaceAll('##[', '#\\u0023[');
}

function disarm(line: string): string {
  return line.replaceAll('##[', '## [').replace(COMMAND, '$1: ');
}

function asHex(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x20 && code < 0x7f ? character : `\\x${code.toString(16).padStart(2, '0')}`;
}
