export const id = 2788;
export const ids = [2788];
export const modules = {

/***/ 2788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellEveryone: () => (/* binding */ tellEveryone)
});

// EXTERNAL MODULE: ./lib/report/announce-notifications.js
var announce_notifications = __webpack_require__(1522);
// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
// EXTERNAL MODULE: ./lib/notify/plain.js
var plain = __webpack_require__(7377);
;// CONCATENATED MODULE: ./lib/notify/reply.js


const TEMPORARY = new Set([408, 425, 429]);
const MEANINGS = {
    401: 'the secret, header or token is wrong there',
    403: 'the secret, header or token is wrong there',
    404: 'nothing is at this address; check the URL',
    410: 'the receiver wants no more notifications; remove it',
    413: 'the notification is too large for it',
};
/** What an answer means. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability */
function replyTo({ status, headers, text }, now) {
    if (status >= 200 && status < 300)
        return { delivered: true, status, reason: '', temporary: false };
    const isRedirect = status >= 300 && status < 400;
    const meaning = isRedirect
        ? 'redirects are not followed; use the address it leads to'
        : (MEANINGS[status] ?? (0,plain/* plain */.p)(text, 200));
    const retryAfterMs = (0,oci/* retryAfter */.P9)(headers, now) ?? waitInBody(text);
    return {
        delivered: false,
        status,
        reason: `answered ${status}${meaning === '' ? '' : ` (${meaning})`}`,
        temporary: status >= 500 || TEMPORARY.has(status),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
}
/** Discord says it in seconds. https://discord.com/developers/docs/topics/rate-limits */
function waitInBody(text) {
    const [, seconds] = /"retry_after":\s*(\d{1,6}(?:\.\d+)?)/.exec(text) ?? [];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
}
/** A certificate does not get better by asking again. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** Not HTTP at all, or no TLS where there should be. */
const OTHER_PROTOCOL = /^(?:HPE_|ERR_SSL_|EPROTO)/;
/** What it means that no answer came. */
function replyAfter(error) {
    const { code, text } = causeOf(error);
    const isCertificate = CERTIFICATE.test(code);
    const isForeign = OTHER_PROTOCOL.test(code);
    const reason = isCertificate
        ? `has a certificate that is not trusted: ${code}; a private CA is named in the input ca, or in NODE_EXTRA_CA_CERTS`
        : isForeign
            ? `does not speak the protocol of its URL: ${code}`
            : `could not be reached: ${code || text}`;
    return { delivered: false, reason: (0,plain/* plain */.p)(reason, 200), temporary: !isCertificate && !isForeign };
}
/** The innermost reason: clients wrap it once or twice. */
function causeOf(error) {
    let code = '';
    let text = '';
    let current = error;
    for (let depth = 0; current && depth < 5; depth += 1) {
        if (typeof current.code === 'string')
            code = current.code;
        if (typeof current.message === 'string' && current.message)
            text = current.message;
        current = (current.errors?.[0] ?? current.cause);
    }
    return { code, text: text || 'unknown reason' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/notify/sign.js

const PREFIX = 'whsec_';
/**
 * Headers for three families of receivers from one secret. Standard Webhooks: `webhook-signature` over id, time and body, one
 * signature per secret. GitHub-like ones and Flux's `generic-hmac`: HMAC-SHA256 of the body alone, by the current secret.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 * https://fluxcd.io/flux/components/notification/receivers/#generic-hmac-receiver
 */
function signatureHeaders({ id, timestamp, body, secrets, }) {
    const identity = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
    const [current] = secrets;
    if (current === undefined)
        return identity;
    const signatures = secrets.map((secret) => {
        const hmac = (0,external_node_crypto_.createHmac)('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
        return `v1,${hmac.digest('base64')}`;
    });
    // These receivers hold the secret as it stands in their configuration, prefix included.
    const hex = `sha256=${(0,external_node_crypto_.createHmac)('sha256', current).update(body).digest('hex')}`;
    return {
        ...identity,
        'webhook-signature': signatures.join(' '),
        'x-hub-signature-256': hex,
        'x-signature': hex,
    };
}
/** The bytes that follow the prefix in base64; a secret without it is taken as it is. */
function keyOf(secret) {
    return secret.startsWith(PREFIX)
        ? Buffer.from(secret.slice(PREFIX.length), 'base64')
        : Buffer.from(secret);
}

;// CONCATENATED MODULE: ./lib/notify/request.js

/** Signs a message for one attempt: a new one has a new time, and the same id. */
function toAttempt({ id, contentType, headers = {}, body }, webhook, { now, idToken }) {
    const bytes = new TextEncoder().encode(body);
    const own = webhook.headers.map(([name, value]) => [name.toLowerCase(), value.reveal()]);
    return {
        url: webhook.url.reveal(),
        headers: {
            'user-agent': 'registry-publish',
            ...Object.fromEntries(own),
            ...headers,
            'content-type': contentType,
            ...signatureHeaders({
                id,
                timestamp: Math.floor(now / 1000),
                body: bytes,
                secrets: webhook.secrets.map((secret) => secret.reveal()),
            }),
            ...(idToken !== undefined && { authorization: `Bearer ${idToken}` }),
        },
        body: bytes,
    };
}

// EXTERNAL MODULE: ./lib/notify/mask.js
var mask = __webpack_require__(5069);
;// CONCATENATED MODULE: ./lib/notify/send.js


/** So much of a refusal says enough. */
const MOST_BYTES = 2048;
/** Sends once and never throws. Redirects are not followed, and of an answer only its beginning is read. */
async function send({ url, headers, body }, { webhook, timeoutMs, signal }, { fetch, clock }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    // Ends what is left of the answer once it is understood.
    const over = new AbortController();
    try {
        const response = await fetch(url, {
            method: 'POST',
            headers,
            body,
            redirect: 'manual',
            signal: AbortSignal.any([signal, timeout, over.signal]),
        });
        const { status } = response;
        const said = status >= 400 ? await beginningOf(response.body) : '';
        const text = (0,mask/* repeatsSecret */.X)(said, webhook) ? '' : said;
        return replyTo({ status, headers: response.headers, text }, clock.now());
    }
    catch (error) {
        if (timeout.aborted) {
            const reason = `did not answer within ${timeoutMs / 1000} s`;
            return { delivered: false, reason, temporary: true };
        }
        if (signal.aborted)
            return { delivered: false, reason: 'was given up', temporary: false };
        return replyAfter(error);
    }
    finally {
        over.abort();
    }
}
/** What arrives before the body breaks off, ends or gets too long. */
async function beginningOf(body) {
    const decoder = new TextDecoder();
    let text = '';
    try {
        for await (const chunk of body ?? []) {
            text += decoder.decode(chunk.subarray(0, MOST_BYTES), { stream: true });
            if (text.length >= MOST_BYTES)
                break;
        }
    }
    catch {
        // The status is known, and that is what counts.
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/notify/deliver.js



const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
const MOST_ATTEMPTS = 12;
/** Sends a message until it is taken, refused for good, or out of time. Never throws. */
async function deliver(message, delivery, ports) {
    const { turn, deadline, random } = delivery;
    const { clock } = ports;
    let last;
    for (let attempts = 1;; attempts += 1) {
        const reply = await attempt(message, delivery, ports);
        if (reply.delivered)
            return { reply, attempts };
        // What it was given up for says more than that it was.
        if (last && signalOf(delivery, ports).aborted)
            return { reply: last, attempts };
        last = reply;
        turn.failed();
        if (!reply.temporary || attempts === MOST_ATTEMPTS)
            return { reply, attempts };
        const told = reply.retryAfterMs || undefined;
        const delay = told ?? backoff(attempts, random());
        if (clock.now() + delay > deadline) {
            const asked = told === undefined ? '' : `; it asks to wait ${Math.ceil(told / 1000)} s`;
            return { reply: { ...reply, reason: `${reply.reason}${asked}` }, attempts };
        }
        try {
            await clock.sleep(delay, signalOf(delivery, ports));
        }
        catch {
            return { reply, attempts };
        }
    }
}
async function attempt(message, { webhook, turn, budget, deadline, idToken }, ports) {
    const signal = signalOf({ turn }, ports);
    const now = ports.clock.now();
    // A slow receiver may have nothing left; what is tried is tried for a second at least.
    const timeoutMs = Math.min(budget.attemptMs, Math.max(1000, deadline - now));
    try {
        const request = toAttempt(message, webhook, { now, idToken: await idToken() });
        return await send(request, { webhook, timeoutMs, signal }, ports);
    }
    catch (error) {
        return { ...replyAfter(error), reason: `got nothing: ${error.message}` };
    }
}
function signalOf({ turn }, { signal }) {
    return signal ? AbortSignal.any([signal, turn.signal]) : turn.signal;
}
/** Doubles up to the longest; the second half is random, so that runs do not come back together. */
function backoff(attempts, random) {
    const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
    return Math.round(full / 2 + (full / 2) * random);
}

;// CONCATENATED MODULE: ./lib/notify/message.js
const JSON_TYPE = 'application/json';

// EXTERNAL MODULE: ./lib/notify/event-id.js
var event_id = __webpack_require__(9699);
;// CONCATENATED MODULE: ./lib/notify/per-tag.js


/** Receivers are not to be flooded, and the run is not to wait for hundreds of answers. */
const MOST_REQUESTS = 50;
/**
 * One request for each tag that the run has written, or for each that it found in place where it wrote none: receivers of such
 * formats look at a single tag.
 */
function perTag(event, toRequest) {
    const all = event.images
        .filter(({ result }) => result !== 'failed')
        .flatMap((image) => (event.kind === 'published' ? image.written : image.tags).map((tag) => ({ image, tag })));
    const messages = all.slice(0, MOST_REQUESTS).map(({ image, tag }) => {
        const id = (0,event_id/* partId */.V)(event.id, `${image.registry}/${image.repository}:${tag}`);
        return { id, contentType: JSON_TYPE, ...toRequest({ id, image, tag }) };
    });
    return { messages, omitted: all.length - messages.length };
}
/** The path's first parts and its last: `acme/team` and `app`. */
function splitPath(repository) {
    const slash = repository.lastIndexOf('/');
    return { namespace: repository.slice(0, Math.max(0, slash)), name: repository.slice(slash + 1) };
}
/** RFC 3339 without fractions of a second. */
function rfc3339(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./lib/notify/within-limit.js
/** From everything to next to nothing: tags first, since there are many of them and one is as good as another. */
const STEPS = [
    ...[Infinity, 200, 100, 50, 20, 10, 5, 1].map((tags) => ({ tags, images: Infinity })),
    ...[100, 50, 20, 10, 5, 1].map((images) => ({ tags: 1, images })),
];
/** The fullest body that has at most so many bytes. What is left out is for the body to say. */
function withinLimit(mostBytes, build) {
    let body = '';
    for (const room of STEPS) {
        body = JSON.stringify(build(room));
        if (new TextEncoder().encode(body).length <= mostBytes)
            return body;
    }
    throw new Error(`a notification has more than ${mostBytes} bytes whatever is left out`);
}

;// CONCATENATED MODULE: ./lib/notify/formats/generic.js



/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#payload-size */
const generic_MOST_BYTES = 20_000 - 1;
const TYPES = {
    published: 'image.published',
    unchanged: 'image.unchanged',
    failed: 'image.publish_failed',
};
/** Our own body, one request per run. Its schema is docs/webhook.schema.json; fields are only ever added. */
const generic = (event) => {
    const body = withinLimit(generic_MOST_BYTES, (room) => toPayload(event, room));
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
function toPayload(event, room) {
    const { source, images } = event;
    const shown = images.slice(0, room.images);
    return {
        schemaVersion: 1,
        type: TYPES[event.kind],
        id: event.id,
        timestamp: rfc3339(event.time),
        data: {
            repository: source.repository,
            repository_url: source.repositoryUrl,
            ref: source.ref,
            sha: source.sha,
            run_id: source.runId,
            run_url: source.runUrl,
            actor: source.actor,
            ci: source.ci,
            version: event.version,
            digest: event.digest,
            media_type: event.mediaType,
            platforms: event.platforms,
            images: shown.map((image) => toImage(image, room)),
            ...(shown.length < images.length && { images_omitted: images.length - shown.length }),
            ...(event.error && { error: event.error }),
        },
    };
}
function toImage(image, room) {
    const { name, registry, repository, digest, result, error } = image;
    const tags = image.tags.slice(0, room.tags);
    return {
        name,
        registry,
        repository,
        tags,
        ...(tags.length < image.tags.length && { tags_omitted: image.tags.length - tags.length }),
        digest,
        ...(digest !== '' && { reference: `${registry}/${repository}@${digest}` }),
        result,
        ...(error && { error }),
    };
}

;// CONCATENATED MODULE: ./lib/notify/formats/cdevents.js




const DIALECTS = {
    /** https://github.com/cdevents/spec/blob/v0.4.1/continuous-integration.md#artifact-published */
    '0.4': {
        type: 'dev.cdevents.artifact.published.0.2.0',
        versionField: { version: '0.4.1' },
        subjectType: { type: 'artifact' },
    },
    /** https://github.com/cdevents/spec/blob/v0.5.1/continuous-integration.md#artifact-published */
    '0.5': {
        type: 'dev.cdevents.artifact.published.0.3.0',
        versionField: { specversion: '0.5.1' },
    },
};
/** Headers of CloudEvents' binary mode, and with them the body, stay as small as a webhook's. */
const cdevents_MOST_BYTES = 20_000;
/**
 * CDEvents `artifact.published`, one for each destination, in the binary mode of CloudEvents over HTTP: the body is the whole
 * CDEvent. Everything that the schema has no place for is in `customData`.
 */
function cdevents(version) {
    const dialect = DIALECTS[version];
    return (event) => {
        const images = event.images.filter(({ result }) => result !== 'failed');
        return { messages: images.map((image) => toMessage(event, image, dialect)), omitted: 0 };
    };
}
function toMessage(event, image, dialect) {
    const { registry, repository } = image;
    const id = (0,event_id/* partId */.V)(event.id, `${registry}/${repository}`);
    const source = event.source.runUrl || event.source.repositoryUrl || `https://${registry}/${repository}`;
    const subject = purlOf(image);
    const timestamp = rfc3339(event.time);
    const body = withinLimit(cdevents_MOST_BYTES, ({ tags }) => ({
        context: { ...dialect.versionField, id, source, type: dialect.type, timestamp },
        subject: {
            id: subject,
            source,
            ...dialect.subjectType,
            content: event.source.actor === '' ? {} : { user: event.source.actor },
        },
        customData: customData(event, image, tags),
        customDataContentType: JSON_TYPE,
    }));
    const headers = {
        'ce-specversion': '1.0',
        'ce-id': id,
        'ce-source': source,
        'ce-type': dialect.type,
        'ce-subject': encodeHeader(subject),
        'ce-time': timestamp,
    };
    return { id, contentType: JSON_TYPE, headers, body };
}
function customData(event, image, mostTags) {
    const tags = image.tags.slice(0, mostTags);
    return {
        result: image.result,
        registry: image.registry,
        repository: image.repository,
        digest: image.digest,
        tags,
        ...(tags.length < image.tags.length && { tags_omitted: image.tags.length - tags.length }),
        version: event.version,
        platforms: event.platforms,
        source_repository: event.source.repository,
        source_ref: event.source.ref,
        source_sha: event.source.sha,
        run_url: event.source.runUrl,
    };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function purlOf({ registry, repository, digest, tags }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    const qualifiers = [
        ['repository_url', `${registry}/${repository}`],
        ...(tags[0] === undefined ? [] : [['tag', tags[0]]]),
    ];
    const query = qualifiers
        .map(([key, value = '']) => `${key}=${encodeURIComponent(value)}`)
        .join('&');
    return `pkg:oci/${name}@${encodeURIComponent(digest)}?${query}`;
}
/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values */
function encodeHeader(value) {
    return value.replace(/[^\x21-\x24\x26-\x7e]|"/gu, (sign) => encodeURIComponent(sign));
}

;// CONCATENATED MODULE: ./lib/notify/formats/cloudevents.js


const CONTENT_TYPE = 'application/cloudevents+json';
/**
 * CloudEvents 1.0 in structured mode: one event for each tag; after a failure one for each destination, without a tag.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#32-structured-content-mode
 */
const cloudevents = (event) => {
    if (event.kind === 'failed') {
        const messages = event.images.map((image) => {
            const id = (0,event_id/* partId */.V)(event.id, `${image.registry}/${image.repository}`);
            return {
                id,
                contentType: CONTENT_TYPE,
                body: JSON.stringify(envelope(event, { id, image })),
            };
        });
        return { messages, omitted: 0 };
    }
    return perTag(event, (part) => ({
        contentType: CONTENT_TYPE,
        body: JSON.stringify(envelope(event, part)),
    }));
};
function envelope(event, { id, image, tag }) {
    const { source, kind, error } = event;
    const { registry, repository, digest } = image;
    return {
        specversion: '1.0',
        id,
        source: source.runUrl || source.repositoryUrl || `https://${registry}/${repository}`,
        type: `io.registry-publish.image.${kind}`,
        subject: tag === undefined ? repository : `${repository}:${tag}`,
        time: rfc3339(event.time),
        datacontenttype: 'application/json',
        data: {
            registry,
            // Without the host: the sources have names of their own.
            repository,
            ...(tag !== undefined && { tag, digest, reference: `${registry}/${repository}@${digest}` }),
            version: event.version,
            platforms: event.platforms,
            source_repository: source.repository,
            source_ref: source.ref,
            source_sha: source.sha,
            run_url: source.runUrl,
            actor: source.actor,
            ...(error && { error }),
        },
    };
}

;// CONCATENATED MODULE: ./lib/notify/formats/chat.js

const VERBS = {
    published: 'Published',
    unchanged: 'Already published',
    failed: 'Could not publish',
};
const MOST_LINES = 4;
const LONGEST_LINE = 200;
const MOST_TAGS = 10;
/** What a chat message says of an event. */
function toChat(event) {
    const { kind, images, source, digest, platforms, error } = event;
    const [first] = images;
    const others = images.length > 1 ? ` and ${images.length - 1} more` : '';
    const name = [first?.name ?? 'an image', event.version].filter(Boolean).join(' ');
    const good = images.filter(({ result }) => result !== 'failed');
    const bad = kind === 'failed' ? [] : images.filter(({ result }) => result === 'failed');
    return {
        title: (0,plain/* plain */.p)(`${VERBS[kind]} ${name}${others}`, 150),
        facts: [
            ...fact('Error', error ? [`${error.code}: ${error.message}`, error.fix] : []),
            ...fact('Images', few((kind === 'failed' ? images : good).map(inWords))),
            ...fact('Not published', few(bad.map(({ name, error }) => `${name}: ${error?.message ?? ''}`))),
            ...fact('Digest', [digest]),
            ...fact('Platforms', [platforms.join(', ')]),
            ...fact('Source', [sourceInWords(source)]),
            ...fact('Started by', [source.actor]),
        ],
        url: source.runUrl || source.repositoryUrl,
    };
}
/** Nothing where there is nothing to say. */
function fact(name, texts) {
    const lines = texts.map((text) => (0,plain/* plain */.p)(text, LONGEST_LINE)).filter((text) => text !== '');
    return lines.length > 0 ? [{ name, lines }] : [];
}
function few(lines) {
    if (lines.length <= MOST_LINES)
        return lines;
    const shown = lines.slice(0, MOST_LINES - 1);
    return [...shown, `and ${lines.length - shown.length} more`];
}
function inWords({ name, tags }) {
    const shown = tags.slice(0, MOST_TAGS).join(', ');
    const left = tags.length > MOST_TAGS ? ` and ${tags.length - MOST_TAGS} more` : '';
    return shown === '' ? name : `${name}: ${shown}${left}`;
}
function sourceInWords({ repository, refName, sha }) {
    const commit = sha === '' ? '' : `(${sha.slice(0, 7)})`;
    return [repository, refName, commit].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./lib/notify/formats/discord.js



const COLORS = {
    published: 0x2da44e,
    unchanged: 0x6e7781,
    failed: 0xcf222e,
};
/**
 * Discord's webhooks, one request per run. No mention works, and foreign text stands in inline code, where Markdown counts for
 * nothing. https://discord.com/developers/docs/resources/webhook#execute-webhook
 */
const discord = (event) => {
    const { title, facts, url } = toChat(event);
    const fields = facts.map(({ name, lines }) => ({
        name,
        value: lines.map((line) => `\`${line.replaceAll('`', 'ˋ')}\``).join('\n'),
    }));
    const embed = {
        title,
        ...(url !== '' && { url }),
        color: COLORS[event.kind],
        timestamp: rfc3339(event.time),
        fields,
    };
    const body = JSON.stringify({ embeds: [embed], allowed_mentions: { parse: [] } });
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};

// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/notify/formats/dockerhub.js



/**
 * Docker Hub's own webhook, one request per tag. It has no digest. For other registries `repo_name` carries the host.
 * https://docs.docker.com/docker-hub/repos/manage/webhooks/
 */
const dockerhub = (event) => perTag(event, ({ image, tag }) => {
    const isHub = image.registry === reference/* DOCKER_HUB */.Xb;
    const { namespace, name } = splitPath(image.repository);
    const fullName = `${image.registry}/${image.repository}`;
    const body = {
        push_data: {
            pushed_at: Math.floor(event.time / 1000),
            pusher: event.source.actor || 'registry-publish',
            tag,
        },
        repository: {
            repo_name: isHub ? image.repository : fullName,
            namespace,
            name,
            repo_url: isHub ? `https://hub.docker.com/r/${image.repository}` : `https://${fullName}`,
            status: 'Active',
        },
    };
    return { contentType: JSON_TYPE, body: JSON.stringify(body) };
});

;// CONCATENATED MODULE: ./lib/notify/formats/keel.js

/** Keel's native webhook, one request per tag. https://keel.sh/docs/#webhooks */
const keel = (event) => perTag(event, ({ image: { name }, tag }) => ({ body: JSON.stringify({ name, tag }) }));

;// CONCATENATED MODULE: ./lib/notify/formats/quay.js

/**
 * Quay's `repo_push`, one request per tag: receivers read only the first of `updated_tags`.
 * https://docs.redhat.com/en/documentation/red_hat_quay/3/html/use_red_hat_quay/repository-notifications
 */
const quay = (event) => perTag(event, ({ image: { registry, repository }, tag }) => {
    const url = `${registry}/${repository}`;
    const body = {
        repository,
        ...splitPath(repository),
        docker_url: url,
        homepage: `https://${url}`,
        updated_tags: [tag],
    };
    return { body: JSON.stringify(body) };
});

;// CONCATENATED MODULE: ./lib/notify/formats/slack.js


/**
 * Slack's incoming webhooks, one request per run. Foreign text stands in inline code and is escaped, so that it is neither a
 * mention nor a link; `verbatim` keeps Slack from looking for names in it.
 * https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
const slack = (event) => {
    const { title, facts, url } = toChat(event);
    const body = JSON.stringify({
        text: escapeText(title),
        blocks: [
            { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
            { type: 'section', fields: facts.map((fact) => markdown(toField(fact))) },
            ...(url === '' ? [] : [{ type: 'context', elements: [markdown(slack_link(url))] }]),
        ],
    });
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
function markdown(text) {
    return { type: 'mrkdwn', text, verbatim: true };
}
function toField({ name, lines }) {
    return [`*${name}*`, ...lines.map((line) => `\`${escapeText(line)}\``)].join('\n');
}
function slack_link(url) {
    return `<${escapeText(url).replaceAll('|', '%7C')}|Open>`;
}
/** Slack has no way to write a backtick inside of code. */
function escapeText(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('`', 'ˋ');
}

;// CONCATENATED MODULE: ./lib/notify/formats/teams.js


/**
 * An Adaptive Card for a Workflows webhook of Microsoft Teams, one request per run. Runs of text know no Markdown, so that
 * foreign text shows as it is; mentions need an entity, and there is none.
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
 * https://adaptivecards.io/explorer/RichTextBlock.html
 */
const teams = (event) => {
    const { title, facts, url } = toChat(event);
    const color = event.kind === 'failed' ? 'Attention' : 'Good';
    const content = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
            richText([{ text: title, weight: 'Bolder', size: 'Medium', color }]),
            ...facts.flatMap(toBlocks),
        ],
        ...(url !== '' && { actions: [{ type: 'Action.OpenUrl', title: 'Open', url }] }),
    };
    const attachment = {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content,
    };
    const body = JSON.stringify({ type: 'message', attachments: [attachment] });
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
function toBlocks({ name, lines }) {
    return lines.map((line, index) => richText([
        ...(index === 0 ? [{ text: `${name}  `, weight: 'Bolder' }] : []),
        { text: line, fontType: 'Monospace' },
    ]));
}
function richText(runs) {
    return {
        type: 'RichTextBlock',
        inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
    };
}

;// CONCATENATED MODULE: ./lib/notify/formats/index.js









const FORMATS = {
    generic: generic,
    cloudevents: cloudevents,
    cdevents: cdevents('0.4'),
    'cdevents-0.5': cdevents('0.5'),
    dockerhub: dockerhub,
    quay: quay,
    keel: keel,
    slack: slack,
    teams: teams,
    discord: discord,
};

;// CONCATENATED MODULE: ./lib/notify/patience.js
const BUDGET = {
    attemptMs: 15_000,
    optionalMs: 30_000,
    requiredMs: 90_000,
    graceMs: 1_000,
};
function createPatience(graceMs, clock) {
    const end = new AbortController();
    const cut = new AbortController();
    const never = new AbortController();
    let waitedFor = 0;
    let delivered = 0;
    let isEnding = false;
    const check = () => {
        if (waitedFor > 0 || delivered === 0 || isEnding)
            return;
        isEnding = true;
        clock.sleep(graceMs, end.signal).then(() => cut.abort(),
        // Everything is settled already.
        () => { });
    };
    return {
        turn(required) {
            waitedFor += 1;
            let isWaitedFor = true;
            const leave = () => {
                if (isWaitedFor)
                    waitedFor -= 1;
                isWaitedFor = false;
                check();
            };
            return {
                get signal() {
                    return isWaitedFor ? never.signal : cut.signal;
                },
                failed() {
                    if (!required)
                        leave();
                },
                done(success) {
                    if (success)
                        delivered += 1;
                    leave();
                },
            };
        },
        [Symbol.dispose]: () => end.abort(),
    };
}

;// CONCATENATED MODULE: ./lib/notify/notify.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** Requests of one webhook at a time. */
const CONCURRENCY = 4;
/** Tells every webhook that wants to know, all at once. Never throws: each result says for itself what happened. */
async function notify({ event, webhooks, }, ports, { budget = BUDGET, random = Math.random } = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [own] = generic(event).messages;
        const wanted = webhooks
            .filter(({ events }) => events.includes(event.kind))
            .map((webhook) => ({ webhook, ...FORMATS[webhook.format](event) }))
            .filter(({ messages }) => messages.length > 0);
        const patience = __addDisposableResource(env_1, createPatience(budget.graceMs, ports.clock), false);
        const context = { kind: event.kind, patience, budget, random };
        const deliveries = await Promise.all(wanted.map((each) => notifyOne(each, context, ports)));
        return { payload: own?.body ?? '', deliveries };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function notifyOne({ webhook, messages, omitted }, { kind, patience, budget, random }, ports) {
    const { clock } = ports;
    const { host, format, required } = webhook;
    const start = clock.now();
    const turn = patience.turn(required);
    const deadline = start + (required ? budget.requiredMs : budget.optionalMs);
    const idToken = tokenFor(webhook, ports);
    const delivery = { webhook, budget, random, turn, deadline, idToken };
    const results = [];
    const queue = [...messages];
    const work = async () => {
        for (let message = queue.shift(); message; message = queue.shift()) {
            const result = await deliver(message, delivery, ports);
            results.push(result);
            if (isAboutReceiver(result))
                queue.length = 0;
        }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, queue.length) }, work));
    const failed = results.find(({ reply }) => !reply.delivered)?.reply;
    turn.done(!failed);
    const status = (failed ?? results.at(-1)?.reply)?.status;
    return {
        host,
        format,
        event: kind,
        outcome: failed ? 'failed' : 'delivered',
        requests: messages.length,
        delivered: results.filter(({ reply }) => reply.delivered).length,
        attempts: results.reduce((sum, { attempts }) => sum + attempts, 0),
        omitted,
        ...(status !== undefined && { status }),
        ...(failed && { reason: failed.reason }),
        required,
        milliseconds: clock.now() - start,
    };
}
/** Statuses that are about one message; whoever refuses for another reason, or is gone, refuses the next one as well. */
const ABOUT_MESSAGE = new Set([400, 413, 415, 422]);
function isAboutReceiver({ reply }) {
    return !reply.delivered && !ABOUT_MESSAGE.has(reply.status ?? 0);
}
/** Asks once for all requests; a token outlives the budget. After a failure the next attempt asks again. */
function tokenFor({ audience }, { idToken }) {
    let token;
    return async () => {
        if (audience === undefined)
            return undefined;
        if (!idToken)
            throw new Error('this job has no ID token');
        token ??= idToken(audience);
        try {
            return await token;
        }
        catch (error) {
            token = undefined;
            throw error;
        }
    };
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var report_markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/notify/statement.js

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
const LONGEST_DESCRIPTION = 140;
/** What an event means for its commit; `undefined` where that is not known. */
function toStatement(event) {
    const { kind, source, digest, images, error } = event;
    if (source.sha === '')
        return undefined;
    const description = {
        published: `Published ${digest}`,
        unchanged: `Already published: ${digest}`,
        failed: `Not published: ${error?.code ?? ''}`,
    }[kind];
    return {
        sha: source.sha,
        state: kind === 'failed' ? 'failure' : 'success',
        description: (0,report_markdown/* clip */.$Q)(description, LONGEST_DESCRIPTION),
        context: (0,report_markdown/* clip */.$Q)(`registry-publish: ${images[0]?.name ?? ''}`, LONGEST_DESCRIPTION),
        url: source.runUrl,
        digest,
        references: images
            .filter((image) => image.digest !== '')
            .map((image) => `${image.registry}/${image.repository}@${image.digest}`),
    };
}

;// CONCATENATED MODULE: ./lib/notify/tell-everyone.js



/** Sends an event to all who asked for it, and shows it beside the commit. */
async function tellEveryone(event, request, ports) {
    const [notifications] = await Promise.all([
        notify({ event, webhooks: request.webhooks }, ports),
        showBesideCommit(event, request, ports),
    ]);
    (0,announce_notifications/* announceNotifications */.ST)(notifications, ports.log);
    return notifications;
}
/** Best effort: what cannot be shown there is a warning. */
async function showBesideCommit(event, { deployment, commitStatus }, { codeHost, log }) {
    const statement = toStatement(event);
    if (!statement || !codeHost)
        return;
    const problems = await Promise.all([
        deployment === '' ? undefined : codeHost.deploy(deployment, statement),
        commitStatus ? codeHost.setStatus(statement) : undefined,
    ]);
    for (const problem of problems)
        if (problem !== undefined)
            log.warning(problem);
}


/***/ }),

/***/ 1522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ requireDelivered),
/* harmony export */   ST: () => (/* binding */ announceNotifications),
/* harmony export */   WU: () => (/* binding */ resultInWords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Says what became of each webhook; of its URL only the host. */
function announceNotifications({ deliveries }, log) {
    for (const delivery of deliveries) {
        const line = `Notification of ${nameOf(delivery)}: ${resultInWords(delivery)}`;
        if (delivery.outcome === 'delivered')
            log.info(line);
        else
            log.warning(`${line}.\nWhat is in the registries does not depend on it.`);
        if (delivery.omitted > 0) {
            log.warning(`${nameOf(delivery)} was not told of ${delivery.omitted} tags: the format ${delivery.format} needs a request for each, and they are too many. Use the format generic.`);
        }
    }
}
/** `delivered`, `failed: answered 503, after 4 attempts`. */
function resultInWords(delivery) {
    const { outcome, requests, delivered, attempts, reason } = delivery;
    const tries = attempts > requests ? `, after ${attempts} attempts` : '';
    if (outcome === 'delivered')
        return `delivered${tries}`;
    const part = delivered > 0 ? ` (${delivered} of ${requests} were delivered)` : '';
    return `failed: it ${reason ?? ''}${tries}${part}`;
}
/** Throws where a webhook that is `required` was not told of what was published. */
function requireDelivered({ notifications }) {
    const missed = (notifications?.deliveries ?? []).filter(({ outcome, required }) => required && outcome === 'failed');
    if (missed.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NOTIFY_FAILED',
        message: `The image is published, but ${missed.map(nameOf).join(', ')} could not be told, and that is required.`,
        fix: 'Run the job again: what is published stays, and the notification has the same id. Or leave out `required: true`.',
        detail: missed.map((each) => `${nameOf(each)}: ${resultInWords(each)}`),
    });
}
function nameOf({ host, format }) {
    return `${host} (${format})`;
}


/***/ })

};
