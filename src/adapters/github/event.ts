import type { Environment, Files } from '../../ports.ts';
import type { Json } from './json.ts';

/** GitHub cuts payloads off at 25 MB: https://docs.github.com/en/webhooks/webhook-events-and-payloads#payload-cap */
const MAX_LENGTH = 32 * 1024 * 1024;

/** The payload of the event, or nothing and why. */
export interface GitHubEvent {
  readonly payload: Json;
  readonly notice?: string;
}

/** Reads the file that GITHUB_EVENT_PATH names. What cannot be read is a notice: the environment says enough to go on. */
export async function readEvent(
  env: Environment,
  files: Pick<Files, 'readText'>,
): Promise<GitHubEvent> {
  const path = env.GITHUB_EVENT_PATH;
  if (!path) return { payload: undefined };
  try {
    const text = await files.readText(path);
    if (text === undefined) return ignored(path, 'it does not exist');
    if (text.length > MAX_LENGTH) return ignored(path, 'it is larger than any event of GitHub');
    const payload: Json = JSON.parse(text);
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload)
      ? { payload }
      : ignored(path, 'it holds no JSON object');
  } catch (error) {
    return ignored(path, error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read');
  }
}

function ignored(path: string, why: string): GitHubEvent {
  return { payload: undefined, notice: `the event file ${path} is ignored: ${why}` };
}
