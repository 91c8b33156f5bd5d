export const id = 5692;
export const ids = [5692];
export const modules = {

/***/ 5692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishAction: () => (/* binding */ publishAction)
/* harmony export */ });
/* harmony import */ var _meanwhile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6317);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4113);


/** `action.yml`: everything in one step. */
const publishAction = {
    command: 'publish',
    async main(raw, facts, ports) {
        const load = () => Promise.all(/* import() */[__webpack_require__.e(4219), __webpack_require__.e(926)]).then(__webpack_require__.bind(__webpack_require__, 4675));
        const report = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_0__/* .publish */ .m)(raw, facts, (0,_meanwhile_js__WEBPACK_IMPORTED_MODULE_1__/* .meanwhile */ .R)(ports, load));
        const { writeReport } = await load();
        await writeReport(report, 'publish', ports);
    },
};


/***/ })

};
