export const id = 1532;
export const ids = [1532];
export const modules = {

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

/***/ 1532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
// EXTERNAL MODULE: ./lib/publish/published.js
var publish_published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/archive-image.js




/** Writes what was published to the file `archive`; without destinations, what was produced. */
async function archiveImage(archiving, ports) {
    const { plan, published } = archiving;
    const { archive: path, tagging, destinations } = plan;
    const [first] = published;
    const { source, content } = await imageOf(archiving);
    const index = await (0,lib_image/* writeArchive */._d)({
        path,
        source,
        closure: content,
        repository: first?.destination ?? destinations[0] ?? namedAfter(path),
        tags: first ? first.tags.filter(publish_published/* isAtDigest */.c).map(({ name }) => name) : tagging.tagNames,
    }, ports);
    return { path, ...index };
}
/** What we have; if an earlier build of the same content stays published, that one, so that the digests are the same. */
async function imageOf({ published, produced, session }) {
    const { handedOver, content } = produced;
    if (handedOver.kind !== 'image' || !content)
        throw new Error('the builder kept the image');
    const { source } = handedOver.image;
    const [first] = published;
    if (!first || first.digest === content.root.digest)
        return { source, content };
    const { registry, repository } = first.destination;
    const reference = { registry, repository, digest: first.digest };
    const earlier = await (0,lib_image/* openRegistryImage */.Ff)(reference, session.registry(registry));
    return { source: earlier, content: await (0,lib_image/* closure */.Cx)(earlier) };
}
/** `dist/app.tar` is an archive of `app`. */
function namedAfter(path) {
    const name = (0,external_node_path_.basename)(path)
        .replace(/(?:\.oci)?\.(?:tar|oci)$/, '')
        .toLowerCase();
    return (0,reference/* parseRepository */.SU)(name) ?? { registry: reference/* DOCKER_HUB */.Xb, repository: 'library/image' };
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(3467);
// EXTERNAL MODULE: ./lib/publish/attempt.js
var attempt = __webpack_require__(5494);
;// CONCATENATED MODULE: ./lib/publish/same-image.js

/** Children of an index that describe an image instead of being one. */
const ATTESTATION = 'vnd.docker.reference.type';
/**
 * Whether two manifests are the same image: equal, or indexes with the same platform manifests. Attestations do not
 * count, since they hold the time of the build and so differ each time.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
function isSameImage(a, b) {
    if (a.descriptor.digest === b.descriptor.digest)
        return true;
    const left = imagesOf(a);
    const right = imagesOf(b);
    return left.length > 0 && left.join() === right.join();
}
/** Digests of the images in an index, sorted; of an image, its own. */
function imagesOf({ descriptor, bytes }) {
    const children = childrenOf(bytes);
    if (!children)
        return [descriptor.digest];
    return children
        .filter((child) => !isAttestation(child))
        .map((child) => String(child.digest))
        .sort();
}
/** The entries of an index; `undefined` if this is none. */
function childrenOf(bytes) {
    const { manifests } = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(manifests) ? manifests : undefined;
}
/**
 * Whether an entry of an index describes an image instead of being one. The annotation alone says nothing: who pulls goes by the
 * platform, and takes an entry without one for its own.
 */
function isAttestation({ annotations, platform }) {
    return annotations?.[ATTESTATION] !== undefined && (0,lib_image/* platformText */.VQ)(platform) === lib_image/* NOWHERE */.JW;
}

;// CONCATENATED MODULE: ./lib/publish/choose-image.js


/**
 * What the tags are to point at: what was published before, if that is the same image and all destinations have it, else the new
 * one. Each build has another digest, since its attestations hold times; what is published keeps the one that it has.
 */
async function chooseImage(fresh, firstTag, policy) {
    const { session } = policy;
    const found = await (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, fresh), policy, (destination, manifest) => sameImageUnder(firstTag(destination), { destination, manifest }, session));
    const digests = new Set(Array.from(found.done.values(), digestOf));
    digests.delete(undefined);
    const [candidate, ...others] = digests;
    if (candidate === undefined || others.length > 0)
        return pick(fresh, found);
    // A run that is still writing its tags has brought its image everywhere.
    const everywhere = await (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, found), policy, (destination, manifest) => manifest ? Promise.resolve(manifest) : read(candidate, destination, session));
    return [...everywhere.done.values()].includes(undefined)
        ? pick(fresh, everywhere)
        : pick(everywhere, everywhere);
}
async function sameImageUnder(digest, { destination, manifest }, session) {
    if (digest === undefined)
        return undefined;
    if (digest === manifest.descriptor.digest)
        return manifest;
    const before = await read(digest, destination, session);
    return before && isSameImage(manifest, before) ? before : undefined;
}
function read(digest, { registry, repository }, session) {
    return session.registry(registry).getManifest(repository, digest);
}
function digestOf(manifest) {
    return manifest?.descriptor.digest;
}
/** The images of the destinations that are still in. */
function pick({ done }, remaining) {
    const kept = Array.from(remaining.done.keys()).flatMap((destination) => {
        const manifest = done.get(destination);
        return manifest ? [[destination, manifest]] : [];
    });
    return { done: new Map(kept), failures: remaining.failures };
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/publish/check-staged.js

/**
 * Asks a destination for everything that was brought there, before any tag points at it: the root is read and hashed, every other
 * manifest answers its digest. A registry that says yes and keeps something else is found out here.
 */
async function checkStaged({ root, manifests }, { name, repository }, client) {
    const others = manifests.filter(({ descriptor }) => descriptor.digest !== root.digest);
    const [manifest, ...heads] = await Promise.all([
        client.getManifest(repository, root.digest),
        ...others.map(({ descriptor }) => client.headManifest(repository, descriptor.digest)),
    ]);
    const missing = [
        ...(manifest ? [] : [root.digest]),
        ...others.flatMap(({ descriptor: { digest } }, at) => {
            return heads[at]?.digest === digest ? [] : [digest];
        }),
    ];
    if (manifest && missing.length === 0)
        return manifest;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} took the image and does not have all of it. No tag was written there.`,
        detail: missing.map((digest) => `${digest} is missing or answers another digest`),
        fix: 'Run again: what is there is not sent again. If it stays so, the registry loses data or removes untagged images at once.',
    });
}

// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/publish/companion-tags.js

/**
 * Writes tags of signatures at a destination that has their content. Whoever signs there adds to the same tag: one that holds
 * what this one does not is kept, and said.
 */
async function writeCompanionTags(tags, { name, repository }, { client, log }) {
    await Promise.all(tags.map(async ({ tag, manifest }) => {
        const existing = await client.headManifest(repository, tag);
        if (existing?.digest === manifest.descriptor.digest)
            return;
        const isWritten = (!existing || (await isPartOf(existing.digest, manifest, { client, repository }))) &&
            (await write({ tag, manifest }, { client, repository }));
        if (isWritten)
            return;
        log.warning(`${name}:${tag} holds other signatures than the source: it stays as it is, and those of the source are not added`);
    }));
}
/** False where the registry protects the tag. */
async function write({ tag, manifest }, { client, repository }) {
    try {
        await client.putManifest(repository, tag, manifest);
        return true;
    }
    catch (error) {
        if (error instanceof oci/* RegistryError */.gl && error.kind === 'immutable')
            return false;
        throw error;
    }
}
/** Whether everything that a tag holds is in the manifest, too: each signature is a layer. */
async function isPartOf(digest, manifest, { client, repository }) {
    const existing = await client.getManifest(repository, digest);
    const theirs = existing && signaturesIn(existing);
    const ours = new Set(signaturesIn(manifest));
    return theirs?.every((each) => ours.has(each)) === true;
}
/**
 * Each layer with its annotations, since these hold the signature: signers of one image sign the same bytes. `undefined` for what
 * has no layers, such as an index.
 * https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#simple-signing
 */
function signaturesIn({ bytes }) {
    const { layers } = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(layers) ? layers.map(identityOf) : undefined;
}
function identityOf(layer) {
    const annotations = Object.entries(layer?.annotations ?? {});
    return JSON.stringify([layer?.digest, annotations.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

// EXTERNAL MODULE: ./lib/publish/stage.js
var stage = __webpack_require__(6173);
;// CONCATENATED MODULE: ./lib/publish/land.js





/** The image of this run: what the builder pushed, read there and hashed, or what we have. */
async function freshImage(handedOver, destination, client) {
    if (handedOver.kind === 'pushed')
        return findPushed(handedOver.digest, destination, client);
    const { root, manifests } = handedOver.image.content;
    const manifest = manifests.find(({ descriptor }) => descriptor.digest === root.digest);
    if (!manifest)
        throw new Error(`the image has no manifest ${root.digest}`);
    return manifest;
}
/**
 * Brings an image to destinations, each when it is asked for: that of this run, or the same image as an earlier run has published
 * it. Those of one registry share what the first of them has.
 */
function landing(handedOver, { session, onBytes, log }) {
    const first = new Map();
    return async (destination, chosen) => {
        const client = session.registry(destination.registry);
        if (handedOver.kind === 'pushed')
            return { manifest: chosen, transfers: [] };
        const { image } = handedOver;
        const isFresh = chosen.descriptor.digest === image.content.root.digest;
        const earlier = first.get(destination.registry);
        const work = async () => {
            // A mount is one request; sending the same bytes at the same time would take as long twice.
            await earlier?.done.catch(() => undefined);
            const { repository } = destination;
            const origin = originIn(image, destination.registry);
            // Where it comes from, all of it is there; what is made of several images is new.
            if (origin === repository && handedOver.keepsDigest) {
                return { manifest: await checkStaged(image.content, destination, client), transfers: [] };
            }
            const content = isFresh ? image.content : sharedWith(chosen, image.content);
            const transfers = await (0,stage/* stage */.d)({ ...image, content }, {
                client,
                repository,
                mountFrom: origin ?? earlier?.repository,
                onBytes: (count, how) => onBytes(destination, count, how),
            });
            if (!isFresh)
                return { manifest: chosen, transfers };
            const manifest = await checkStaged(image.content, destination, client);
            await writeCompanionTags(image.companionTags ?? [], destination, { client, log });
            return { manifest, transfers };
        };
        const done = work();
        if (!earlier)
            first.set(destination.registry, { repository: destination.repository, done });
        return done;
    };
}
/** What an earlier digest of the image consists of, too: if the registry has lost some of it, that is brought again. */
function sharedWith(earlier, content) {
    const named = new Set([
        earlier.descriptor.digest,
        ...(childrenOf(earlier.bytes) ?? []).map(({ digest }) => digest),
    ]);
    const manifests = content.manifests.filter(({ descriptor }) => named.has(descriptor.digest));
    const needed = new Set(manifests.flatMap(({ blobs }) => blobs.map(({ digest }) => digest)));
    const blobs = content.blobs.filter(({ digest }) => needed.has(digest));
    return { ...content, manifests, blobs };
}
/** The repository of this registry that the image is read from. */
function originIn({ source: { origin } }, registry) {
    return origin?.registry === registry ? origin.repository : undefined;
}
async function findPushed(digest, { name, repository }, client) {
    if (digest === undefined) {
        throw new errors/* PublishError */.S1({
            code: 'BUILD_SILENT',
            message: `The build ended well but reported no digest, so nothing is known to be in ${name}.`,
            fix: 'Update buildx (0.12 or later), or name another `builder`.',
        });
    }
    const manifest = await client.getManifest(repository, digest);
    if (manifest)
        return manifest;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `The builder reported ${digest}, but ${name} does not have it.`,
        fix: 'Run again. If it happens again, another process may be deleting untagged images there.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/image-facts.js

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
const KEYS = {
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
};
/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
/** Longer texts name no version: a tag has at most 128 characters. */
const MAX_VERSION = 128;
/**
 * Reads where an image comes from: annotations of the index or manifest, else the labels of the first image in it. What cannot
 * be read is unknown, never an error: the image may be anybody's.
 */
async function readImageFacts(registry, repository, digest) {
    try {
        const manifest = await registry.getManifest(repository, digest);
        return manifest ? await factsOf(manifest, { registry, repository }) : {};
    }
    catch {
        return {};
    }
}
async function factsOf(manifest, from) {
    const { annotations, config } = parse(manifest.bytes);
    const annotated = image_facts_pick(annotations);
    if (annotated.revision)
        return annotated;
    const child = childrenOf(manifest.bytes)?.find((each) => !isAttestation(each));
    if (typeof child?.digest === 'string') {
        const image = await from.registry.getManifest(from.repository, child.digest);
        // An index within an index would be one more step; builders make none.
        return image && !childrenOf(image.bytes) ? factsOf(image, from) : annotated;
    }
    if (typeof config?.digest !== 'string')
        return annotated;
    const blob = await from.registry.getBlob(from.repository, config.digest, {
        maxBytes: MAX_CONFIG_BYTES,
    });
    const { config: settings } = parse(blob);
    return { ...annotated, ...image_facts_pick(settings?.Labels) };
}
function image_facts_pick(texts) {
    const found = Object.entries(KEYS).flatMap(([name, key]) => {
        const text = texts?.[key];
        return typeof text === 'string' && isSound(name, text) ? [[name, text]] : [];
    });
    return Object.fromEntries(found);
}
/** Anybody may have written it, and it is shown, and asked about elsewhere. */
function isSound(name, text) {
    return name === 'revision'
        ? /^[0-9a-f]{7,64}$/.test(text)
        : text !== '' && text.length <= MAX_VERSION;
}
function parse(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes));
}

;// CONCATENATED MODULE: ./lib/publish/lane.js


/** More names than this are not read. */
const MAX_TAGS = 100_000;
/**
 * Reads what the destination's tags point at. All its tags, where they decide, are read at the same time and not waited for: that may
 * take many requests, and what the exact ones point at should be known from just before they are written.
 */
async function openLane(request) {
    const { destination, client, manifest, overwritten, needsList } = request;
    const { repository, tags } = destination;
    const list = needsList ? readTagList(client, repository) : Promise.resolve(undefined);
    // Whoever waits for it hears of it.
    list.catch(() => undefined);
    const heads = await Promise.all(tags.map((tag) => client.headManifest(repository, tag)));
    const now = new Map(tags.flatMap((tag, at) => {
        const head = heads[at];
        return head ? [[tag, head.digest]] : [];
    }));
    const facts = new Map();
    return {
        destination,
        client,
        manifest,
        now,
        before: new Map([...now, ...overwritten]),
        list,
        needsList,
        factsOf(digest) {
            const known = facts.get(digest) ?? readImageFacts(client, repository, digest);
            facts.set(digest, known);
            return known;
        },
    };
}
/** All tags of a repository; one that does not exist has none, and a list that cannot be read is unknown. */
async function readTagList(client, repository) {
    try {
        return await client.listTags(repository, { limit: MAX_TAGS });
    }
    catch (error) {
        if (!(error instanceof oci/* RegistryError */.gl))
            throw error;
        const isAbsent = error.kind === 'name-unknown' || error.kind === 'not-found';
        return isAbsent ? { tags: [], complete: true } : undefined;
    }
}
/** Whether a tag moves along versions. */
function isRanged(entry) {
    return entry?.guard?.kind === 'version';
}

// EXTERNAL MODULE: ./lib/settle-all.js
var settle_all = __webpack_require__(9134);
;// CONCATENATED MODULE: ./lib/publish/adopt-twin.js



/**
 * The exact version that answers another digest after this run has written tags; `undefined` if it is where this run has it. Another
 * run, which had read the tags before, has written them at the same moment.
 */
async function findDisplaced({ destination, client, manifest }, tags, entries) {
    const exact = tags.find(({ name }) => entries.get(name)?.guard?.kind === 'exact')?.name;
    if (exact === undefined || !tags.some(publish_published/* isWritten */.Q))
        return undefined;
    const head = await client.headManifest(destination.repository, exact);
    return head && head.digest !== manifest.descriptor.digest ? exact : undefined;
}
/** The lane anew, with what the exact version points at now, if that is the same image under another digest. */
async function adoptTwin(lane, exact) {
    const { destination, client, manifest, needsList } = lane;
    const overwritten = new Map();
    const reopened = await openLane({ destination, client, manifest, overwritten, needsList });
    // As the lane has it, so that it is not written again: a third run may have done so meanwhile.
    const now = reopened.now.get(exact);
    const twin = now === undefined ? undefined : await client.getManifest(destination.repository, now);
    return twin && isSameImage(twin, manifest) ? { ...reopened, manifest: twin } : undefined;
}

// EXTERNAL MODULE: ./lib/match-within.js
var match_within = __webpack_require__(2880);
// EXTERNAL MODULE: ./lib/tagging/index.js + 44 modules
var tagging = __webpack_require__(2226);
;// CONCATENATED MODULE: ./lib/publish/forward.js


/**
 * Judges whether this run's version is the highest of a tag's range. The destination's own list decides; where it says nothing,
 * git tags and the other destinations do. Nothing known anywhere: the tag moves.
 */
function judgeVersion(tag, knowledge) {
    const { range, guard } = tag;
    const { own } = knowledge;
    if (own && !own.complete) {
        return {
            moves: false,
            why: `kept because the repository has more tags than are read (${own.tags.length}): a higher version may be among them`,
        };
    }
    const keeper = (0,tagging/* highestIn */.i2)(range, versionsFor(tag, knowledge));
    if (!keeper)
        return { moves: true };
    if (guard.version === '') {
        return { moves: false, why: `kept for versions: ${keeper.name} is known`, keeper };
    }
    if ((0,tagging/* compareVersions */.Zy)(guard.version, keeper.version) >= 0)
        return { moves: true };
    return { moves: false, why: `kept at ${keeper.name}, higher than ${guard.version}`, keeper };
}
function versionsFor(tag, { own, others, gitTags }) {
    const { guard } = tag;
    const here = own ? (0,tagging/* versionsInRegistry */.aA)(own.tags, guard) : [];
    if (saysEnough(here, tag))
        return here;
    return [
        ...here,
        ...(0,tagging/* versionsInGit */.f1)(gitTags, guard, match_within/* matchEachWithin */.A),
        ...others.flatMap(({ tags }) => (0,tagging/* versionsInRegistry */.aA)(tags, guard)),
    ];
}
/** Whether a destination's own list decides alone, whatever git and the other destinations know. */
function isDecisive(own, tag) {
    return own !== undefined && saysEnough((0,tagging/* versionsInRegistry */.aA)(own.tags, tag.guard), tag);
}
/** Neither the version that is being published says anything about what is known elsewhere, nor does one that never counts. */
function saysEnough(here, { range, guard }) {
    return (0,tagging/* comparableIn */.g8)(range, here).some(({ version }) => (0,tagging/* compareVersions */.Zy)(version, guard.version) !== 0);
}

;// CONCATENATED MODULE: ./lib/publish/evidence.js

/** Waits for the lists. Git tags are looked at only if some destination's own list does not say enough. */
async function gatherEvidence(lanes, { entries, commit, tags }, { history }) {
    const lists = new Map();
    await Promise.all(lanes.map(async (lane) => lists.set(lane, await lane.list)));
    const needsGit = lanes.some((lane) => lane.destination.tags.some((tag) => {
        const { guard, range } = entries.get(tag) ?? {};
        const isJudged = guard?.kind === 'version' && range !== undefined;
        return isJudged && !isDecisive(lists.get(lane), { guard, range });
    }));
    const isAsked = needsGit && tags.floatingTags === 'forward-only';
    const gitTags = isAsked ? ((await history.tagNames()) ?? []) : [];
    return {
        entries,
        commit,
        history,
        knowledgeFor: async (lane) => ({
            own: await lane.list,
            others: [...lists].flatMap(([{ destination }, list]) => destination !== lane.destination && list ? [list] : []),
            gitTags,
        }),
    };
}

;// CONCATENATED MODULE: ./lib/publish/exact.js


/**
 * Exact versions of a destination that exist as another image than the one that is about to get their name; where the digest is
 * what counts, the same content under another one is another image, too.
 */
async function findConflicts(lane, { entries, keepsDigest, }) {
    const { destination, client, manifest, before } = lane;
    const found = await Promise.all(destination.tags.map(async (tag) => {
        const digest = before.get(tag);
        const isExact = entries.get(tag)?.guard?.kind === 'exact';
        if (!isExact || digest === undefined || digest === manifest.descriptor.digest)
            return [];
        if (keepsDigest)
            return [{ lane, tag, digest }];
        const existing = await client.getManifest(destination.repository, digest);
        return existing && isSameImage(existing, manifest) ? [] : [{ lane, tag, digest }];
    }));
    return found.flat();
}
/** The error for exact versions that exist. */
function versionExists(conflicts) {
    const names = conflicts.map(({ lane, tag }) => `${lane.destination.name}:${tag}`);
    return new errors/* PublishError */.S1({
        code: 'TAG_EXISTS',
        message: `${names.join(', ')} ${names.length > 1 ? 'exist' : 'exists'} already, as another image. No tag was written.`,
        detail: conflicts.map(({ lane, tag, digest }) => `${lane.destination.name}:${tag} is ${digest}`),
        fix: 'Publish under a new version. Or set `on-exists: skip` to leave what is published, `on-exists: overwrite` to replace it.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/lineage.js
/** Judges whether this run's commit descends from the one that a tag points at. What is not known keeps the tag. */
async function judgeLineage({ guard, commit, current }, history) {
    if (guard.onlyOn !== undefined)
        return stays(`kept because only runs on ${guard.onlyOn} move it`);
    const { revision } = current;
    if (revision === undefined) {
        return stays('kept because the image it points at does not say which commit it was built from (floating-tags: always moves it)');
    }
    if (commit === '')
        return stays('kept because the commit of this run is unknown');
    const descends = revision === commit || (await history.descends(commit, revision));
    if (descends === true)
        return { moves: true };
    const [ours, theirs] = [lineage_short(commit), lineage_short(revision)];
    if (descends === undefined) {
        return stays(`kept at commit ${theirs}: whether ${ours} descends from it is unknown (fetch more history: actions/checkout with fetch-depth: 0)`);
    }
    return stays(`kept at commit ${theirs}, which ${ours} does not descend from`);
}
function stays(why) {
    return { moves: false, why };
}
function lineage_short(commit) {
    return commit.slice(0, 7);
}

;// CONCATENATED MODULE: ./lib/publish/judge.js


/** Whether a tag may be pointed at this run's image. Exact versions were judged before, all at once. */
async function judge({ tag, digest }, lane, evidence) {
    const entry = evidence.entries.get(tag);
    const guard = entry?.guard;
    if (guard?.kind === 'version' && entry?.range !== undefined) {
        return judgeVersion({ range: entry.range, guard }, await evidence.knowledgeFor(lane));
    }
    if (guard?.kind !== 'lineage' || digest === lane.manifest.descriptor.digest) {
        return { moves: true };
    }
    if (digest === undefined && guard.onlyOn === undefined)
        return { moves: true };
    const current = digest === undefined ? {} : await lane.factsOf(digest);
    return judgeLineage({ guard, commit: evidence.commit, current }, evidence.history);
}

;// CONCATENATED MODULE: ./lib/publish/put-tag.js

/**
 * Points a tag at the lane's image. A registry that protects its tags refuses that too where the tag points there already: another
 * job has published the same image a moment ago.
 */
async function putTag(name, lane) {
    const { client, destination, manifest } = lane;
    try {
        await client.putManifest(destination.repository, name, manifest);
    }
    catch (error) {
        if (!isProtected(error))
            throw error;
        const head = await client.headManifest(destination.repository, name);
        if (head?.digest !== manifest.descriptor.digest)
            throw error;
    }
}
/** Whether a registry refused to change a tag. */
function isProtected(error) {
    return error instanceof oci/* RegistryError */.gl && error.kind === 'immutable';
}

;// CONCATENATED MODULE: ./lib/publish/move-floating.js


/** A tag that changes each time it is looked at is left to the last of those who write it. */
const MAX_LOOKS = 5;
/** Points a floating tag at this run's image, if that is forward. */
async function moveFloating(name, { lane, evidence }, { clock }) {
    const { client, destination, manifest } = lane;
    let digest = lane.now.get(name);
    if (digest === manifest.descriptor.digest && lane.before.get(name) !== digest) {
        return { outcome: await judgeWritten(name, { lane, evidence }), gap: 0 };
    }
    for (let look = 1;; look++) {
        const verdict = await judge({ tag: name, digest }, lane, evidence);
        if (!verdict.moves)
            return { outcome: { name, state: 'kept', why: verdict.why }, gap: 0 };
        if (digest === manifest.descriptor.digest)
            break;
        const since = clock.now();
        const isLast = look === MAX_LOOKS || evidence.entries.get(name)?.guard?.kind !== 'lineage';
        // The verdict may have taken a while; what it was about must still be so.
        const now = isLast ? digest : (await client.headManifest(destination.repository, name))?.digest;
        if (now === digest) {
            await putTag(name, lane);
            return { outcome: await describeMove({ name, digest }, lane), gap: clock.now() - since };
        }
        digest = now;
    }
    return { outcome: { name, state: 'unchanged' }, gap: 0 };
}
/** The builder has pushed under this tag already, since it can push under a tag only: a tag that should have stayed is put back. */
async function judgeWritten(name, { lane, evidence }) {
    const { client, destination } = lane;
    const digest = lane.before.get(name);
    const verdict = await judge({ tag: name, digest }, lane, evidence);
    const home = verdict.moves ? undefined : (digest ?? verdict.keeper?.name);
    const manifest = home && (await client.getManifest(destination.repository, home));
    if (verdict.moves || !manifest)
        return describeMove({ name, digest }, lane);
    await client.putManifest(destination.repository, name, manifest);
    return { name, state: 'kept', why: verdict.why };
}
/** What writing a tag did, from what it pointed at before. */
async function describeMove({ name, digest }, lane) {
    if (digest === undefined)
        return { name, state: 'published' };
    if (digest === lane.manifest.descriptor.digest)
        return { name, state: 'unchanged' };
    const { version } = await lane.factsOf(digest);
    return {
        name,
        state: 'moved',
        previous: digest,
        ...(version !== undefined && { previousVersion: version }),
    };
}

;// CONCATENATED MODULE: ./lib/publish/recheck-lineage.js

/** How long to wait for the write of a run that read a tag before we wrote it, milliseconds. */
const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 5_000;
/** Such a run's write is on its way for about as long as ours was. */
const WAIT_FACTOR = 3;
const MAX_ROUNDS = 5;
/**
 * Looks again, a moment after tags were moved along a branch's history. A slower run of an older commit may have read a tag before
 * this run wrote it and written after: nothing in the registry tells that run. This one can tell, since its commit descends from
 * what the tag points at now, and puts its image back. A tag that a newer run has moved on is that run's. The wait is paid only
 * where a tag was written.
 */
async function recheckLineage(outcomes, { lane, evidence, gap }, ports) {
    const { client, destination, manifest } = lane;
    const lost = new Map();
    let open = outcomes
        .filter((tag) => (0,publish_published/* isWritten */.Q)(tag) && evidence.entries.get(tag.name)?.guard?.kind === 'lineage')
        .map(({ name }) => name);
    for (let round = 0; open.length > 0 && round < MAX_ROUNDS; round++) {
        await ports.clock.sleep(Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, WAIT_FACTOR * gap)));
        const places = await Promise.all(open.map((tag) => placeOf(tag, { lane, evidence })));
        for (const [at, place] of places.entries()) {
            const tag = open[at];
            if (tag !== undefined && typeof place === 'object')
                lost.set(tag, place.why);
        }
        open = open.filter((_, at) => places[at] === 'back');
        for (const tag of open)
            ports.log.info(`${tag} was moved back by an older run: moved again`);
        await Promise.all(open.map((tag) => client.putManifest(destination.repository, tag, manifest)));
    }
    return outcomes.map((outcome) => {
        const why = lost.get(outcome.name);
        return why === undefined ? outcome : { name: outcome.name, state: 'kept', why };
    });
}
async function placeOf(tag, { lane, evidence }) {
    const { client, destination, manifest } = lane;
    const head = await client.headManifest(destination.repository, tag);
    if (!head || head.digest === manifest.descriptor.digest)
        return 'ours';
    const { revision } = await lane.factsOf(head.digest);
    const { commit, history } = evidence;
    const isOlder = revision !== undefined &&
        revision !== commit &&
        (await history.descends(commit, revision)) === true;
    if (isOlder)
        return 'back';
    const where = revision === undefined ? '' : ` to commit ${revision.slice(0, 7)}`;
    return { why: `kept because another run moved it on${where} at the same time` };
}

;// CONCATENATED MODULE: ./lib/publish/recheck-list.js



/** A list that a registry gives at once is read as a whole. */
const ONE_PAGE = 1000;
/**
 * Reads a repository's tags again for a version that has appeared meanwhile. Of a long list in lexical order only those parts are read
 * where a higher version can stand. That the order holds for new tags, and that the registry goes on behind a name as it should, the
 * run's own version proves, which it has just written: where it is not in its place, everything is read.
 */
async function rereadTags(recheck) {
    const { client, destination } = recheck.lane;
    const list = await recheck.lane.list;
    const regions = regionsOf(list, recheck);
    const found = regions && (await readRegions(regions, { list, lane: recheck.lane }));
    if (found && isOwnIn(found, recheck))
        return found;
    return (await readTagList(client, destination.repository))?.tags ?? [];
}
/** In order; `undefined` where the list is short, or its order is not that of its names. */
function regionsOf(list, { guards }) {
    if (!list?.complete || list.tags.length <= ONE_PAGE)
        return undefined;
    const hasZeros = guards.some(({ prefix }) => list.tags.some((tag) => tag.startsWith(prefix) && /^[vV]?0\d/.test(tag.slice(prefix.length))));
    if (!isSorted(list.tags) || hasZeros)
        return undefined;
    const all = guards.flatMap(tagging/* nameRegions */.nA);
    return all.sort((one, other) => Number(one.from > other.from) - Number(one.from < other.from));
}
/** What stands in some regions, and around them; `undefined` where the registry does not keep to the order. */
async function readRegions(regions, { list, lane: { client, destination }, }) {
    const found = new Set();
    let last = '';
    try {
        for (const { from, to } of regions) {
            if (to <= last)
                continue;
            // A tag that is there: what a registry makes of another name is not specified.
            const after = last > from ? last : list?.tags.findLast((tag) => tag < from);
            const range = { limit: MAX_TAGS, after, until: to };
            const part = await client.listTags(destination.repository, range);
            if (!isSorted([after ?? '', ...part.tags]))
                return undefined;
            for (const tag of part.tags)
                found.add(tag);
            if (part.complete)
                break;
            last = part.tags.at(-1) ?? last;
        }
    }
    catch (error) {
        if (error instanceof oci/* RegistryError */.gl)
            return undefined;
        throw error;
    }
    return [...found];
}
function isSorted(tags) {
    return tags.every((tag, at) => at === 0 || tag > (tags[at - 1] ?? ''));
}
/** Whether the run's own exact versions, at least one, are where they belong. */
function isOwnIn(found, { lane, entries, guards }) {
    const places = guards.flatMap(tagging/* nameRegions */.nA);
    const own = lane.destination.tags.filter((tag) => entries.get(tag)?.guard?.kind === 'exact' &&
        places.some(({ from, to }) => tag >= from && tag < to));
    return own.length > 0 && own.every((tag) => found.includes(tag));
}

;// CONCATENATED MODULE: ./lib/publish/recheck-versions.js



/** A run that is overtaken over and over again is not alone with one other. */
const recheck_versions_MAX_ROUNDS = 10;
/**
 * Reads the list again after floating tags were moved. Every run writes its version tag before its floating ones, so a run whose
 * floating tags this one may have overwritten is in the list by now; its tags are put back.
 */
async function recheckVersions(outcomes, lane, entries) {
    const holders = new Map();
    for (const { name, state } of outcomes) {
        const entry = entries.get(name);
        if (entry?.guard?.kind === 'version' && state !== 'kept')
            holders.set(name, entry.guard.version);
    }
    const guards = [...holders.keys()].flatMap((tag) => {
        const guard = entries.get(tag)?.guard;
        return guard?.kind === 'version' ? [guard] : [];
    });
    const lost = new Map();
    const gone = new Set();
    for (let round = 0; holders.size > 0; round++) {
        const tags = await rereadTags({ lane, entries, guards });
        const names = tags.filter((name) => !gone.has(name));
        const overtaken = findOvertaken(holders, names, entries);
        if (overtaken.length === 0)
            break;
        if (round === recheck_versions_MAX_ROUNDS)
            throw neverSettles(lane);
        const isBack = await Promise.all(overtaken.map((each) => giveBack(each, lane)));
        for (const [at, { tag, by }] of overtaken.entries()) {
            if (!isBack[at]) {
                gone.add(by.name);
                continue;
            }
            holders.set(tag, by.version);
            lost.set(tag, by);
        }
    }
    return outcomes.map((outcome) => {
        const by = lost.get(outcome.name);
        if (!by)
            return outcome;
        const why = `kept at ${by.name}, which was published at the same time`;
        return { name: outcome.name, state: 'kept', why };
    });
}
function findOvertaken(holders, names, entries) {
    return [...holders].flatMap(([tag, version]) => {
        const entry = entries.get(tag);
        if (entry?.guard?.kind !== 'version' || entry.range === undefined)
            return [];
        const by = (0,tagging/* highestIn */.i2)(entry.range, (0,tagging/* versionsInRegistry */.aA)(names, entry.guard));
        const isHigher = by && (version === '' || (0,tagging/* compareVersions */.Zy)(by.version, version) > 0);
        return isHigher ? [{ tag, by }] : [];
    });
}
/** Points a tag at the version that it belongs to; false where that has been deleted, though the list still has it. */
async function giveBack({ tag, by }, { client, destination }) {
    const manifest = await client.getManifest(destination.repository, by.name);
    if (!manifest)
        return false;
    await client.putManifest(destination.repository, tag, manifest);
    return true;
}
function neverSettles({ destination }) {
    return new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `The floating tags of ${destination.name} are moved by several other runs at the same time.`,
        fix: 'Give the workflow a `concurrency` group, then run again.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/move-tags.js









/**
 * Writes the tags: exact ones first, then those that float, and only forward. Registries have no compare-and-swap, so what a
 * concurrent run may have done meanwhile is looked for afterwards and repaired.
 */
async function moveTags(request, policy, ports) {
    const { tags, keepsDigest } = request;
    const { done: lanes } = request.lanes;
    const judged = await (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, request.lanes), policy, (_, lane) => findConflicts(lane, request));
    const conflicts = [...judged.done.values()].flat();
    if (tags.onExists === 'fail' && conflicts.length > 0)
        throw versionExists(conflicts);
    const skipped = new Map(tags.onExists === 'skip' ? conflicts.map(({ lane, tag }) => [lane, tag]) : []);
    let gathered;
    const evidence = () => {
        gathered ??= gatherEvidence([...lanes.values()], request, ports);
        return gathered;
    };
    const moving = { entries: request.entries, evidence, policy: tags, keepsDigest };
    return (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, judged), policy, async (destination) => {
        const lane = lanes.get(destination);
        if (!lane)
            throw new Error(`${destination.name} has no lane`);
        const skippedFor = skipped.get(lane);
        if (skippedFor !== undefined) {
            return { manifest: lane.manifest, tags: skipAll(lane, skippedFor) };
        }
        return moveAndSettle(lane, moving, ports);
    });
}
function skipAll({ destination }, because) {
    return destination.tags.map((name) => skip(name, because));
}
function skip(name, because) {
    return { name, state: 'skipped', why: `${because} is published already (on-exists: skip)` };
}
/** More runs than this do not publish one image at the same moment. */
const MAX_ADOPTIONS = 5;
/**
 * Writes the tags of a destination. Another run may have published the same image at the same moment, under a digest of its own; then
 * the exact version is what decides: whoever finds the other's digest there gives it to its floating tags, too.
 */
async function moveAndSettle(lane, moving, ports) {
    let current = lane;
    for (let adoptions = 0;; adoptions++) {
        const { tags, displaced } = await moveTagsOf(current, moving, ports);
        const isLast = moving.keepsDigest || adoptions === MAX_ADOPTIONS;
        const adopted = isLast || displaced === undefined ? undefined : await adoptTwin(current, displaced);
        if (!adopted)
            return { manifest: current.manifest, tags };
        const { digest } = adopted.manifest.descriptor;
        ports.log.info(`${lane.destination.name}: another run published the same image as ${digest}`);
        current = adopted;
    }
}
async function moveTagsOf(lane, moving, ports) {
    const { entries, policy } = moving;
    const { tags } = lane.destination;
    const isGuarded = (tag) => policy.floatingTags === 'forward-only' && entries.get(tag)?.floating === true;
    const guarded = tags.filter(isGuarded);
    // Others may be asked meanwhile; whoever waits for the answer hears of a failure.
    if (guarded.length > 0)
        moving.evidence().catch(() => undefined);
    // Exact versions first: a run that reads the list later must find this one in it.
    const plain = await (0,settle_all/* settleAll */.j)(tags.filter((tag) => !isGuarded(tag)), (tag) => writePlain(tag, lane, moving));
    const taken = plain.find(({ state }) => state === 'skipped');
    if (taken)
        return { tags: skipRest(lane, plain, taken) };
    if (guarded.length === 0) {
        return { tags: plain, displaced: await findDisplaced(lane, plain, entries) };
    }
    const evidence = await moving.evidence();
    const moves = await (0,settle_all/* settleAll */.j)(guarded, (tag) => moveFloating(tag, { lane, evidence }, ports));
    const gap = Math.max(0, ...moves.map((move) => move.gap));
    const moved = moves.map(({ outcome }) => outcome);
    const [rechecked, displaced] = await Promise.all([
        recheckVersions(moved, lane, entries),
        findDisplaced(lane, [...plain, ...moved], entries),
    ]);
    const floating = await recheckLineage(rechecked, { lane, evidence, gap }, ports);
    const outcomes = new Map([...plain, ...floating].map((outcome) => [outcome.name, outcome]));
    return { tags: tags.flatMap((tag) => outcomes.get(tag) ?? []), displaced };
}
/** A version that turned out to be taken when it was written: the tags that would follow it stay, as if it had been known. */
function skipRest({ destination }, written, { name: taken }) {
    const outcomes = new Map(written.map((outcome) => [outcome.name, outcome]));
    return destination.tags.map((name) => outcomes.get(name) ?? skip(name, taken));
}
async function writePlain(name, lane, { entries, policy }) {
    const { manifest, now, before } = lane;
    try {
        if (now.get(name) !== manifest.descriptor.digest)
            await putTag(name, lane);
    }
    catch (error) {
        // Another job was faster, with another image, and the registry lets nobody replace it.
        const isExact = entries.get(name)?.guard?.kind === 'exact';
        if (isExact && policy.onExists === 'skip' && isProtected(error))
            return skip(name, name);
        throw error;
    }
    return describeMove({ name, digest: before.get(name) }, lane);
}

// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/publish/transfer-words.js
var transfer_words = __webpack_require__(9784);
;// CONCATENATED MODULE: ./lib/publish/transfer-progress.js


/** A status is not worth saying more often, in milliseconds. */
const INTERVAL = 500;
/**
 * Shows while `work` brings the image to its destinations how many bytes each of them has and how fast they arrive, and one line
 * for each that has them all. Where the builder pushed, it has said so itself.
 */
async function followTransfers(handedOver, { log, clock }, work) {
    if (handedOver.kind === 'pushed') {
        return work({ onBytes: () => { }, follow: (_, bring) => bring() });
    }
    const total = handedOver.image.content.blobs.reduce((sum, blob) => sum + blob.size, 0);
    const lanes = new Map();
    let said = clock.now();
    const transfers = {
        onBytes(destination, count, how) {
            const lane = lanes.get(destination);
            if (!lane)
                return;
            const now = clock.now();
            lane.start ??= now;
            lane.there += count;
            if (how === 'sent')
                lane.sent += count;
            if (now - said < INTERVAL)
                return;
            said = now;
            show({ lanes, total, now }, log);
        },
        async follow(destination, bring) {
            const lane = { sent: 0, there: 0, start: undefined, isDone: false };
            lanes.set(destination, lane);
            const landed = await bring();
            lane.isDone = true;
            const now = clock.now();
            const start = lane.start ?? now;
            const upload = { start, milliseconds: now - start };
            const words = (0,transfer_words/* transferInWords */.s)(landed.transfers, upload);
            if (words !== '')
                log.info(`${destination.name}: ${words}`);
            return { ...landed, upload };
        },
    };
    try {
        return await work(transfers);
    }
    finally {
        log.progress('');
    }
}
function show({ lanes, total, now }, log) {
    const busy = [...lanes].filter(([, { isDone }]) => !isDone);
    const width = Math.max(0, ...busy.map(([{ name }]) => name.length));
    log.progress(`uploading ${(0,bytes/* formatBytes */.z)(total)}`, busy.map(([{ name }, lane]) => `${name.padEnd(width)}  ${inWords(lane, { total, now })}`));
}
function inWords({ sent, there, start }, { total, now }) {
    // For another repository of its registry, from which it is mounted.
    if (start === undefined)
        return 'waiting';
    const seconds = (now - start) / 1_000;
    const rate = sent > 0 && seconds > 0 ? `  ${(0,bytes/* formatBytes */.z)(sent / seconds)}/s` : '';
    return `${(0,bytes/* formatBytes */.z)(there)} of ${(0,bytes/* formatBytes */.z)(total)}${rate}`;
}

;// CONCATENATED MODULE: ./lib/publish/publish.js







/**
 * Two phases: first every destination has the whole image by its digest, checked; only then tags are written, and only where the
 * policy about failed destinations is met. One digest everywhere.
 */
async function publishImage(request, ports) {
    const { plan, handedOver, policy } = request;
    const entries = new Map((0,plan_plan/* plannedEntries */.N)(plan.tagging).map((entry) => [entry.name, entry]));
    const keepsDigest = handedOver.kind === 'image' && handedOver.keepsDigest === true;
    const fresh = await (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, request.preflight), policy, (destination) => freshImage(handedOver, destination, policy.session.registry(destination.registry)));
    // Before anything is sent: of an image that is published already, nothing needs to be.
    const chosen = keepsDigest
        ? fresh
        : await chooseImage(fresh, (destination) => firstTagIn(request.preflight, destination), policy);
    const landed = await followTransfers(handedOver, ports, ({ onBytes, follow }) => {
        const bring = landing(handedOver, { session: policy.session, onBytes, log: ports.log });
        return (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, chosen), policy, (destination, manifest) => follow(destination, () => bring(destination, manifest)));
    });
    const opened = await (0,attempt/* attempt */.CD)((0,attempt/* nextStep */.sk)(attempt/* DOING */.WY, landed), policy, (destination, { manifest }) => openLane({
        destination,
        client: policy.session.registry(destination.registry),
        manifest,
        overwritten: overwrittenIn(destination, request),
        needsList: needsList(destination, plan, entries),
    }));
    const lanes = keepsDigest ? opened : await adopt(opened, policy);
    const moved = await moveTags({ lanes, entries, commit: plan.commit, tags: plan.policy, keepsDigest }, policy, ports);
    const published = Array.from(moved.done, ([destination, { manifest, tags }]) => {
        const { digest, mediaType, size } = manifest.descriptor;
        const { transfers, upload } = required(landed, destination);
        const known = { destination, digest, mediaType, size, tags, transfers };
        return upload ? { ...known, upload } : known;
    });
    return { published, failures: moved.failures };
}
/** An earlier run, or one at the same moment, may have published the same image while this one was sent. */
async function adopt(lanes, policy) {
    const own = Array.from(lanes.done, ([destination, { manifest }]) => {
        return [destination, manifest];
    });
    const chosen = await chooseImage({ done: new Map(own), failures: lanes.failures }, (destination) => required(lanes, destination).before.get(destination.tags[0] ?? ''), policy);
    const adopted = Array.from(chosen.done, ([destination, manifest]) => {
        return [destination, { ...required(lanes, destination), manifest }];
    });
    return { done: new Map(adopted), failures: chosen.failures };
}
/** The tag that the builder wrote because it could not push by digest, and what it pointed at before. */
function overwrittenIn(destination, { handedOver, preflight }) {
    const [name] = destination.tags;
    const isWritten = handedOver.kind === 'pushed' && handedOver.isTagged && name !== undefined;
    return new Map(isWritten ? [[name, firstTagIn(preflight, destination)]] : []);
}
function firstTagIn({ done }, destination) {
    return done.get(destination)?.get(destination.tags[0] ?? '');
}
function needsList({ tags }, { policy }, entries) {
    return policy.floatingTags === 'forward-only' && tags.some((tag) => isRanged(entries.get(tag)));
}
function required({ done }, destination) {
    const value = done.get(destination);
    if (value === undefined)
        throw new Error(`nothing is known of ${destination.name}`);
    return value;
}

// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/registries/explain-read.js
var explain_read = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/verify/anonymous.js
var anonymous = __webpack_require__(4632);
;// CONCATENATED MODULE: ./lib/verify/overtaken.js




/**
 * Why a tag may answer another digest than the one that was published a moment ago: another run has moved it forward since, or has
 * published the same image. `undefined` where nothing proves that.
 */
async function whyOvertaken({ entry, answer }, ground) {
    const isTwin = ground.plan.source === undefined && (await isSame(answer, ground));
    if (isTwin)
        return `another run published the same image at the same time, as ${answer}`;
    const { guard, range } = entry ?? {};
    if (guard?.kind === 'version' && range !== undefined) {
        return whyHigher(answer, { guard, range }, ground);
    }
    return guard?.kind === 'lineage' ? whyNewer(answer, ground) : undefined;
}
async function isSame(answer, { registry, repository, digest }) {
    const [ours, theirs] = await Promise.all([digest, answer].map((each) => registry.getManifest(repository, each)));
    return ours !== undefined && theirs !== undefined && isSameImage(ours, theirs);
}
/** The tag is where the highest version of its range is, which is higher than this one. */
async function whyHigher(answer, { guard, range }, { registry, repository }) {
    const list = await readTagList(registry, repository);
    const highest = (0,tagging/* highestIn */.i2)(range, (0,tagging/* versionsInRegistry */.aA)(list?.tags ?? [], guard));
    const isHigher = highest && (guard.version === '' || (0,tagging/* compareVersions */.Zy)(highest.version, guard.version) > 0);
    const head = isHigher ? await registry.headManifest(repository, highest.name) : undefined;
    return head?.digest === answer
        ? `moved on to ${highest?.name}, which was published at the same time`
        : undefined;
}
/** The tag is on a commit that this one does not descend from. */
async function whyNewer(answer, { registry, repository, plan: { commit }, history }) {
    const { revision } = await readImageFacts(registry, repository, answer);
    if (revision === undefined || revision === commit)
        return undefined;
    const isOlder = (await history.descends(commit, revision)) === true;
    return isOlder ? undefined : `moved on to commit ${revision.slice(0, 7)} by another run`;
}

// EXTERNAL MODULE: ./lib/verify/pull.js
var pull = __webpack_require__(190);
// EXTERNAL MODULE: ./lib/verify/platforms.js
var platforms = __webpack_require__(9861);
;// CONCATENATED MODULE: ./lib/verify/verify.js


const STRICT = { pause: async () => false, whyOvertaken: async () => undefined };
/**
 * Asks the registry again, as a stranger would, whatever publishing said: the first tag's manifest is read and hashed,
 * every other tag must answer the same digest, and every platform must be there. A tag that another run has moved on since is left to
 * that run; where only floating tags answer something else, runs that are moving them are waited for.
 */
async function verify(expected, registry, leniency = STRICT) {
    const { repository, tags, digest, floating = [] } = expected;
    const [first = digest, ...others] = tags;
    const [manifest, ...heads] = await Promise.all([
        registry.getManifest(repository, first),
        ...others.map((tag) => registry.headManifest(repository, tag)),
    ]);
    const answers = [
        [first, manifest?.descriptor.digest],
        ...others.map((tag, at) => [tag, heads[at]?.digest]),
    ];
    const wrong = answers.filter(([, answer]) => answer !== digest);
    const overtaken = await verify_findOvertaken(wrong, leniency);
    const lost = wrong.filter(([tag]) => !overtaken.has(tag));
    const isMoving = lost.length > 0 && lost.every(([tag]) => floating.includes(tag));
    if (isMoving && (await leniency.pause()))
        return verify(expected, registry, leniency);
    const own = overtaken.has(first) ? await registry.getManifest(repository, digest) : manifest;
    if (lost.length > 0 || !own)
        throw mismatch(expected, lost);
    return { platforms: await checkPlatforms(expected, own, registry), overtaken };
}
async function verify_findOvertaken(wrong, { whyOvertaken }) {
    const found = await Promise.all(wrong.map(async ([tag, answer]) => {
        const why = answer === undefined ? undefined : await whyOvertaken(tag, answer);
        return why === undefined ? [] : [[tag, why]];
    }));
    return new Map(found.flat());
}
function mismatch({ name, digest }, wrong) {
    return new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} does not answer what was published (${digest}).`,
        detail: wrong.map(([tag, answer]) => `${name}:${tag} answers ${answer ?? 'nothing'}`),
        fix: 'Another run may have moved these tags at the same time; give the workflow a `concurrency` group. Then run again.',
    });
}
async function checkPlatforms(expected, manifest, registry) {
    const found = await (0,platforms/* platformsOf */.W)(manifest, expected.repository, {
        registry,
        // A single image says its platform only in its configuration: one more request, made only if somebody asks.
        readConfig: expected.platforms.length > 0,
    });
    const missing = (0,platforms/* missingPlatforms */.z)(expected.platforms, found);
    if (missing.length === 0)
        return found;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${expected.name}@${expected.digest} lacks ${missing.join(', ')}.`,
        detail: [`It has ${found.join(', ') || 'no platform at all'}.`],
        fix: 'Check the log of the build: the builder left a platform out.',
    });
}

;// CONCATENATED MODULE: ./lib/verify/verify-all.js









/** Verifies every destination at once, as thoroughly as the plan says. */
async function verifyAll(published, request, ports) {
    const verified = await (0,settle_all/* settleAll */.j)(published, async (each) => {
        const { name } = each.destination;
        try {
            const { platforms, overtaken } = await verifyOne(each, request, ports);
            for (const [tag, why] of overtaken)
                ports.log.notice(`${name}:${tag}: ${why}`);
            await mentionPrivate(each, request, ports.log);
            return { platforms, published: leave(overtaken, each) };
        }
        catch (error) {
            throw (0,explain_read/* explainRead */.y)(error, `Verifying ${name}`, each.destination);
        }
    });
    return {
        platforms: [...new Set(verified.flatMap(({ platforms }) => platforms))],
        published: verified.map((each) => each.published),
    };
}
function leave(overtaken, published) {
    const tags = published.tags.map((tag) => {
        const why = overtaken.get(tag.name);
        return why === undefined ? tag : { name: tag.name, state: 'kept', why };
    });
    return { ...published, tags };
}
async function verifyOne({ destination, digest, tags }, { plan, session }, { clock, history }) {
    const { name, registry, repository } = destination;
    const client = session.registry(registry);
    const written = tags.filter(publish_published/* isAtDigest */.c).map((tag) => tag.name);
    const entries = (0,plan_plan/* plannedEntries */.N)(plan.tagging);
    const floating = entries.filter((entry) => entry.floating).map((entry) => entry.name);
    const ground = { registry: client, repository, digest, plan, history };
    const verified = await verify({ name, repository, digest, tags: written, floating, platforms: plan.build.platforms }, client, {
        pause: pauses(clock),
        whyOvertaken: (tag, answer) => whyOvertaken({ entry: entries.find((each) => each.name === tag), answer }, ground),
    });
    const image = { registry, repository, digest: digest };
    if (plan.verify === 'pull')
        await (0,pull/* verifyPull */.p)(image, client);
    if (plan.verify === 'anonymous')
        await (0,anonymous/* verifyAnonymously */.mh)(image, session.stranger(registry));
    return verified;
}
/** Another run that is put right, or puts right, is done in this time; in milliseconds. */
const PAUSES_MS = [250, 500, 1000, 1500, 2000];
function pauses(clock) {
    const left = [...PAUSES_MS];
    return async () => {
        const next = left.shift();
        if (next !== undefined)
            await clock.sleep(next);
        return next !== undefined;
    };
}
/** A registry whose first push makes a private package surprises everybody once: on that push, and only then, it is said. */
async function mentionPrivate({ destination, digest, tags }, { plan, session }, log) {
    const { name, registry, repository } = destination;
    const isFirst = tags.length > 0 && tags.every(({ state }) => state === 'published');
    if (plan.verify === 'anonymous' || !isFirst || !(0,registries/* providerOf */.lc)(registry).publicHint)
        return;
    const stranger = session.stranger(registry);
    const isSeen = await (0,anonymous/* headAsStranger */.XT)(stranger, repository, digest).catch(() => true);
    if (!isSeen)
        log.notice(`${name} is private. ${(0,anonymous/* howToPublish */.$C)(destination)}`);
}

;// CONCATENATED MODULE: ./lib/deliver.js





/** What goes out with the image: in it, referring to it, or under tags made of its digest. */
function evidenceIn({ handedOver, content }) {
    if (handedOver.kind !== 'image')
        return content ? (0,lib_image/* evidenceOf */.X1)(content) : [];
    const { image } = handedOver;
    const tagged = image.companionTags ?? [];
    return [
        ...(0,lib_image/* evidenceOf */.X1)(image.content),
        ...tagged.map(({ tag, manifest }) => (0,lib_image/* evidenceOfTag */.dP)(tag, manifest.bytes)),
    ];
}
/** From an image to a report: publish, write the archive, verify. */
async function deliver(delivery, ports) {
    const { plan, preflight, policy, produced, watch, isRehearsal = false } = delivery;
    const { handedOver, built, content } = produced;
    const { published, failures } = await watch.time('publish', () => publishImage({ plan, preflight, handedOver, policy }, ports));
    const written = {
        plan,
        published,
        failures,
        digest: published[0]?.digest ?? '',
        imageId: built?.imageId ?? '',
        metadata: built?.metadata ?? '',
        images: content ? (0,lib_image/* layersOf */.w)(content) : [],
        evidence: evidenceIn(produced),
        ...(built?.cache && { cache: built.cache }),
    };
    if (isRehearsal) {
        const { platforms } = plan.build;
        return { ...written, outcome: 'planned', platforms, timings: watch.timings };
    }
    const archive = plan.archive === ''
        ? undefined
        : await watch.time('archive', () => archiveImage({ plan, published, produced, session: policy.session }, ports));
    const verified = await watch.time('verify', () => verifyAll(published, { plan, session: policy.session }, ports));
    return {
        ...written,
        published: verified.published,
        outcome: (0,report/* outcomeOf */.s)(published),
        digest: written.digest || (archive?.digest ?? ''),
        platforms: published.length > 0 || !archive ? verified.platforms : archive.platforms,
        ...(archive && { archive }),
        timings: watch.timings,
    };
}


/***/ }),

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ stage)
/* harmony export */ });
/* harmony import */ var _settle_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9134);

/**
 * Phase one for one destination: everything is there by its digest afterwards, and nothing has a tag. What is there already is
 * not sent again. Blobs first, then what refers to them.
 */
async function stage({ source, content }, target) {
    const { client, repository } = target;
    const transfers = await (0,_settle_all_js__WEBPACK_IMPORTED_MODULE_0__/* .settleAll */ .j)(content.blobs, (blob) => bring(blob, source, target));
    await putManifests(content, client, repository);
    return transfers;
}
/** Each as soon as all that it refers to is there, so that an index waits for one round trip however many images it has. */
async function putManifests({ manifests }, client, repository) {
    const stored = new Map();
    await (0,_settle_all_js__WEBPACK_IMPORTED_MODULE_0__/* .settleAll */ .j)(manifests, async (manifest) => {
        const { descriptor, children, subject } = manifest;
        // Push order: what this one refers to has been started.
        const needed = [...children, ...(subject ? [subject] : [])];
        const done = Promise.all(needed.map(({ digest }) => stored.get(digest))).then(() => client.putManifest(repository, descriptor.digest, manifest));
        stored.set(descriptor.digest, done);
        await done;
    });
}
async function bring(blob, source, { client, repository, mountFrom, onBytes }) {
    let sent = 0;
    const outcome = await client.uploadBlob(repository, blob, {
        open: (offset) => source.openBlob(blob, offset),
        mountFrom,
        onBytes(count) {
            // What is sent again is no progress.
            const isNew = Math.min(count, blob.size - sent);
            sent += isNew;
            onBytes(isNew, 'sent');
        },
    });
    onBytes(blob.size - sent, 'found');
    return { ...blob, outcome };
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

/***/ 5737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ explainRead)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2306);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5372);


/** As `explain`, for an image that could not be read: advice about pushing would lead astray. */
function explainRead(error, doing, { registry, repository, input }) {
    const isLogin = error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && (error.kind === 'denied' || error.kind === 'unauthorized');
    const target = { registry, ...(input !== undefined && { input }) };
    return (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error, doing, isLogin ? target : { ...target, repository });
}


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
/**
 * Runs the work for every item at once and waits for all of it, so that one failure does not hide another.
 * Throws the only failure as it is, or an `AggregateError` that holds them all.
 */
async function settleAll(items, work) {
    const settled = await Promise.allSettled(items.map(work));
    const failures = settled.filter((result) => result.status === 'rejected');
    // What several waited for in vain is one failure.
    const reasons = new Set(failures.map(({ reason }) => reason));
    if (reasons.size === 1)
        throw failures[0]?.reason;
    if (reasons.size > 1)
        throw new AggregateError(reasons);
    return settled.map((result) => result.value);
}


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ howToPublish),
/* harmony export */   XK: () => (/* binding */ notPublic),
/* harmony export */   XT: () => (/* binding */ headAsStranger),
/* harmony export */   mh: () => (/* binding */ verifyAnonymously)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(190);





/** What registries answer to strangers about what is not public; some do not even admit that it is there. */
const HIDDEN = new Set([
    ...['unauthorized', 'denied', 'name-unknown', 'not-found'],
]);
/** The same as `verifyPull`, without credentials. Throws `NOT_PUBLIC` where a stranger is turned away. */
async function verifyAnonymously(image, stranger) {
    const { repository, digest } = image;
    const isSeen = await headAsStranger(stranger, repository, digest);
    if (!isSeen)
        throw notPublic(image, `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image)}@${digest}`);
    return (0,_pull_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyPull */ .p)(image, stranger);
}
/** What somebody without credentials finds under a tag or digest; `undefined` for nothing, or nothing that may be seen. */
async function headAsStranger(stranger, repository, reference) {
    try {
        return await stranger.headManifest(repository, reference);
    }
    catch (error) {
        if (error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && HIDDEN.has(error.kind))
            return undefined;
        throw error;
    }
}
function notPublic(image, name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NOT_PUBLIC',
        message: `Nobody can pull ${name} without a login: it is private, or does not exist.`,
        fix: howToPublish(image),
    });
}
/** How the owner makes it public. */
function howToPublish({ registry, repository }) {
    return ((0,_registries_index_js__WEBPACK_IMPORTED_MODULE_3__/* .providerOf */ .lc)(registry).publicHint?.({ registry, repository }) ??
        `Make the repository ${repository} public in the settings of ${registry}; or, if it is to stay private, do not verify anonymously.`);
}


/***/ }),

/***/ 9861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ platformsOf),
/* harmony export */   z: () => (/* binding */ missingPlatforms)
/* harmony export */ });
/* harmony import */ var _reference_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8270);

/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
/**
 * Platforms of an index from its descriptors, or of a single image from its configuration.
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
async function platformsOf({ bytes }, repository, { registry, readConfig }) {
    const manifest = parse(bytes);
    if (manifest.manifests) {
        return manifest.manifests.flatMap(({ platform }) => renderPlatform(platform));
    }
    const digest = manifest.config?.digest;
    if (!readConfig || digest === undefined)
        return [];
    const config = await registry.getBlob(repository, digest, { maxBytes: MAX_CONFIG_BYTES });
    return renderPlatform(parse(config));
}
/** `unknown/unknown` marks attestations, which run nowhere. */
function renderPlatform(platform) {
    const { os, architecture, variant } = platform ?? {};
    if (!os || !architecture || os === 'unknown')
        return [];
    const written = [os, architecture, ...(variant ? [variant] : [])].join('/');
    return [(0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._l)(written) ?? written];
}
/** Those that were asked for and are not there, as they were written. */
function missingPlatforms(asked, found) {
    return asked.filter((platform) => !found.includes((0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._l)(platform) ?? platform));
}
function parse(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes));
}


/***/ }),

/***/ 190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ verifyPull)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);



/** Asks for everything that a pull needs: manifests are read and hashed, configurations and layers looked for. */
async function verifyPull(image, registry) {
    const { repository, digest } = image;
    const content = await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .closure */ .Cx)(await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistryImage */ .Ff)(image, registry));
    const heads = await Promise.all(content.blobs.map((blob) => registry.headBlob(repository, blob.digest)));
    const missing = content.blobs.filter((_, at) => !heads[at]).map((blob) => blob.digest);
    if (missing.length === 0)
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'VERIFY_MISMATCH',
        message: `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image)}@${digest} cannot be pulled: ${missing.length} of its ${content.blobs.length} blobs are not there.`,
        detail: missing,
        fix: 'Publish it again: what is missing is sent again. If it stays so, the registry loses what it has stored.',
    });
}


/***/ })

};
