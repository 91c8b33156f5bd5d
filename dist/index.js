import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("buffer")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("buffer")),
});

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:child_process")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:child_process")),
});

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:crypto")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:crypto")),
});

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:events")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:events")),
});

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:fs")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:fs")),
});

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:fs/promises")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:fs/promises")),
});

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:http")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:http")),
});

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:https")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:https")),
});

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:net")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:net")),
});

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:os")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:os")),
});

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:path")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:path")),
});

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:stream/consumers")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:stream/consumers")),
});

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:stream/promises")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:stream/promises")),
});

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:string_decoder")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:string_decoder")),
});

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:timers/promises")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:timers/promises")),
});

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:tls")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:tls")),
});

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:util")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:util")),
});

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("node:vm")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("node:vm")),
});

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = new Proxy({}, {
  get: (_, name) => process.getBuiltinModule("process")[name],
  ownKeys: () => Reflect.ownKeys(process.getBuiltinModule("process")),
});

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/
/******/ 	}
/******/
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/
/******/ 	// no prefetching
/******/
/******/ 	// no preloaded
/******/
/******/ 	// no external install chunk
/******/
/******/ 	// no on chunks loaded
/******/ })();
/******/
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./lib/adapters/node/heap.js

/**
 * Keeps the young part of V8's heap as small as it begins. What passes through is large and short-lived: the smaller that part, the
 * sooner its buffers are free again. Copying 400 MB in 20 layers takes 100 MB of memory instead of 140, and less time, since they
 * stay in the processor's cache. To be called before anything else is done, and only where much passes through: what is loaded at the
 * start is short-lived in no way, and moving it about takes several milliseconds.
 * https://nodejs.org/docs/latest-v24.x/api/v8.html#v8setflagsfromstringflags
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./lib/index.js

const ENTRIES = {
    publish: () => action(Promise.all(/* import() */[__nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(2226), __nccwpck_require__.e(8823), __nccwpck_require__.e(9204), __nccwpck_require__.e(8725), __nccwpck_require__.e(5797), __nccwpck_require__.e(7775), __nccwpck_require__.e(4113), __nccwpck_require__.e(5692)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5692)).then((module) => module.publishAction)),
    plan: () => action(Promise.all(/* import() */[__nccwpck_require__.e(7837), __nccwpck_require__.e(2226), __nccwpck_require__.e(8823), __nccwpck_require__.e(9204), __nccwpck_require__.e(4219), __nccwpck_require__.e(712)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3786)).then((module) => module.planAction)),
    promote: () => action(Promise.all(/* import() */[__nccwpck_require__.e(6589), __nccwpck_require__.e(1532), __nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(2226), __nccwpck_require__.e(8823), __nccwpck_require__.e(9204), __nccwpck_require__.e(8725), __nccwpck_require__.e(5797), __nccwpck_require__.e(2049), __nccwpck_require__.e(9489)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9489)).then((module) => module.promoteAction)),
    merge: () => action(Promise.all(/* import() */[__nccwpck_require__.e(6589), __nccwpck_require__.e(1532), __nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(2226), __nccwpck_require__.e(8823), __nccwpck_require__.e(9204), __nccwpck_require__.e(8725), __nccwpck_require__.e(5797), __nccwpck_require__.e(2049), __nccwpck_require__.e(6681)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6681)).then((module) => module.mergeAction)),
    bake: () => action(Promise.all(/* import() */[__nccwpck_require__.e(6589), __nccwpck_require__.e(1532), __nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(2226), __nccwpck_require__.e(8823), __nccwpck_require__.e(9204), __nccwpck_require__.e(8725), __nccwpck_require__.e(5797), __nccwpck_require__.e(3331), __nccwpck_require__.e(7775), __nccwpck_require__.e(2592)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2592)).then((module) => module.bakeAction)),
    login: () => action(Promise.all(/* import() */[__nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(8823), __nccwpck_require__.e(8725), __nccwpck_require__.e(3138)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3138)).then((module) => module.loginAction)),
    async helper() {
        const { runCredentialHelper } = await __nccwpck_require__.e(/* import() */ 7285).then(__nccwpck_require__.bind(__nccwpck_require__, 7285));
        await runCredentialHelper();
    },
    async cli() {
        const { runCommandLine } = await Promise.all(/* import() */[__nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(2226), __nccwpck_require__.e(8823), __nccwpck_require__.e(9204), __nccwpck_require__.e(8725), __nccwpck_require__.e(5797), __nccwpck_require__.e(7775), __nccwpck_require__.e(9147), __nccwpck_require__.e(4113), __nccwpck_require__.e(6086)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6086));
        await runCommandLine();
    },
};
/** Both halves of an action load at the same time. */
async function action(loading) {
    const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(7837), __nccwpck_require__.e(8259), __nccwpck_require__.e(2226), __nccwpck_require__.e(9147), __nccwpck_require__.e(9733)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9733));
    await runAction(await loading);
}
/** Those that pass blobs from one registry to another; `publish` mostly sends what was built here. */
const COPYING = new Set(['promote', 'merge', 'cli']);
/** Runs one entry point to its end; sets the process's exit code. */
async function run(entry) {
    if (COPYING.has(entry))
        keepHeapSmall();
    await ENTRIES[entry]();
}

var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
