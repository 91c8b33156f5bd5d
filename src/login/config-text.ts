import { type DockerConfig, parseDockerConfig } from './docker-config.ts';

/** docker itself indents by a tab and ends without a line end. */
const DOCKER_INDENTATION = '\t';

/**
 * Changes the text of config.json and keeps how it is written: order of keys, indentation, line ends and what follows
 * the last brace. Throws as `parseDockerConfig`.
 */
export function editConfigText(text: string, edit: (config: DockerConfig) => DockerConfig): string {
  const config = parseDockerConfig(text);
  const edited = edit(config);
  if (edited === config) return text;
  const lines = JSON.stringify(edited, undefined, indentationOf(text));
  const end = /\s*$/.exec(text)?.[0] ?? '';
  return (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}

/** White space before the first key; none where everything stands on one line. */
function indentationOf(text: string): string {
  const body = text.trim();
  if (/^(?:\{\s*\})?$/.test(body)) return DOCKER_INDENTATION;
  return /^\{[ \t]*\r?\n([ \t]*)/.exec(body)?.[1] ?? '';
}
