/** What is shown beside a commit of its image. */
export interface Statement {
  /** The whole commit hash. */
  readonly sha: string;
  readonly state: 'success' | 'failure';
  /** At most 140 characters. */
  readonly description: string;
  /** Tells the images of one repository apart. */
  readonly context: string;
  /** Page of the run, `''` if unknown. */
  readonly url: string;
  /** `''` after a failure. */
  readonly digest: string;
  /** `registry/repository@digest` each. */
  readonly references: readonly string[];
}

/** Where the sources are hosted. Best effort: each answers why it could not, in words for the user. */
export interface CodeHost {
  deploy(environment: string, statement: Statement): Promise<string | undefined>;
  setStatus(statement: Statement): Promise<string | undefined>;
}
