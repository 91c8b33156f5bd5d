import { randomUUID } from 'node:crypto';
import type { Fields } from './protobuf.ts';
import { invalid } from './refusal.ts';

export interface Metadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly resources?: {
    readonly requests?: Readonly<Record<string, string>>;
    readonly limits?: Readonly<Record<string, string>>;
  };
  readonly securityContext?: object;
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
}

export interface PodSpec {
  readonly containers: readonly [Container, ...Container[]];
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly object[];
  readonly volumes?: readonly { readonly configMap?: { readonly name: string } }[];
}

export interface Deployment {
  readonly metadata: Metadata;
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly template: { readonly metadata: Partial<Metadata>; readonly spec: PodSpec };
  };
}

export interface ConfigMap {
  readonly metadata: Metadata;
  readonly data: Readonly<Record<string, string>>;
}

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/** What a server checks before it keeps an object. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
export function checked<T extends Deployment | ConfigMap>(
  kind: string,
  fields: Fields,
  namespace: string,
): T {
  const { metadata } = fields as { readonly metadata?: Partial<Metadata> };
  const name = metadata?.name ?? '';
  if (!SUBDOMAIN.test(name) || name.length > 253) {
    throw invalid(
      kind,
      name,
      `metadata.name: Invalid value: "${name}": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`,
    );
  }
  for (const [key, value] of Object.entries(metadata?.labels ?? {})) {
    if (!LABEL.test(value)) throw invalid(kind, name, `metadata.labels: Invalid value: "${value}"`);
    if (key === '') throw invalid(kind, name, 'metadata.labels: Required value');
  }
  const own = { name, namespace, uid: randomUUID(), creationTimestamp: new Date().toISOString() };
  return { ...fields, metadata: { ...metadata, ...own } } as unknown as T;
}

/** A selector that does not select its own pods is refused. */
export function checkSelector({ metadata, spec }: Deployment): void {
  const labels = spec.template.metadata.labels ?? {};
  if (matches(spec.selector.matchLabels, labels)) return;
  const why = 'spec.template.metadata.labels: `selector` does not match template `labels`';
  throw invalid('Deployment.apps', metadata.name, why);
}

/** Whether everything that is selected is there. */
export function matches(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
