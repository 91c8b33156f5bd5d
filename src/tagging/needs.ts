/** Facts that cost something to find out, and whether a request looks at them. */
export interface FactNeeds {
  readonly defaultBranch: boolean;
  /** For `{{commit_date}}`; the label `created` needs it too, unless SOURCE_DATE_EPOCH is set. */
  readonly commitTime: boolean;
  readonly gitTags: boolean;
}

/** The inputs that may ask for facts, as typed. */
export interface FactUsers {
  readonly images?: string | undefined;
  readonly tags?: string | undefined;
  readonly flavor?: string | undefined;
  readonly labels?: string | undefined;
  readonly annotations?: string | undefined;
  readonly cache?: string | undefined;
}

/** Which facts these inputs may look at; rather one too many than one too few. */
export function factNeeds(inputs: FactUsers): FactNeeds {
  const { images = '', tags = '', flavor = '', labels = '', annotations = '', cache = '' } = inputs;
  const texts = [images, tags, flavor, labels, annotations].join('\n');
  const isTyped = tags.split(/\r\n?|\n/).some((line) => /^\s*[^#\s]/.test(line));
  return {
    defaultBranch:
      !isTyped ||
      /auto|true|registry/i.test(cache) ||
      /type\s*=\s*edge|is_(?:not_)?default_branch/i.test(texts),
    commitTime: texts.includes('commit_date'),
    gitTags: !isTyped,
  };
}
