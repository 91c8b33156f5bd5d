import type { ExchangePorts } from '../exchange.ts';
import { unusable } from './unusable.ts';

/** A file of credentials in Google's format. */
export interface CredentialsFile {
  readonly path: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * The file that the environment names, which must be there, else the one that `gcloud auth application-default login`
 * wrote. https://cloud.google.com/docs/authentication/application-default-credentials
 */
export async function credentialsFile({
  env,
  files,
}: Pick<ExchangePorts, 'env' | 'files'>): Promise<CredentialsFile | undefined> {
  const named = env.GOOGLE_APPLICATION_CREDENTIALS;
  const folder = env.CLOUDSDK_CONFIG || (env.HOME && `${env.HOME}/.config/gcloud`);
  const path = named || (folder && `${folder}/application_default_credentials.json`);
  if (!path) return undefined;
  const text = await files.readText(path);
  if (text !== undefined) return { path, content: parse(text, path) };
  if (!named) return undefined;
  throw unusable(path, 'is not there, though `GOOGLE_APPLICATION_CREDENTIALS` names it');
}

function parse(text: string, path: string): CredentialsFile['content'] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as CredentialsFile['content'];
  } catch {
    // Its message would quote the file, which holds a key.
  }
  throw unusable(path, 'is not JSON');
}

/** A field that must be text. */
export function textIn(record: unknown, field: string, { path }: CredentialsFile): string {
  const value = (record as Record<string, unknown> | undefined)?.[field];
  if (typeof value === 'string' && value !== '') return value;
  throw unusable(path, `has no \`${field}\``);
}
