export const id = 592;
export const ids = [592];
export const modules = {

/***/ 2592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bakeAction: () => (/* binding */ bakeAction)
/* harmony export */ });
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6949);

/** `bake/action.yml`: the images of a bake definition, each published as its own. */
const bakeAction = {
    command: 'bake',
    async main(raw, facts, ports) {
        const reports = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_0__/* .bake */ .Wq)(raw, facts, ports);
        const { writeTargetReports } = await Promise.all(/* import() */[__webpack_require__.e(219), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 3680));
        await writeTargetReports(reports, ports);
    },
};


/***/ })

};
