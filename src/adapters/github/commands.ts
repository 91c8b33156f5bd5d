import type { Place } from '../../ports.ts';

/** Workflow commands as text. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export type Severity = 'notice' | 'warning' | 'error';

/** `::error file=Dockerfile,line=3::text`, an annotation. */
export function annotation(severity: Severity, text: string, place?: Place): string {
  const properties = Object.entries({
    title: place ? undefined : 'registry-publish',
    file: place?.file,
    line: place?.line,
    endLine: place?.endLine,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

export function command(name: 'group' | 'endgroup' | 'add-mask' | 'debug', text = ''): string {
  return `::${name}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
