/** The style of the page, which follows the light or dark theme of whoever looks. */
export const STYLE = `
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
export const STYLE_HASH = 'sha256-TSG0HCMX+xLdLCK543qzI275qGcNFWmDhRGsmHgWpkU=';
