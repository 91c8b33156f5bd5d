export const id = 926;
export const ids = [926];
export const modules = {

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ declareArtifacts),
/* harmony export */   KY: () => (/* binding */ setValue),
/* harmony export */   S0: () => (/* binding */ addSummary)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


/**
 * Appends a value: of several lines in the heredoc form with a random delimiter, so that no value can start an entry of its own.
 * The runner makes the files; one that is missing is a fault of the environment, which is said and not repaired.
 */
function setValue(env, file, [name, value]) {
    const path = env[file];
    if (!path)
        throw new Error(`${file} is not set: this does not run as a step of GitHub Actions.`);
    append(path, /[\r\n]/.test(value) ? heredoc(name, value) : `${name}=${value}\n`);
}
function heredoc(name, value) {
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** The runner drops a whole summary that is longer, in bytes. */
const MAX_SUMMARY = 1024 * 1024;
/** Appends Markdown to the job summary; without such a file (old GitHub Enterprise servers) there is none. */
function addSummary(env, markdown) {
    if (Buffer.byteLength(markdown) > MAX_SUMMARY)
        return;
    tryToAppend(env.GITHUB_STEP_SUMMARY, markdown);
}
/** Declares what the step produced, one `oci://` subject per line, where the runner asks for it. */
function declareArtifacts(env, subjects) {
    // A line with `=` would fail the step; no reference has one.
    const safe = subjects.filter((subject) => !/[=\s]/.test(subject));
    if (safe.length > 0)
        tryToAppend(env.GITHUB_ARTIFACTS, `${safe.join('\n')}\n`);
}
/** What is published stays published: a report that cannot be written is no reason to fail. */
function tryToAppend(path, text) {
    if (!path)
        return;
    try {
        append(path, text);
    }
    catch {
        // Nobody to tell: the log says the same as the file would.
    }
}
function append(path, text) {
    // Unlike the flag `a`, this makes no file.
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 4675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeReport: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: ./lib/inputs/schema.js + 7 modules
var schema = __webpack_require__(1775);
// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/report/announce-notifications.js
var announce_notifications = __webpack_require__(1522);
// EXTERNAL MODULE: ./lib/publish/published.js
var publish_published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/report/artifacts.js


/**
 * Subjects for `GITHUB_ARTIFACTS`, one per destination: few, since a job may have 500. The tag is part of the name, and
 * it is the one that moves least, because within a job one name may stand for one digest only. The runner compares
 * names in lower case.
 */
function toArtifacts({ published, outcome }) {
    // A rehearsal says what would be published.
    if (outcome === 'planned')
        return [];
    const subjects = published.flatMap(({ destination, digest, tags }) => {
        const tag = tags.find(publish_published/* isAtDigest */.c);
        return tag ? [`oci://${(0,reference/* fullName */.fq)(destination)}:${tag.name}@${digest}`.toLowerCase()] : [];
    });
    return [...new Set(subjects)];
}

// EXTERNAL MODULE: ./lib/plan/bake.js
var bake = __webpack_require__(3090);
// EXTERNAL MODULE: ./lib/report/outputs.js + 1 modules
var report_outputs = __webpack_require__(5125);
;// CONCATENATED MODULE: ./lib/report/bake-files.js


/** The text of each file for `docker buildx bake`, with the tags that answer the digest. */
function renderBakeFiles(report) {
    const { plan } = report;
    const parts = (0,bake/* toBakeParts */.B)(plan, (0,report_outputs/* pointingTags */.S$)(report).references);
    const text = (definition) => `${JSON.stringify(definition, undefined, 2)}\n`;
    return {
        'bake-file': text(parts.all),
        'bake-file-tags': text(parts.tags),
        'bake-file-labels': text(parts.labels),
        'bake-file-annotations': text(parts.annotations),
    };
}

// EXTERNAL MODULE: ./lib/report/files.js + 4 modules
var report_files = __webpack_require__(4219);
;// CONCATENATED MODULE: ./lib/report/output-variables.js
/** Outputs that docker/metadata-action also sets as variables. */
const EXPORTED = [
    ...['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'],
    ...['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'],
];
/** Linux starts no program with a longer variable, in bytes: one of them would fail every later step of the job. */
const MAX_BYTES = 100_000;
/** Outputs as variables of later steps: `DOCKER_METADATA_OUTPUT_TAG_NAMES` and so on. */
function toOutputVariables(outputs) {
    const encoder = new TextEncoder();
    return EXPORTED.flatMap((output) => {
        const value = outputs[output];
        if (value === undefined || encoder.encode(value).length > MAX_BYTES)
            return [];
        return [[`DOCKER_METADATA_OUTPUT_${output.toUpperCase().replaceAll('-', '_')}`, value]];
    });
}

// EXTERNAL MODULE: ./lib/report/summary.js + 2 modules
var summary = __webpack_require__(4660);
// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(4639);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/github/bake-files.js

/**
 * Writes the files for `docker buildx bake` into a directory of their own under RUNNER_TEMP, where later steps read them; the
 * runner empties it after the job. Answers their paths.
 */
async function writeBakeFiles(texts, files) {
    const directory = await files.makePrivateDirectory();
    const paths = Object.entries(texts).map(async ([name, text]) => {
        const path = (0,external_node_path_.join)(directory, `docker-metadata-action-${name}.json`);
        await files.writeText(path, text, 0o644);
        return [name, path];
    });
    return Object.fromEntries(await Promise.all(paths));
}

// EXTERNAL MODULE: ./lib/adapters/github/file-commands.js
var file_commands = __webpack_require__(9985);
;// CONCATENATED MODULE: ./lib/adapters/github/write-report.js












/** Results where people look: the log, the outputs, the job summary. */
async function writeReport(report, command, { env, log, files }) {
    await writeOutputs(report, command, { env, files });
    await (0,report_files/* writeReportFiles */.t)(report, { files, log });
    (0,file_commands/* addSummary */.S0)(env, (0,summary/* renderSummary */.B)(report));
    (0,file_commands/* declareArtifacts */.IT)(env, toArtifacts(report));
    (0,announce/* announceFailures */.rd)(report, log);
    if (report.outcome !== 'planned')
        for (const line of (0,report_text/* renderReport */.B)(report))
            log.info(line);
    (0,announce_notifications/* requireDelivered */.IZ)(report);
}
/** The outputs that the command's action.yml declares, and as variables where it has the input for that. */
async function writeOutputs(report, command, { env, files }) {
    const declared = (0,report_outputs/* outputsOf */.Yz)(command);
    const hasFiles = declared.some((name) => name.startsWith('bake-file'));
    const paths = hasFiles ? await writeBakeFiles(renderBakeFiles(report), files) : {};
    const all = { ...(0,report_outputs/* toOutputs */.Iu)(report), ...paths };
    const outputs = declared.map((name) => [name, all[name] ?? '']);
    for (const output of outputs)
        (0,file_commands/* setValue */.KY)(env, 'GITHUB_OUTPUT', output);
    const isAsked = (0,schema/* inputsOf */.Vc)(command).some(({ name }) => name === 'set-output-env');
    if (!isAsked || !report.plan.setOutputEnv)
        return;
    const variables = toOutputVariables(Object.fromEntries(outputs));
    for (const variable of variables)
        (0,file_commands/* setValue */.KY)(env, 'GITHUB_ENV', variable);
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['kB', 'MB', 'GB', 'TB'];
/** A number of bytes in decimal units, as registries and links count them: `855 B`, `12.3 MB`. */
function formatBytes(bytes) {
    if (bytes < 1_000)
        return `${Math.round(bytes)} B`;
    let value = bytes;
    let unit = '';
    for (const next of UNITS) {
        // 999.95 kB would round to 1000.0 kB.
        if (value < 999.95)
            break;
        value /= 1_000;
        unit = next;
    }
    return `${value.toFixed(1)} ${unit}`;
}


/***/ }),

/***/ 3090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toBakeParts)
/* harmony export */ });
/**
 * The plan as definitions for bake, in the shape of docker/metadata-action's. `tags` are the references to give, where they are
 * not all of the plan.
 */
function toBakeParts(plan, tags = plan.tagging.tags) {
    const { images, version, labels, leveledAnnotations } = plan.tagging;
    const define = (target) => ({ target: { [plan.bakeTarget]: target } });
    const tagged = {
        tags: tags.map(literal),
        args: { DOCKER_META_IMAGES: images.join(','), DOCKER_META_VERSION: version },
    };
    const labelled = {
        labels: Object.fromEntries(labels.map(([key, value]) => [literal(key), literal(value)])),
    };
    return {
        tags: define(tagged),
        labels: define(labelled),
        annotations: define({ annotations: leveledAnnotations.map(literal) }),
        all: define({ ...tagged, ...labelled }),
    };
}
/**
 * In JSON, too, bake reads `${…}` and `%{…}` as templates: a label that quotes a shell script would be evaluated.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
function literal(text) {
    return text.replace(/([$%])\{/g, '$1$1{');
}


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ toPlanJson)
/* harmony export */ });
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3090);
/* harmony import */ var _cache_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8336);


function toPlanJson(plan) {
    const { tagging } = plan;
    const cache = (0,_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedCache */ .FO)(plan);
    return {
        schemaVersion: 1,
        version: tagging.version,
        images: tagging.images,
        tags: tagging.tags,
        tagNames: tagging.tagNames,
        entries: tagging.entries.map(({ name, reason, floating, range, dropped }) => ({
            name,
            reason,
            floating,
            ...(range !== undefined && { range }),
            ...(dropped !== undefined && { dropped }),
        })),
        labels: tagging.labels.map(([key, value]) => `${key}=${value}`),
        annotations: tagging.leveledAnnotations,
        platforms: plan.build.platforms,
        destinations: plan.destinations.map(({ registry, repository, provider, auth }) => ({
            registry,
            repository,
            provider,
            auth,
        })),
        ...(cache && { cache }),
        bake: (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .toBakeParts */ .B)(plan).all,
        ...(plan.source && { from: plan.source }),
        publish: plan.publish,
        ...(plan.withheld !== undefined && { withheld: plan.withheld }),
        warnings: plan.warnings,
        notices: plan.notices,
    };
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ transferInWords)
/* harmony export */ });
/* unused harmony export sumTransfers */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);

function sumTransfers(transfers) {
    const sum = { uploaded: 0, mounted: 0, existed: 0 };
    for (const { outcome, size } of transfers)
        sum[outcome] += size;
    return sum;
}
/** `uploaded 12.3 MB in 3.2 s (3.8 MB/s), 33.3 MB there already`; `''` where nothing was brought. */
function transferInWords(transfers, span) {
    if (transfers.length === 0)
        return '';
    const { uploaded, mounted, existed } = sumTransfers(transfers);
    if (uploaded + mounted === 0)
        return `all ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(existed)} there already`;
    return [
        ...(uploaded > 0
            ? [`uploaded ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(uploaded)}${span ? speed(uploaded, span) : ''}`]
            : []),
        ...(mounted > 0 ? [`${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(mounted)} mounted from another repository`] : []),
        ...(existed > 0 ? [`${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(existed)} there already`] : []),
    ].join(', ');
}
/** Of less than this, the rate says more about the number of requests than about the link. In bytes. */
const WORTH_A_RATE = 1_000_000;
function speed(bytes, { milliseconds }) {
    const seconds = milliseconds / 1_000;
    const hasRate = bytes >= WORTH_A_RATE && milliseconds > 0;
    return ` in ${seconds.toFixed(1)} s${hasRate ? ` (${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes / seconds)}/s)` : ''}`;
}


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ outputsOf),
  S$: () => (/* binding */ pointingTags),
  Iu: () => (/* binding */ toOutputs)
});

// UNUSED EXPORTS: OUTPUTS

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/plan/artifact-name.js

/**
 * How the artifacts begin by which the jobs of a fan-out hand over what they built: the same in all jobs of an image, and another for
 * another image of the same workflow run, whose artifacts share one name space.
 */
function artifactName(destinations) {
    const text = destinations.flatMap(({ name, tags }) => [name, ...tags]).join('\n');
    return `digests-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8)}`;
}

// EXTERNAL MODULE: ./lib/publish/published.js
var publish_published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/report/outputs.js



const BUILT = ['publish'];
const BAKED = ['publish', 'promote', 'merge', 'bake'];
const PUBLISHED = ['publish', 'promote', 'merge'];
const NAMED = ['publish', 'plan', 'merge'];
const TAGGED = ['publish', 'plan', 'promote', 'merge'];
/** Every output, once: action.yml and the README's table come from here. */
const OUTPUTS = [
    {
        name: 'digest',
        commands: PUBLISHED,
        description: 'Digest that every tag answers, `sha256:…`.',
    },
    { name: 'imageid', commands: BUILT, description: 'Image id as the builder reports it.' },
    {
        name: 'metadata',
        commands: ['publish', 'bake'],
        description: 'Metadata of the build (JSON), without provenance; of `bake`, by target.',
    },
    {
        name: 'images',
        commands: BAKED,
        description: 'What was published, per destination (JSON): `name`, `registry`, `repository`, `digest`, `reference`, `tags` with their states.',
    },
    {
        name: 'digests',
        commands: ['bake'],
        description: 'Digest of each target (JSON), `{"app":"sha256:…"}`.',
    },
    {
        name: 'outcome',
        commands: BAKED,
        description: '`published`, `unchanged`, `built` or `planned`.',
    },
    {
        name: 'repository',
        commands: PUBLISHED,
        description: 'Path of the first repository without its host, `acme/app`. Unlike full references it passes from job to job where a part of the host is masked, such as an account id.',
    },
    {
        name: 'notification',
        commands: PUBLISHED,
        description: 'What webhooks of the format `generic` are told (JSON), also where there is none: see docs/notifications.md.',
    },
    {
        name: 'notifications',
        commands: PUBLISHED,
        description: 'What became of each webhook (JSON list): `host`, `format`, `event`, `outcome`, `attempts`, `status`, `reason`, …',
    },
    { name: 'version', commands: TAGGED, description: 'The first tag’s name.' },
    {
        name: 'tags',
        commands: TAGGED,
        description: 'Full references that answer the digest, one per line; in a plan, all that may be written.',
    },
    { name: 'tag-names', commands: TAGGED, description: 'Names of these tags, one per line.' },
    { name: 'labels', commands: NAMED, description: 'Labels of the image, `key=value` per line.' },
    { name: 'annotations', commands: NAMED, description: 'Annotations, `level:key=value` per line.' },
    {
        name: 'json',
        commands: TAGGED,
        description: '`tags`, `tag-names`, `labels` and `annotations` in one JSON object.',
    },
    {
        name: 'matrix',
        commands: ['plan', 'bake'],
        description: 'Jobs of a fan-out (JSON), for `strategy.matrix`: `platform`, `runner` and `name` each; of `bake`, `target` and `platforms`.',
    },
    {
        name: 'artifact',
        commands: ['plan'],
        description: 'How the names of a fan-out’s artifacts begin: another for each image of a run.',
    },
    {
        name: 'push',
        commands: ['plan'],
        description: '`true` where a run like this one publishes; `false` with `push: false`, and for forks.',
    },
    {
        name: 'bake-file',
        commands: NAMED,
        description: 'Path of a file for `docker buildx bake` with tags, labels and arguments.',
    },
    {
        name: 'bake-file-tags',
        commands: NAMED,
        description: 'The same with tags and arguments alone.',
    },
    { name: 'bake-file-labels', commands: NAMED, description: 'The same with labels alone.' },
    {
        name: 'bake-file-annotations',
        commands: NAMED,
        description: 'The same with annotations alone.',
    },
];
/** The outputs of a command's action, in the order in which it declares them. */
function outputsOf(command) {
    const all = OUTPUTS;
    return all.filter(({ commands }) => commands.includes(command)).map(({ name }) => name);
}
/** The values of all outputs. */
function toOutputs(report) {
    const { plan, digest, imageId, metadata, outcome } = report;
    const { tagging, separators } = plan;
    const pointing = pointingTags(report);
    return {
        digest,
        imageid: imageId,
        metadata,
        images: JSON.stringify(report.published.map(toImage)),
        outcome,
        repository: plan.destinations[0]?.repository ?? '',
        notification: report.notifications?.payload ?? '',
        notifications: JSON.stringify(report.notifications?.deliveries ?? []),
        version: tagging.version,
        tags: pointing.references.join(separators.tags),
        'tag-names': pointing.names.join(separators.tags),
        labels: tagging.labels.map(([key, value]) => `${key}=${value}`).join(separators.labels),
        annotations: tagging.leveledAnnotations.join(separators.annotations),
        json: JSON.stringify(toJson(plan)),
        matrix: JSON.stringify({ include: plan.matrix }),
        artifact: artifactName(plan.destinations),
        push: String(plan.publish),
    };
}
/** Tags that answer the digest now; before publishing, all that may be written. */
function pointingTags({ plan: { tagging, digests }, published }) {
    if (digests !== '')
        return { references: [], names: [] };
    const stays = new Set(published.flatMap(({ destination, tags }) => tags.filter((tag) => !(0,publish_published/* isAtDigest */.c)(tag)).map((tag) => `${(0,reference_reference/* fullName */.fq)(destination)}:${tag.name}`)));
    const moves = new Set(published.flatMap(({ tags }) => tags.filter(publish_published/* isAtDigest */.c)).map(({ name }) => name));
    return {
        references: tagging.tags.filter((text) => {
            const reference = (0,reference_reference/* parseReference */.F2)(text);
            return !reference || !stays.has(`${(0,reference_reference/* fullName */.fq)(reference)}:${reference.tag}`);
        }),
        names: tagging.tagNames.filter((name) => published.length === 0 || moves.has(name)),
    };
}
function toImage({ destination, digest, mediaType, size, tags }) {
    const { name, registry, repository } = destination;
    return {
        name,
        registry,
        repository,
        digest,
        mediaType,
        size,
        reference: `${name}@${digest}`,
        tags,
    };
}
/** The shape of docker/metadata-action's output `json`. */
function toJson({ tagging }) {
    return {
        tags: tagging.tags,
        'tag-names': tagging.tagNames,
        labels: Object.fromEntries(tagging.labels),
        annotations: tagging.leveledAnnotations,
    };
}


/***/ })

};
