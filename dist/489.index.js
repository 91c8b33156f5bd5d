export const id = 489;
export const ids = [489];
export const modules = {

/***/ 9489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promoteAction: () => (/* binding */ promoteAction)
/* harmony export */ });
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6949);

/** `promote/action.yml`: an image that exists, under more tags and in more places. */
const promoteAction = {
    command: 'promote',
    async main(raw, facts, ports) {
        const report = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_0__/* .promote */ .pt)(raw, facts, ports);
        const { writeReport } = await Promise.all(/* import() */[__webpack_require__.e(219), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 4675));
        await writeReport(report, 'promote', ports);
    },
};


/***/ })

};
