import type { KeyPair } from '../../registry/authority.ts';

/** How somebody shows who they are. */
export type Login = { readonly token: string } | { readonly certificate: KeyPair };

export interface KubeconfigFacts {
  readonly server: string;
  /** PEM. */
  readonly ca: string;
  readonly login: Login;
  readonly namespace?: string | undefined;
}

/** JSON is YAML. https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/ */
export function kubeconfig({ server, ca, login, namespace }: KubeconfigFacts): string {
  const user =
    'token' in login
      ? { token: login.token }
      : {
          'client-certificate-data': btoa(login.certificate.cert),
          'client-key-data': btoa(login.certificate.key),
        };
  const context = { cluster: 'test', user: 'ci', ...(namespace && { namespace }) };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority-data': btoa(ca) } }],
    users: [{ name: 'ci', user }],
    contexts: [{ name: 'ci', context }],
    'current-context': 'ci',
  });
}
