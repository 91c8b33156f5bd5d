import {
  type ConfigMap,
  checked,
  checkSelector,
  type Deployment,
  type Metadata,
  matches,
  type PodSpec,
} from './objects.ts';
import type { Fields } from './protobuf.ts';
import { alreadyExists, notFound, type Place } from './refusal.ts';

/** A machine of the cluster. */
export interface ClusterNode {
  readonly labels: Readonly<Record<string, string>>;
  /** Socket of the Docker Engine whose BuildKit answers in its pods. */
  readonly engine: string;
}

export interface Pod {
  readonly metadata: Metadata;
  readonly spec: PodSpec;
  readonly node: ClusterNode | undefined;
  /** https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/ */
  readonly status: { readonly phase: 'Pending' | 'Running'; readonly reason?: string };
}

export interface ClusterFacts {
  readonly namespaces: readonly string[];
  readonly nodes: readonly ClusterNode[];
  /** Whatever else is asked for cannot be pulled. */
  readonly images: readonly string[];
}

/** What a cluster keeps, and what its controllers make of it. They are faster than any client here. */
export interface Cluster {
  readonly deployments: Kept<Deployment>;
  readonly configMaps: Kept<ConfigMap>;
  pods(namespace: string): readonly Pod[];
  status(deployment: Deployment): object;
}

/** Objects of one kind. All throw a `Refusal`. */
export interface Kept<T> {
  /** Everything that there is, and that there ever was. */
  readonly now: readonly T[];
  readonly ever: readonly T[];
  get(place: Place): T;
  create(place: Place, fields: Fields): T;
  replace(place: Place, fields: Fields): T;
  delete(place: Place): void;
}

export function createCluster(facts: ClusterFacts): Cluster {
  const deployments = keep<Deployment>('Deployment.apps', facts, checkSelector);
  const configMaps = keep<ConfigMap>('ConfigMap', facts, () => {});
  const pods = (namespace: string) =>
    deployments.now
      .filter(({ metadata }) => metadata.namespace === namespace)
      .flatMap((deployment) => podsOf(deployment, { facts, configMaps }));
  return {
    deployments,
    configMaps,
    pods,
    status: (deployment) => {
      const own = podsOf(deployment, { facts, configMaps });
      const ready = own.filter(({ status }) => status.phase === 'Running').length;
      return { replicas: own.length, ...(ready > 0 && { readyReplicas: ready }) };
    },
  };
}

function podsOf(
  { metadata, spec }: Deployment,
  { facts, configMaps }: { readonly facts: ClusterFacts; readonly configMaps: Kept<ConfigMap> },
): readonly Pod[] {
  const { template } = spec;
  const node = facts.nodes.find(({ labels }) => matches(template.spec.nodeSelector ?? {}, labels));
  const isMounted = (name: string) =>
    configMaps.now.some(
      (each) => each.metadata.name === name && each.metadata.namespace === metadata.namespace,
    );
  const mounts = (template.spec.volumes ?? []).flatMap(({ configMap }) => configMap?.name ?? []);
  const reason = !node
    ? 'Unschedulable'
    : !mounts.every(isMounted)
      ? 'FailedMount'
      : template.spec.containers.every(({ image }) => facts.images.includes(image))
        ? undefined
        : 'ImagePullBackOff';
  const status = reason ? ({ phase: 'Pending', reason } as const) : ({ phase: 'Running' } as const);
  return Array.from({ length: spec.replicas }, (_, at) => ({
    metadata: {
      ...template.metadata,
      name: `${metadata.name}-5d4f8c7b9-${at}`,
      namespace: metadata.namespace,
    },
    spec: template.spec,
    node,
    status,
  }));
}

function keep<T extends Deployment | ConfigMap>(
  kind: string,
  { namespaces }: ClusterFacts,
  check: (object: T) => void,
): Kept<T> {
  const ever: T[] = [];
  const now = new Map<string, T>();
  const keyOf = ({ namespace, name }: Place | Metadata) => `${namespace}/${name}`;
  const get = (place: Place) => {
    const found = now.get(keyOf(place));
    if (!found) throw notFound(place);
    return found;
  };
  const put = (fields: Fields, place: Place) => {
    const object = checked<T>(kind, fields, place.namespace);
    check(object);
    now.set(keyOf(object.metadata), object);
    ever.push(object);
    return object;
  };
  return {
    get now() {
      return [...now.values()];
    },
    ever,
    get,
    create(place, fields) {
      if (!namespaces.includes(place.namespace)) {
        throw notFound({ ...place, group: '', resource: 'namespaces', name: place.namespace });
      }
      const { name = '' } = fields.metadata as { readonly name?: string };
      if (now.has(keyOf({ ...place, name }))) throw alreadyExists({ ...place, name });
      return put(fields, place);
    },
    replace(place, fields) {
      get(place);
      return put(fields, place);
    },
    delete(place) {
      get(place);
      now.delete(keyOf(place));
    },
  };
}
