import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A credential of a scenario. */
export interface ScenarioSecret {
  readonly value: string;
  /** With a user name, its Basic form is a secret too. */
  readonly username?: string;
  /** The command lines whose environment is meant to have it; no other place is. */
  readonly isFor?: RegExp;
}

/** Every form in which a secret could get out. */
export function formsOf({ value, username }: ScenarioSecret): readonly string[] {
  const forms = [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64'),
    ...(username === undefined ? [] : [Buffer.from(`${username}:${value}`).toString('base64')]),
  ];
  return [...new Set(forms)];
}

/** Places (name -> text) and folders that hold a secret in any form, for a message: `log`, `/tmp/…/config.json`. */
export function findLeaks(
  secrets: readonly ScenarioSecret[],
  texts: Readonly<Record<string, string>>,
  folders: readonly string[],
): readonly string[] {
  const forms = secrets.flatMap(formsOf);
  const isIn = (text: string, place: string) =>
    secrets.some(
      (secret) =>
        !secret.isFor?.test(/^environment of (.*): /.exec(place)?.[1] ?? '') &&
        formsOf(secret).some((form) => text.includes(form)),
    );
  const inTexts = Object.entries(texts)
    .filter(([place, text]) => isIn(text, place))
    .map(([place]) => place);
  const inFiles = folders
    .flatMap(filesUnder)
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)));
  return [...inTexts, ...inFiles];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
