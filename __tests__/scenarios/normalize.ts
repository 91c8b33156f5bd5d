import type { SeenRequest } from '../registry/recording-proxy.ts';

/** Values that differ from run to run, and what stands for them. */
export type Stand = readonly (readonly [value: string, name: string])[];

/** Replaces what differs from run to run; digests are numbered in the order in which they appear. */
export function createNormalizer(stands: Stand): (text: string) => string {
  const digests = new Map<string, string>();
  const nameOf = (hex: string) => {
    const known = [...digests].find(([digest]) => digest.startsWith(hex));
    if (known) return known[1];
    const name = `<digest-${digests.size + 1}>`;
    digests.set(hex, name);
    return name;
  };
  return (text) => {
    let result = text;
    for (const [value, name] of stands) result = result.replaceAll(value, name);
    return (
      result
        .replace(/sha256:([0-9a-f]{64})/g, (_, hex: string) => nameOf(hex))
        .replace(/sha256:([0-9a-f]{12})(?![0-9a-f])/g, (_, hex: string) => `${nameOf(hex)} (short)`)
        .replace(/uploads\/[0-9a-f-]{36}\b/g, 'uploads/<session>')
        .replace(/ref [a-z0-9]{25}::[a-z0-9]{25}/g, 'ref <ref>')
        .replace(/registry-publish-[A-Za-z0-9]{6}/g, 'registry-publish-<random>')
        .replace(/\b[0-9]+\.[0-9] s\b/g, '<seconds> s')
        .replace(/:((?:done, )?)[0-9:.]{12}, [0-9]+ms$/gm, ':$1<start>, <length>')
        .replace(/axisFormat .*/g, 'axisFormat <format>')
        .replace(/ \([0-9.]+ [kMG]?B\/s\)/g, '')
        // An attestation holds times, whose length varies.
        .replace(/\b[0-9.]+ [kMG]?B\b/g, '<bytes>')
        // What the engine has kept of other builds.
        .replace(/\b[0-9]+ of ([0-9]+) steps from the cache/g, '<n> of $1 steps from the cache')
        .replace(/waiting [0-9]+ s/g, 'waiting <seconds> s')
        .replace(/^[0-9]+\.[0-9]{3} /gm, '<seconds> ')
        .replace(/(rp_[0-9]+_[a-z]+)_[0-9a-f]{32}/g, '$1_<hash>')
        .replace(/"timestamp":"[^"]+"/g, '"timestamp":"<time>"')
    );
  };
}

/** The builder's own lines are many and come in any order: one line stands for each run of them. */
export function withoutBuilderLines(log: readonly string[], keep: RegExp): readonly string[] {
  const result: string[] = [];
  for (const line of log) {
    const isBuilder = /^#[0-9]+ /.test(line) || line === '';
    if (isBuilder && !keep.test(line)) {
      if (result.at(-1) !== BUILDER_OUTPUT) result.push(BUILDER_OUTPUT);
    } else {
      result.push(line.replace(/^#[0-9]+ (?:[0-9]+\.[0-9]+ )?/, '#<step> '));
    }
  }
  return result;
}

const BUILDER_OUTPUT = '<output of the builder>';

/**
 * What a registry was asked. Requests run in parallel, so the lines are sorted. Of the builder's, only the manifests that
 * it wrote: the rest is its own affair.
 */
export function renderRequests(requests: readonly SeenRequest[]): readonly string[] {
  const isBuilder = ({ agent }: SeenRequest) => /^(?:buildkit|containerd|docker)\b/i.test(agent);
  return requests
    .filter((request) => !isBuilder(request) || isManifestWrite(request))
    .map((request) => {
      const { method, url, auth, status } = request;
      const who = isBuilder(request) ? 'builder' : 'we';
      const path = url
        .replace(/uploads\/[0-9a-f-]{36}\?.*/, 'uploads/<session>')
        .replace(/sha256(?::|%3A)[0-9a-f]{64}/g, '<digest>')
        .replace(/sha256-[0-9a-f]{64}/g, 'sha256-<hex>')
        .replace(/^\/token\?.*/, (query) => decodeURIComponent(query));
      return `${who}: ${method} ${path} (${auth}) -> ${status}`;
    })
    .sort();
}

/** Children and attestations differ in number; what is tagged does not. */
function isManifestWrite({ method, url }: SeenRequest): boolean {
  return method === 'PUT' && /\/manifests\/(?!sha256:)/.test(url);
}
