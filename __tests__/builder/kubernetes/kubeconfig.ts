import type { KeyPair } from '../../registry/authority.ts';

/** How somebody shows who they are. */
export type Login =
  | { readonly token: string }
  | { readonly certificate: KeyPair }
  /** A program that prints an `ExecCredential`, as of EKS, GKE and AKS. */
  | { readonly plugin: string };

export interface KubeconfigFacts {
  readonly server: string;
  /** PEM. */
  readonly ca: string;
  readonly login: Login;
  readonly namespace?: string | undefined;
}

/** JSON is YAML. https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/ */
export function kubeconfig({ server, ca, login, namespace }: KubeconfigFacts): string {
  const context = { cluster: 'test', user: 'ci', ...(namespace && { namespace }) };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority-data': btoa(ca) } }],
    users: [{ name: 'ci', user: userOf(login) }],
    contexts: [{ name: 'ci', context }],
    'current-context': 'ci',
  });
}

function userOf(login: Login): object {
  if ('token' in login) return { token: login.token };
  if ('plugin' in login) {
    const apiVersion = 'client.authentication.k8s.io/v1';
    return { exec: { apiVersion, command: login.plugin, interactiveMode: 'Never' } };
  }
  const { cert, key } = login.certificate;
  return { 'client-certificate-data': btoa(cert), 'client-key-data': btoa(key) };
}
