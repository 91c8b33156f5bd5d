export const id = 681;
export const ids = [681];
export const modules = {

/***/ 6681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeAction: () => (/* binding */ mergeAction)
/* harmony export */ });
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6949);

/** `merge/action.yml`: what several jobs built for single platforms, as one image. */
const mergeAction = {
    command: 'merge',
    async main(raw, facts, ports) {
        const report = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_0__/* .merge */ .h1)(raw, facts, ports);
        const { writeReport } = await Promise.all(/* import() */[__webpack_require__.e(219), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 4675));
        await writeReport(report, 'merge', ports);
    },
};


/***/ })

};
