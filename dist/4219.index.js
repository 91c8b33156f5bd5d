export const id = 4219;
export const ids = [4219];
export const modules = {

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


/***/ }),

/***/ 3874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ describeReport)
});

// EXTERNAL MODULE: ./lib/builder/describe.js
var describe = __webpack_require__(1314);
// EXTERNAL MODULE: ./lib/publish/published.js
var published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/publish/transfer-words.js
var transfer_words = __webpack_require__(9784);
;// CONCATENATED MODULE: ./lib/report/document.js
/** More rows nobody reads; they are counted and left out. */
const MAX_ROWS = 100;
/** The same of lines of an alert. */
const MAX_LINES = 50;
/** Nothing where there are no rows. */
function table(head, rows, cells) {
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, MAX_ROWS).map((row) => cells(row).map(toCell));
    return [{ kind: 'table', head, rows: shown, left: rows.length - shown.length }];
}
/** Nothing where there are no lines. */
function document_alert(level, all) {
    if (all.length === 0)
        return [];
    const lines = all.slice(0, MAX_LINES).map((line) => (typeof line === 'string' ? [line] : line));
    return [{ kind: 'alert', level, lines, left: all.length - lines.length }];
}
function toCell(content) {
    if (typeof content === 'string')
        return [[content]];
    return content.every((each) => Array.isArray(each)) ? content : [content];
}

;// CONCATENATED MODULE: ./lib/report/destination-table.js



/** Every destination: what it has now, and how that got there. */
function destinationTable({ published, failures, plan }) {
    if (published.length + failures.length === 0) {
        return table(['Destination', 'Registry', 'Login'], plan.destinations, (destination) => [
            [{ code: destination.name }],
            destination.provider,
            destination.auth,
        ]);
    }
    const rows = [
        ...published.map((each) => ({
            ...each.destination,
            tags: tagsInWords(each),
            result: result(each),
        })),
        ...failures.map(({ destination, error }) => ({
            ...destination,
            tags: 'none',
            result: `failed: ${error.code}`,
        })),
    ];
    return table(['Destination', 'Registry', 'Tags', 'Image'], rows, (row) => [
        [{ code: row.name }],
        row.provider,
        row.tags,
        row.result,
    ]);
}
function tagsInWords({ tags }) {
    const pointing = tags.filter(published/* isAtDigest */.c).length;
    return pointing === tags.length ? String(tags.length) : `${pointing} of ${tags.length}`;
}
/** Where the builder pushed, it does not say what it found there. */
function result({ transfers, upload }) {
    if (!upload)
        return 'pushed by the builder';
    return (0,transfer_words/* transferInWords */.s)(transfers, upload) || 'there already';
}

;// CONCATENATED MODULE: ./lib/report/evidence-line.js
/** Types in words; the first that fits. */
const WORDS = [
    [/^https:\/\/slsa\.dev\/provenance\/|^https:\/\/slsa\.dev\/provenance$/, 'provenance'],
    [/^https:\/\/spdx\.dev\/|\bspdx\b/i, 'SBOM (SPDX)'],
    [/cyclonedx/i, 'SBOM (CycloneDX)'],
    [/openvex/i, 'VEX'],
    [/cosign|simplesigning|sigstore|notary/i, 'signature'],
];
/** More kinds are counted. */
const MOST = 8;
/** What is published beside the image, and about which of its platforms: `provenance (linux/amd64)`; empty where there is nothing. */
function evidenceLine({ evidence, images }) {
    const platforms = new Map(images.map(({ digest, platform }) => [digest, platform]));
    const found = new Map();
    for (const { subject, type } of evidence) {
        const name = WORDS.find(([pattern]) => pattern.test(type))?.[1] ?? (type || 'other');
        const about = platforms.get(subject) ?? 'the index';
        found.set(name, (found.get(name) ?? new Set()).add(about));
    }
    const shown = [...found]
        .slice(0, MOST)
        .map(([name, about]) => `${name} (${[...about].join(', ')})`);
    if (shown.length === 0)
        return [];
    const more = found.size > MOST ? `, … and ${found.size - MOST} more` : '';
    return [{ strong: 'With it: ' }, `${shown.join(' · ')}${more}`];
}

// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/report/plan-table.js
var plan_table = __webpack_require__(3914);
;// CONCATENATED MODULE: ./lib/report/tag-table.js


/** Different results of one tag that are shown, one per line. */
const MAX_RESULTS = 4;
/** Every tag: why it is there, when it moves, and what became of it. */
function tagTable({ plan, published }) {
    const isResult = published.length > 0;
    const head = ['Tag', 'Why', 'Moves', isResult ? 'Result' : 'Where'];
    return table(head, (0,plan_table/* planRows */.L)(plan), (row) => [
        [{ code: row.tag }],
        row.why,
        row.moves,
        isResult ? resultOf(row, published) : row.where,
    ]);
}
/** One line where all destinations agree; else one for each result, with the destinations that have it. */
function resultOf({ tag, only }, published) {
    const results = new Map();
    for (const { destination, tags } of published) {
        const found = tags.find(({ name }) => name === tag);
        if (!found || (only !== undefined && only !== destination.name))
            continue;
        const line = tagInWords(found);
        const key = JSON.stringify(line);
        const known = results.get(key) ?? { line, names: [] };
        known.names.push(destination.name);
        results.set(key, known);
    }
    const all = [...results.values()];
    const [first] = all;
    if (!first)
        return [['']];
    if (all.length === 1)
        return [first.line];
    const shown = all
        .slice(0, MAX_RESULTS)
        .map(({ line, names }) => [...line, `: ${few(names)}`]);
    return all.length > shown.length
        ? [...shown, [`… and ${all.length - shown.length} more`]]
        : shown;
}
function few(names) {
    return names.length > 3
        ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
        : names.join(', ');
}
/** `moved from 1.2.2 (sha256:…)`, `kept at 2.0.0, higher than 1.2.3`, `unchanged`. */
function tagInWords({ state, previous, previousVersion, why }) {
    if (why !== undefined)
        return [why];
    if (previous === undefined)
        return [state];
    const digest = { code: shortDigest(previous) };
    return previousVersion
        ? ['moved from ', { strong: previousVersion }, ' (', digest, ')']
        : ['moved from ', digest];
}
/** As much of a digest as people compare. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}

;// CONCATENATED MODULE: ./lib/report/layer-table.js



/** More columns are not readable. */
const MAX_COLUMNS = 6;
/** The size of each image, and each layer with what it took to have it at each destination; nothing where it is not known. */
function layerTable({ images, published }) {
    const rows = images.flatMap(({ platform, layers }) => layers.map((layer) => ({ platform, ...layer })));
    const columns = published.filter(({ transfers }) => transfers.length > 0).slice(0, MAX_COLUMNS);
    const outcomes = columns.map(({ transfers }) => {
        return new Map(transfers.map(({ digest, outcome }) => [digest, outcome]));
    });
    const head = ['Platform', 'Layer', 'Size', ...namesOf(columns)];
    const [layers] = table(head, rows, ({ platform, digest, size }) => [
        platform,
        [{ code: shortDigest(digest) }],
        (0,bytes/* formatBytes */.z)(size),
        ...outcomes.map((outcome) => outcome.get(digest) ?? ''),
    ]);
    if (!layers)
        return [];
    const sizes = images.map(({ platform, layers: own }) => {
        const size = own.reduce((sum, layer) => sum + layer.size, 0);
        return `${platform || 'image'} ${(0,bytes/* formatBytes */.z)(size)}`;
    });
    const shown = sizes.slice(0, 8);
    const more = sizes.length > shown.length ? `, … and ${sizes.length - shown.length} more` : '';
    const summary = [{ strong: `Layers: ${rows.length}` }, ` · ${shown.join(', ')}${more}`];
    return [{ kind: 'folded', summary, table: layers }];
}
/** The registries, or the whole names where one of them is there twice. */
function namesOf(columns) {
    const registries = columns.map(({ destination }) => destination.registry);
    return new Set(registries).size === columns.length
        ? registries
        : columns.map(({ destination }) => destination.name);
}

// EXTERNAL MODULE: ./lib/report/announce-notifications.js
var announce_notifications = __webpack_require__(1522);
;// CONCATENATED MODULE: ./lib/report/notification-table.js


/** Every webhook that was to be told, and whether it was. */
function notificationTable({ notifications }) {
    return table(['Notification', 'Format', 'Event', 'Result'], notifications?.deliveries ?? [], (each) => [[{ code: each.host }], each.format, each.event, (0,announce_notifications/* resultInWords */.WU)(each)]);
}

// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(1451);
;// CONCATENATED MODULE: ./lib/report/describe.js








const HEADLINES = {
    planned: 'Plan: nothing was built or published',
    built: 'Built, not published',
    published: 'Published',
    unchanged: 'Already published: nothing changed',
};
/** The report as a document: what is where, how to pull it, the tags with their reasons, layers, warnings and the timeline. */
function describeReport(report) {
    const { plan, published, failures, digest, outcome } = report;
    const [first] = published;
    const bars = (0,timeline/* timelineOf */.hf)(report);
    const { version } = plan.tagging;
    return [
        { kind: 'title', text: `${HEADLINES[outcome]}${version ? `: ${version}` : ''}` },
        ...document_alert('caution', failures.flatMap(failureLines)),
        ...document_alert('note', plan.withheld === undefined ? [] : [plan.withheld]),
        ...line(keyFacts(report)),
        ...line(madeBy(report)),
        ...line(digest ? ['Digest ', { code: digest }] : []),
        ...line(evidenceLine(report)),
        ...(first
            ? [{ kind: 'command', text: `docker pull ${first.destination.name}@${digest}` }]
            : []),
        ...destinationTable(report),
        ...tagTable(report),
        ...layerTable(report),
        ...notificationTable(report),
        ...document_alert('warning', plan.warnings),
        ...(bars.length > 0 ? [{ kind: 'timeline', bars }] : []),
    ];
}
function line(phrases) {
    return phrases.length > 0 ? [{ kind: 'line', line: phrases }] : [];
}
/** The few things that everybody wants to know: platforms, where it comes from, the archive, the time. */
function keyFacts(report) {
    const { platforms, plan, archive, cache } = report;
    const length = (0,timeline/* lengthOf */.Y5)((0,timeline/* timelineOf */.hf)(report));
    const cached = cache && cacheInWords(cache);
    const facts = [
        ...(platforms.length > 0 ? [[platforms.join(', ')]] : []),
        ...(plan.source ? [['from ', { code: plan.source.name }]] : []),
        ...(cached ? [[cached]] : []),
        ...(archive ? [['archive ', { code: archive.path }]] : []),
        ...(length > 0 ? [[(0,timeline/* duration */.p0)(length)]] : []),
    ];
    return facts.flatMap((fact, at) => (at === 0 ? fact : [' · ', ...fact]));
}
function failureLines({ destination, error }) {
    return [
        [{ strong: destination.name }, ` did not get the image. ${error.message}`],
        ...(error.fix ? [[error.fix]] : []),
    ];
}
function cacheInWords({ steps, cached = 0, read = [] }) {
    if (steps === undefined)
        return undefined;
    const from = read.length > 0 ? ` (read ${read.join(', ')})` : '';
    return `${cached} of ${steps} steps from the cache${from}`;
}
/** What builds, and where layers come from and go. */
function madeBy({ builder, cache }) {
    const { from = [], to = [], problem } = cache ?? {};
    const parts = [
        ...(builder ? [`Builder: ${(0,describe/* builderInWords */.E)(builder)}.`] : []),
        ...(from.length > 0 ? [`Cache read: ${from.join(', ')}.`] : []),
        ...(to.length > 0 ? [`Cache written: ${to.join(', ')}.`] : []),
        ...(problem === undefined ? [] : [`The cache could not be used: ${problem}.`]),
    ];
    return parts.length > 0 ? [parts.join(' ')] : [];
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ writeReportFiles)
});

// UNUSED EXPORTS: renderReportFiles

// EXTERNAL MODULE: ./lib/report/describe.js + 6 modules
var describe = __webpack_require__(3874);
;// CONCATENATED MODULE: ./lib/report/escape-html.js
/** What is not shown, or turns the direction of what stands around it. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
/** Text from outside as text or as a quoted attribute of HTML or SVG. */
function escapeHtml(text) {
    return text
        .toWellFormed()
        .replace(UNSEEN, ' ')
        .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/report/html-style.js
/** The style of the page, which follows the light or dark theme of whoever looks. */
const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #ffffff; --panel: #f6f8fa; --step: #0969da; --part: #8250df; --warn: #9a6700; --bad: #d1242f; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --soft: #9198a1; --line: #3d444d; --paper: #0d1117; --panel: #151b23; --step: #4493f8; --part: #ab7df8; --warn: #d29922; --bad: #f85149; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
code, pre { font: 85%/1.45 ui-monospace, monospace; background: var(--panel); border-radius: 4px; padding: .15em .35em; }
pre { padding: .8em 1em; overflow-x: auto; border: 1px solid var(--line); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 90%; }
th, td { border: 1px solid var(--line); padding: .35em .7em; text-align: left; vertical-align: top; }
th { background: var(--panel); }
summary { cursor: pointer; margin: 1rem 0 .5rem; }
.left { color: var(--soft); }
.alert { border-left: 4px solid var(--step); padding: .2rem 1rem; margin: 1rem 0; }
.alert p { margin: .4rem 0; }
.warning { border-color: var(--warn); }
.caution { border-color: var(--bad); }
.timeline { width: 100%; height: auto; margin-top: 1rem; font: 13px system-ui, sans-serif; }
.timeline text { fill: var(--text); }
.timeline .time, .timeline text.tick { fill: var(--soft); }
.timeline text.tick { font-size: 11px; text-anchor: middle; }
.timeline line.tick { stroke: var(--line); }
.timeline .step rect { fill: var(--step); }
.timeline .part rect { fill: var(--part); }
`;
/** What the page allows itself: this style, by its SHA-256, and nothing else. A test compares it with the style. */
const STYLE_HASH = 'sha256-TSG0HCMX+xLdLCK543qzI275qGcNFWmDhRGsmHgWpkU=';

// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(1451);
;// CONCATENATED MODULE: ./lib/report/timeline-svg.js


/** In the picture's own units, which are pixels unless it is scaled down. */
const WIDTH = 900;
const LABELS = 300;
/** For the duration behind the longest bar. */
const MARGIN = 90;
const ROW = 26;
const BAR = 16;
const MAX_LABEL = 42;
/** The timeline as a picture within an HTML page: colours come from the page's style, by class. */
function renderTimelineSvg(bars) {
    const total = Math.max(1, (0,timeline/* lengthOf */.Y5)(bars));
    const scale = (WIDTH - LABELS - MARGIN) / total;
    const height = bars.length * ROW + ROW;
    const name = `Timeline, ${(0,timeline/* duration */.p0)(total)}`;
    return [
        `<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(name)}" xmlns="http://www.w3.org/2000/svg">`,
        ...ticks(total).map((at) => renderTick(at, { x: LABELS + at * scale, height })),
        ...bars.map((bar, row) => renderBar(bar, { y: row * ROW, scale })),
        '</svg>',
    ].join('\n');
}
function renderBar(bar, { y, scale }) {
    const { label, level, start, milliseconds } = bar;
    const x = LABELS + start * scale;
    const width = Math.max(2, milliseconds * scale);
    const baseline = y + BAR - 3;
    const indent = level === 'part' ? 16 : 0;
    const shown = label.length > MAX_LABEL ? `…${label.slice(1 - MAX_LABEL)}` : label;
    return [
        `<g class="${level}"><title>${escapeHtml(label)}</title>`,
        `<text x="${indent}" y="${baseline}">${escapeHtml(shown)}</text>`,
        `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${BAR}" rx="2"/>`,
        `<text class="time" x="${round(x + width + 6)}" y="${baseline}">${(0,timeline/* duration */.p0)(milliseconds)}</text></g>`,
    ].join('');
}
function renderTick(at, { x, height }) {
    const bottom = height - ROW + 4;
    return [
        `<line class="tick" x1="${round(x)}" y1="0" x2="${round(x)}" y2="${bottom}"/>`,
        `<text class="tick" x="${round(x)}" y="${bottom + 14}">${Number((at / 1_000).toPrecision(6))} s</text>`,
    ].join('');
}
/** Three to seven round times. */
function ticks(total) {
    const magnitude = 10 ** Math.floor(Math.log10(total));
    const fitting = [5, 2, 1, 0.5, 0.2].map((each) => each * magnitude);
    const step = fitting.find((each) => total / each >= 2.5) ?? magnitude / 5;
    const count = Math.floor(total / step);
    return Array.from({ length: count + 1 }, (_, index) => index * step);
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/report/html.js




/** Nothing is loaded from anywhere, no script runs, and nothing is sent, whatever text the page shows. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
/** The report as one page that needs nothing else: style and picture are in it. */
function renderHtml(report) {
    const document = (0,describe/* describeReport */.A)(report);
    const title = document.find((block) => block.kind === 'title')?.text ?? '';
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        `<title>${escapeHtml(title)}</title>`,
        `<style>${STYLE}</style>`,
        '</head>',
        '<body>',
        ...document.map(renderBlock),
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
function renderBlock(block) {
    switch (block.kind) {
        case 'title':
            return `<h1>${escapeHtml(block.text)}</h1>`;
        case 'line':
            return `<p>${renderLine(block.line)}</p>`;
        case 'command':
            return `<pre>${escapeHtml(block.text)}</pre>`;
        case 'alert': {
            const lines = block.lines.map((line) => `<p>${renderLine(line)}</p>`);
            return `<div class="alert ${block.level}">${lines.join('')}${more(block.left)}</div>`;
        }
        case 'table':
            return renderTable(block);
        case 'folded':
            return `<details open><summary>${renderLine(block.summary)}</summary>${renderTable(block.table)}</details>`;
        case 'timeline':
            return renderTimelineSvg(block.bars);
    }
}
function renderTable({ head, rows, left }) {
    const heads = head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
    const body = rows.map((cells) => {
        const columns = cells.map((cell) => `<td>${cell.map(renderLine).join('<br>')}</td>`);
        return `<tr>${columns.join('')}</tr>`;
    });
    const table = `<table><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
    return `<div class="scroll">${table}</div>${more(left)}`;
}
function renderLine(line) {
    return line
        .map((phrase) => {
        if (typeof phrase === 'string')
            return escapeHtml(phrase);
        return 'code' in phrase
            ? `<code>${escapeHtml(phrase.code)}</code>`
            : `<strong>${escapeHtml(phrase.strong)}</strong>`;
    })
        .join('');
}
function more(left) {
    return left > 0 ? `<p class="left">… and ${left} more.</p>` : '';
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/summary.js + 2 modules
var summary = __webpack_require__(4660);
;// CONCATENATED MODULE: ./lib/report/files.js



/** Readable by everybody: they are made to be kept, and hold nothing that the log does not show. */
const MODE = 0o644;
/** The report as files for artifacts and other CIs, by their names. */
function renderReportFiles(report) {
    return {
        'report.json': `${JSON.stringify((0,json/* toReportJson */.s)(report), undefined, 2)}\n`,
        'report.md': (0,summary/* renderSummary */.B)(report),
        'report.html': renderHtml(report),
    };
}
/** Writes them where the plan says. What is published stays published: a file that cannot be written is a warning. */
async function writeReportFiles(report, { files, log, }) {
    const { reportDirectory: directory } = report.plan;
    if (directory === '')
        return;
    try {
        await files.makeDirectory(directory);
        for (const [name, text] of Object.entries(renderReportFiles(report))) {
            await files.writeText(`${directory}/${name}`, text, MODE);
        }
    }
    catch (error) {
        log.warning(`report: the directory "${directory}" cannot be written (${error instanceof Error ? error.message : error}). Name one that this user may write to.`);
    }
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toTargetsJson),
/* harmony export */   s: () => (/* binding */ toReportJson)
/* harmony export */ });
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1433);

/** `registry-publish bake --json`, schema version 1: each target with its report. */
function toTargetsJson(reports) {
    return {
        schemaVersion: 1,
        targets: reports.map(({ target, report }) => ({ target, ...toReportJson(report) })),
    };
}
function toReportJson(report) {
    const { plan, outcome, digest, imageId, platforms, published, archive, timings } = report;
    const { cache: asPlanned, ...planJson } = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlanJson */ .x)(plan);
    const cache = report.cache ?? asPlanned;
    const failures = report.failures.map(({ destination: { name }, error }) => {
        const { code, message, fix } = error;
        return { name, code, message, ...(fix && { fix }) };
    });
    return {
        ...planJson,
        outcome,
        digest,
        imageId,
        platforms,
        published: published.map(({ destination, ...rest }) => ({ name: destination.name, ...rest })),
        failures,
        contents: report.images,
        evidence: report.evidence,
        ...(cache && { cache }),
        ...(report.builder && { builder: report.builder }),
        ...(archive && { archive }),
        timings,
        notifications: report.notifications?.deliveries ?? [],
    };
}


/***/ }),

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/describe.js + 6 modules
var describe = __webpack_require__(3874);
// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(1451);
;// CONCATENATED MODULE: ./lib/report/gantt.js

/**
 * The timeline in Mermaid's language, which GitHub draws. Times of day instead of times since the epoch, because those
 * would be shown in the time zone of whoever looks.
 * https://mermaid.js.org/syntax/gantt.html
 */
function renderGantt(bars) {
    return [
        'gantt',
        '  dateFormat HH:mm:ss.SSS',
        `  axisFormat ${(0,timeline/* lengthOf */.Y5)(bars) < SHORT ? '%S.%L' : '%M:%S'}`,
        '  todayMarker off',
        ...bars.map(({ label, level, start, milliseconds }) => {
            const status = level === 'step' ? '' : 'done, ';
            const text = `${label} ${(0,timeline/* duration */.p0)(milliseconds)}`.replace(SYNTAX, '-').replaceAll(':', '∶');
            // A bar without width is not drawn.
            return `  ${text} :${status}${timeOfDay(start)}, ${Math.max(1, Math.round(milliseconds))}ms`;
        }),
    ].join('\n');
}
/** Milliseconds; less has several ticks in a second. */
const SHORT = 15_000;
/** All but letters, digits and what names of images are made of. A colon would end the text; the ratio sign looks like one. */
const SYNTAX = /[^\p{L}\p{N} ./:_-]/gu;
function timeOfDay(milliseconds) {
    const pad = (value, length) => String(Math.floor(value)).padStart(length, '0');
    const rest = Math.round(milliseconds);
    const hours = pad((rest / 3_600_000) % 24, 2);
    const minutes = pad((rest / 60_000) % 60, 2);
    return `${hours}:${minutes}:${pad((rest / 1_000) % 60, 2)}.${pad(rest % 1_000, 3)}`;
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/markdown-document.js


/** Of one phrase, in UTF-16 units. */
const MAX_TEXT = 400;
/** Of one table or alert; a document has at most five and three of them, and GitHub drops one of more than 1 MiB as a whole. */
const MAX_BYTES = 100_000;
/** A table that is not longer is open from the start. */
const FEW_ROWS = 12;
const ALERTS = { note: 'NOTE', warning: 'WARNING', caution: 'CAUTION' };
/** A document in GitHub's Markdown. Whatever its text holds shows as it is, and links to nowhere. */
function toMarkdown(document) {
    return document.map(renderBlock).join('\n\n').concat('\n');
}
function renderBlock(block) {
    switch (block.kind) {
        case 'title':
            return `### ${markdown_document_text(block.text)}`;
        case 'line':
            return renderLine(block.line);
        case 'command':
            // Inside, nothing could be escaped: such a command consists of a checked reference.
            return ['```sh', block.text.replace(/[`\n\r]/g, ''), '```'].join('\n');
        case 'alert':
            return [`> [!${ALERTS[block.level]}]`, renderLines(block)].join('\n');
        case 'table':
            return renderTable(block);
        case 'folded': {
            const open = block.table.rows.length <= FEW_ROWS ? ' open' : '';
            const summary = `<summary>${renderLine(block.summary)}</summary>`;
            return [`<details${open}>${summary}`, renderTable(block.table), '</details>'].join('\n\n');
        }
        case 'timeline':
            return ['```mermaid', renderGantt(block.bars), '```'].join('\n');
    }
}
function renderLines({ lines, left }) {
    const shown = fitting(lines.map(renderLine));
    const all = [...shown, ...more(left + lines.length - shown.length)];
    return all.map((each) => `> ${each}`).join('\n>\n');
}
function renderTable({ head, rows, left }) {
    const shown = fitting(rows.map((cells) => (0,markdown/* tableRow */.jD)(cells.map(renderCell))));
    const lines = [(0,markdown/* tableRow */.jD)(head.map(markdown_document_text)), (0,markdown/* tableRow */.jD)(head.map(() => '---')), ...shown];
    return [lines.join('\n'), ...more(left + rows.length - shown.length)].join('\n\n');
}
/** As many of the lines as there is room for. */
function fitting(lines) {
    const encoder = new TextEncoder();
    let room = MAX_BYTES;
    return lines.filter((each) => {
        room -= encoder.encode(each).length;
        return room >= 0;
    });
}
function renderCell(cell) {
    return cell.map(renderLine).join('<br>');
}
function renderLine(line) {
    return line
        .map((phrase) => {
        if (typeof phrase === 'string')
            return markdown_document_text(phrase);
        // In HTML, so that it also holds inside of a `<summary>`.
        return 'code' in phrase
            ? (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(phrase.code, MAX_TEXT))
            : `<strong>${markdown_document_text(phrase.strong)}</strong>`;
    })
        .join('');
}
function more(left) {
    return left > 0 ? [`… and ${left} more.`] : [];
}
function markdown_document_text(foreign) {
    return (0,markdown/* escapeMarkdown */.FV)((0,markdown/* clip */.$Q)(foreign, MAX_TEXT));
}

;// CONCATENATED MODULE: ./lib/report/summary.js


/** The job summary: Markdown, below the 1 MiB over which GitHub drops it. */
function renderSummary(report) {
    return toMarkdown((0,describe/* describeReport */.A)(report));
}


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   hf: () => (/* binding */ timelineOf),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** More would be no picture any more. */
const MAX_PARTS = 20;
const MAX_BARS = 40;
/** The steps of the run in order, and the uploads to each destination below the step that made them. */
function timelineOf({ timings, published }) {
    const uploads = published
        .flatMap(({ destination: { name }, upload }) => upload ? [{ label: `upload to ${name}`, level: 'part', ...upload }] : [])
        .slice(0, MAX_PARTS);
    const steps = timings
        .slice(0, MAX_BARS - MAX_PARTS)
        .flatMap(({ step, start, milliseconds }) => [
        { label: step, level: 'step', start, milliseconds },
        ...(step === 'publish' ? uploads : []),
    ]);
    const origin = Math.min(...steps.map(({ start }) => start));
    return steps.map((bar) => ({ ...bar, start: bar.start - origin }));
}
/** From the beginning of the first to the end of the last, in milliseconds. */
function lengthOf(bars) {
    return Math.max(0, ...bars.map(({ start, milliseconds }) => start + milliseconds));
}
/** `0.1 s`, `2 min 5 s`. */
function duration(milliseconds) {
    const seconds = milliseconds / 1_000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ })

};
