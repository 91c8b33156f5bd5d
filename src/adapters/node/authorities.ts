import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { BadRequest } from '../../errors.ts';
import { parseCommaList } from '../../inputs/lists.ts';
import type { Files } from '../../ports.ts';
import type { Problem } from '../../problem.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const INPUT = 'ca';

/**
 * From now on this process believes what `input` names (PEM files, or PEM text) beside what it believes already; gives these
 * certificates as PEM. Throws `BadRequest` where they cannot be read. To be called before the first connection:
 * NODE_EXTRA_CA_CERTS is read when a process starts, so it cannot be set from within.
 * https://nodejs.org/docs/latest-v24.x/api/tls.html#tlssetdefaultcacertificatescerts
 */
export async function trustAuthorities(
  input: string,
  files: Pick<Files, 'readText'>,
): Promise<string> {
  const problems: Problem[] = [];
  const found: string[] = [];
  for (const { name, text } of await textsOf(input, files)) {
    const certificates = text?.match(CERTIFICATE) ?? [];
    found.push(...certificates);
    const message = wrongWith(text, certificates);
    if (message !== undefined)
      problems.push({ input: INPUT, message: `${name} ${message}`, fix: FIX });
  }
  if (problems.length > 0) throw new BadRequest(problems);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...found]);
  return `${found.join('\n')}\n`;
}

const FIX =
  'Name PEM files (`-----BEGIN CERTIFICATE-----`) that are on this machine before this step, or give their text.';

interface Source {
  readonly name: string;
  readonly text: string | undefined;
}

async function textsOf(
  input: string,
  { readText }: Pick<Files, 'readText'>,
): Promise<readonly Source[]> {
  if (input.includes('-----BEGIN')) return [{ name: 'the text', text: input }];
  return Promise.all(
    parseCommaList(input).map(async (path) => ({
      name: JSON.stringify(path),
      text: await readText(path).catch(() => undefined),
    })),
  );
}

function wrongWith(text: string | undefined, certificates: readonly string[]): string | undefined {
  if (text === undefined) return 'is no file that can be read';
  if (certificates.length === 0) return 'has no certificate in PEM';
  const isBroken = certificates.some((pem) => {
    try {
      return !new X509Certificate(pem).raw;
    } catch {
      return true;
    }
  });
  return isBroken ? 'has a damaged certificate' : undefined;
}
