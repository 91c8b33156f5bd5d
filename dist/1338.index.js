export const id = 1338;
export const ids = [1338];
export const modules = {

/***/ 4627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishReports: () => (/* binding */ finishReports),
/* harmony export */   renderReport: () => (/* reexport safe */ _report_text_js__WEBPACK_IMPORTED_MODULE_3__.B),
/* harmony export */   renderTargets: () => (/* binding */ renderTargets),
/* harmony export */   toReportJson: () => (/* reexport safe */ _report_json_js__WEBPACK_IMPORTED_MODULE_4__.s),
/* harmony export */   toTargetsJson: () => (/* reexport safe */ _report_json_js__WEBPACK_IMPORTED_MODULE_4__.a)
/* harmony export */ });
/* harmony import */ var _report_announce_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2551);
/* harmony import */ var _report_announce_notifications_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1522);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4219);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4639);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7406);






/** Writes the files of reports, says what failed, prints the result, and throws where a notification had to arrive and did not. */
async function finishReports(reports, ports, print) {
    for (const report of reports)
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFiles */ .t)(report, ports);
    for (const report of reports)
        (0,_report_announce_js__WEBPACK_IMPORTED_MODULE_0__/* .announceFailures */ .rd)(report, ports.log);
    print();
    for (const report of reports)
        (0,_report_announce_notifications_js__WEBPACK_IMPORTED_MODULE_1__/* .requireDelivered */ .IZ)(report);
}
/** Reports of a bake, each under the name of its target. */
function renderTargets(reports) {
    return reports.flatMap(({ target, report }) => [`${target}:`, ...(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderReport */ .B)(report)]);
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


/***/ })

};
