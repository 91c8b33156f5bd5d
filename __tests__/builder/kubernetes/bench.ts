import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Authority, makeAuthority } from '../../registry/authority.ts';
import { type Distribution, startOpenRegistry } from '../../registry/distribution.ts';
import { branchPush } from '../../scenarios/events.ts';
import { createJob, type Job, type JobOptions } from '../../scenarios/job.ts';
import type { Rule, User } from './access.ts';
import { type KubernetesServer, startKubernetes } from './server.ts';

export const NAMESPACE = 'ci';
/** What buildx takes unless told otherwise. */
export const IMAGE = 'moby/buildkit:buildx-stable-1';
export const ROOTLESS = 'moby/buildkit:buildx-stable-1-rootless';

/** Somebody in the namespace with the role that docs/builders.md asks for, and nothing else. */
export const CI: User & { readonly token: string } = {
  name: 'system:serviceaccount:ci:builder',
  token: 'eyJhbGciOiJSUzI1NiJ9.token-of-the-builder.c2lnbmF0dXJl',
  namespace: NAMESPACE,
  rules: documentedRules(),
};

/** Whoever has the client certificate that is made for this name, with the same role. */
export const BY_CERTIFICATE: User = { ...CI, name: 'robot', token: '' };

/** A cluster of two kinds of machines, and a registry outside of it. */
export interface Bench extends AsyncDisposable {
  readonly registry: Distribution;
  readonly authority: Authority;
  readonly server: KubernetesServer;
  /** A job that no engine is in reach of, and whose KUBECONFIG names a file of this text. */
  job(kubeconfig: string, options?: Partial<JobOptions>): Job;
}

export async function startBench(others: readonly User[] = []): Promise<Bench> {
  await using parts = new AsyncDisposableStack();
  const registry = parts.use(await startOpenRegistry());
  const authority = parts.use(makeAuthority());
  const { DOCKER_HOST = '' } = process.env;
  const engine = DOCKER_HOST.replace(/^unix:\/\//, '');
  const server = parts.use(
    await startKubernetes({
      authority,
      users: [CI, BY_CERTIFICATE, ...others],
      namespaces: [NAMESPACE],
      nodes: ['amd64', 'arm64'].map((arch) => ({
        labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': arch },
        engine,
      })),
      images: [IMAGE, ROOTLESS],
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'kubeconfigs-'));
  parts.defer(() => rmSync(folder, { recursive: true }));
  const kept = parts.move();
  return {
    registry,
    authority,
    server,
    job(kubeconfig, options = {}) {
      const path = join(folder, randomUUID());
      writeFileSync(path, kubeconfig, { mode: 0o600 });
      const env = { DOCKER_HOST: 'unix:///nowhere/docker.sock', KUBECONFIG: path };
      return createJob({ event: branchPush('main'), ...options, env: { ...env, ...options.env } });
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** The rules of the Role in docs/builders.md: what users are told has to be enough. */
function documentedRules(): readonly Rule[] {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/builders.md'), 'utf8');
  const role = [...text.matchAll(/^```yaml\n(?<yaml>.*?)^```$/gms)]
    .map(({ groups }) => groups?.yaml ?? '')
    .find((yaml) => yaml.includes('kind: Role\n'));
  return (parse(role ?? '') as { readonly rules: readonly Rule[] }).rules;
}
