/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/ */
export interface Status {
  readonly kind: 'Status';
  readonly apiVersion: 'v1';
  readonly metadata: object;
  readonly status: 'Failure' | 'Success';
  readonly message?: string;
  readonly reason?: string;
  readonly details?: object;
  readonly code: number;
}

/** A request that is not done. */
export class Refusal extends Error {
  readonly status: Status;
  constructor(code: number, reason: string, message: string, details: object = {}) {
    super(message);
    const head = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure' } as const;
    this.status = { ...head, message, reason, details, code };
  }
}

/** A field that the server does not know. It would be dropped without a word, unless validation is strict, as it always is here. */
export class UnknownField extends Refusal {
  constructor(path: string) {
    super(400, 'BadRequest', `strict decoding error: unknown field "${path}"`);
  }
}

export const SUCCESS: Status = {
  ...({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' } as const),
  code: 200,
};

/** `deployments.apps`, or a resource of the core group as it is. */
export interface Place {
  readonly group: string;
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
}

export function notFound({ group, resource, name }: Place): Refusal {
  const full = group === '' ? resource : `${resource}.${group}`;
  return new Refusal(404, 'NotFound', `${full} "${name}" not found`, {
    name,
    ...(group && { group }),
    kind: resource,
  });
}

export function alreadyExists({ group, resource, name }: Place): Refusal {
  const full = group === '' ? resource : `${resource}.${group}`;
  return new Refusal(409, 'AlreadyExists', `${full} "${name}" already exists`, {
    name,
    kind: resource,
  });
}

export function invalid(kind: string, name: string, why: string): Refusal {
  return new Refusal(422, 'Invalid', `${kind} "${name}" is invalid: ${why}`, { name, kind });
}
