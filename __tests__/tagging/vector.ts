/**
 * The cases of ../fixtures/tagging-vectors.json: each is one run in a defined environment, and the tags, labels and annotations
 * it must give. `source` says where a case comes from (docker/metadata-action's tests and observed behaviour, Apache-2.0, or
 * our own), `differs` names the decisions by which its result is not metadata-action's.
 */
export interface Vector {
  readonly name: string;
  /** By input name; a list is joined with line breaks. An input that is absent is unset. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** Variables as they are, empty ones included. No other `GITHUB_*` variable is set but those that follow from below. */
  readonly env: Readonly<Record<string, string>>;
  /** Content of the file at GITHUB_EVENT_PATH; `null`: the variable is unset. */
  readonly payload: unknown;
  /** What the API answers to `GET /repos/<owner>/<repo>`, whichever they are; `null`: connections are refused. */
  readonly repo: unknown;
  /** What the API says of the time of any commit; `null`: 404. */
  readonly commitDate: string | null;
  /** SOURCE_DATE_EPOCH, in ISO 8601; `null`: unset. */
  readonly clock: string | null;
  /** Present: the working directory is a checkout with these tags. */
  readonly gitTags?: readonly string[];
  readonly expected: Expected | { readonly error: readonly string[] };
  readonly differs: readonly string[];
}

export interface Expected {
  readonly version: string;
  readonly tags: readonly string[];
  readonly tagNames: readonly string[];
  readonly labels: readonly string[];
  /** `level:key=value`. */
  readonly annotations?: readonly string[];
  /** Names that float within a range, and the range. */
  readonly floating?: Readonly<Record<string, string>>;
  /** Each occurs in some warning, whatever its case. */
  readonly warnings?: readonly string[];
  /** Outputs joined with `sep-tags` and `sep-labels`. */
  readonly tagsOutput?: string;
  readonly labelsOutput?: string;
}
