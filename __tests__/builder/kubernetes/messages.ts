import type { Message, Pairs } from './protobuf.ts';

/** The messages that buildx sends, with the fields that it may set; any other is refused. https://github.com/kubernetes/api */

const TEXTS: Pairs = { map: 'text' };
const QUANTITIES: Pairs = { map: { 1: ['string', 'text'] } };

const OBJECT_META: Message = {
  1: ['name', 'text'],
  2: ['generateName', 'text'],
  3: ['namespace', 'text'],
  4: ['selfLink', 'text'],
  5: ['uid', 'text'],
  6: ['resourceVersion', 'text'],
  7: ['generation', 'integer'],
  // When it was created, only the server knows: empty.
  8: ['', {}],
  11: ['labels', TEXTS],
  12: ['annotations', TEXTS],
};

const CONTAINER: Message = {
  1: ['name', 'text'],
  2: ['image', 'text'],
  3: ['command', ['text']],
  4: ['args', ['text']],
  5: ['workingDir', 'text'],
  8: ['resources', { 1: ['limits', QUANTITIES], 2: ['requests', QUANTITIES] }],
  9: [
    'volumeMounts',
    [
      {
        1: ['name', 'text'],
        2: ['readOnly', 'flag'],
        3: ['mountPath', 'text'],
        4: ['subPath', 'text'],
        6: ['subPathExpr', 'text'],
      },
    ],
  ],
  11: [
    'readinessProbe',
    {
      1: ['', { 1: ['exec', { 1: ['command', ['text']] }] }],
      2: ['initialDelaySeconds', 'integer'],
      3: ['timeoutSeconds', 'integer'],
      4: ['periodSeconds', 'integer'],
      5: ['successThreshold', 'integer'],
      6: ['failureThreshold', 'integer'],
    },
  ],
  13: ['terminationMessagePath', 'text'],
  14: ['imagePullPolicy', 'text'],
  15: [
    'securityContext',
    { 2: ['privileged', 'flag'], 11: ['seccompProfile', { 1: ['type', 'text'] }] },
  ],
  16: ['stdin', 'flag'],
  17: ['stdinOnce', 'flag'],
  18: ['tty', 'flag'],
  20: ['terminationMessagePolicy', 'text'],
};

const CONFIG_MAP_VOLUME: Message = { 1: ['', { 1: ['name', 'text'] }] };

const POD_SPEC: Message = {
  1: [
    'volumes',
    [
      {
        1: ['name', 'text'],
        2: [
          '',
          { 2: ['emptyDir', { 1: ['medium', 'text'] }], 19: ['configMap', CONFIG_MAP_VOLUME] },
        ],
      },
    ],
  ],
  2: ['containers', [CONTAINER]],
  3: ['restartPolicy', 'text'],
  6: ['dnsPolicy', 'text'],
  7: ['nodeSelector', TEXTS],
  8: ['serviceAccountName', 'text'],
  9: ['serviceAccount', 'text'],
  10: ['nodeName', 'text'],
  11: ['hostNetwork', 'flag'],
  12: ['hostPID', 'flag'],
  13: ['hostIPC', 'flag'],
  16: ['hostname', 'text'],
  17: ['subdomain', 'text'],
  19: ['schedulerName', 'text'],
  20: ['initContainers', [CONTAINER]],
  22: [
    'tolerations',
    [
      {
        1: ['key', 'text'],
        2: ['operator', 'text'],
        3: ['value', 'text'],
        4: ['effect', 'text'],
        5: ['tolerationSeconds', 'integer'],
      },
    ],
  ],
  24: ['priorityClassName', 'text'],
};

export const DEPLOYMENT: Message = {
  1: ['metadata', OBJECT_META],
  2: [
    'spec',
    {
      1: ['replicas', 'integer'],
      2: ['selector', { 1: ['matchLabels', TEXTS] }],
      3: ['template', { 1: ['metadata', OBJECT_META], 2: ['spec', POD_SPEC] }],
      4: ['strategy', { 1: ['type', 'text'] }],
      5: ['minReadySeconds', 'integer'],
      7: ['paused', 'flag'],
    },
  ],
  // Empty: it is the server's.
  3: [
    'status',
    {
      1: ['observedGeneration', 'integer'],
      2: ['replicas', 'integer'],
      3: ['updatedReplicas', 'integer'],
      4: ['availableReplicas', 'integer'],
      5: ['unavailableReplicas', 'integer'],
      7: ['readyReplicas', 'integer'],
    },
  ],
};

export const CONFIG_MAP: Message = { 1: ['metadata', OBJECT_META], 2: ['data', TEXTS] };

export const DELETE_OPTIONS: Message = {
  1: ['gracePeriodSeconds', 'integer'],
  4: ['propagationPolicy', 'text'],
};
