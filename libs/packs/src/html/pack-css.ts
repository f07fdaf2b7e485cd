/** Looks of a pack: one column that fits 320 px, tables that scroll in a frame of their own, A4 in print with headers
 *  repeated. No colour carries a meaning. */
export const PACK_CSS = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c;background:#fff}
header,nav,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
h1{font-size:2rem;line-height:1.2;margin:1rem 0}
h2{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 1rem;border-top:2px solid #0b0c0c;padding-top:1rem}
h3{font-size:1.1875rem;line-height:1.3;margin:1.75rem 0 .5rem}
p,ul,ol,dl{margin:0 0 1rem}
li{margin-bottom:.25rem}
a{color:#1a65a6}
a:focus-visible,.frame:focus-visible{outline:3px solid #0b0c0c;outline-offset:2px;background:#fd0;color:#0b0c0c}
.skip{position:absolute;left:-999em}
.skip:focus{position:static;display:inline-block;padding:.5rem}
.draft{border:3px solid #0b0c0c;padding:.75rem 1rem;font-weight:700}
.about{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem}
.about dt{font-weight:700}
.about dd{margin:0;overflow-wrap:anywhere}
.frame{position:relative;overflow-x:auto;margin-bottom:1rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{border-bottom:1px solid #6f777b;padding:.375rem .75rem .375rem 0;text-align:left;vertical-align:top}
th.number,td.number{text-align:right}
td.number{font-variant-numeric:tabular-nums}
.traces td,.traces th{font-size:.9375rem}
.cells{overflow-wrap:anywhere;min-width:14rem}
tr:target{outline:3px solid #0b0c0c}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{border-top:1px solid #6f777b;margin-top:3rem;padding-top:1rem;padding-bottom:2rem}
code{overflow-wrap:anywhere}
@media print{
@page{size:A4;margin:15mm}
body{font-size:10pt}
header,nav,main,footer{max-width:none;padding:0}
.frame{overflow:visible}
.skip{display:none}
thead{display:table-header-group}
tr,h2,h3,li{break-inside:avoid}
h2,h3,caption{break-after:avoid}
a{color:inherit}
}
`.trim();
