import { chartFonts, themeVariables } from '../report/charts/index.js';
import { cssString } from './escape.js';

/** The style sheet of a report: on a screen, in the dark, on a phone, and on paper. */
export function htmlStyle(title: string, footer: string): string {
  return `:root{${themeVariables('light')}}
@media screen and (prefers-color-scheme:dark){:root{${themeVariables('dark')}}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 16px/1.6 ${chartFonts};-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-x:clip}
h1{font-size:1.9rem;line-height:1.25;font-weight:600;margin:0 0 .5rem}
h2{font-size:1.35rem;line-height:1.3;font-weight:600;margin:3rem 0 1rem;padding-top:1rem;border-top:1px solid var(--grid)}
h3{font-size:1rem;font-weight:600;margin:1.75rem 0 .5rem}
p,ul,ol{margin:.75rem 0}
a{color:var(--series-1)}
.question{font-size:1.15rem;margin:.5rem 0}
.byline,.disclaimer{color:var(--muted);font-size:.9rem}
.answer{margin:1.5rem 0;padding:1rem 1.25rem;border-left:4px solid var(--series-1);background:color-mix(in srgb,var(--series-1) 7%,var(--paper))}
.answer h2{border:0;margin:0;padding:0;font-size:1rem}
.answer p{margin:.5rem 0 0}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.95rem}
figure{margin:1.5rem 0}
.chart{margin:0 -3.57%}
figure svg{display:block;width:100%;min-width:36rem;height:auto}
figcaption{font-size:.95rem;margin-top:.25rem}
details{font-size:.9rem;margin-top:.5rem}
summary{cursor:pointer;color:var(--muted)}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-size:.85rem;line-height:1.4;min-width:100%}
th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid var(--grid);vertical-align:top}
th{font-weight:600;border-bottom-color:var(--axis);min-width:4.5em}
td.short{white-space:nowrap}
td:not(.short){min-width:15rem}
th:first-child,td:first-child{text-align:left;padding-left:0}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1.25rem;font-size:.9rem}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--grid)}
.outlast-chart text{white-space:pre}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{
html{font-size:10.5pt;background:none}
main{max-width:none;padding:0}
nav,summary{display:none}
h2{break-after:avoid;margin-top:1.75rem}
h3{break-after:avoid}
.answer,tr,.outlast-chart,table:not(:has(tr:nth-child(16))){break-inside:avoid}
main{overflow:visible}
.chart{margin:0 0 0 -.5cm}
figure svg{width:16.4cm;min-width:0}
figcaption{break-before:avoid}
td.short{white-space:normal}
th{min-width:0}
p{orphans:3;widows:3}
.scroll{overflow:visible}
table{font-size:7.5pt;min-width:0;width:100%}
th,td{padding:.15rem .35rem;overflow-wrap:anywhere}
thead{display:table-header-group}
td:not(.short){min-width:0}
details::details-content{content-visibility:visible;display:block;block-size:auto}
a{color:inherit;text-decoration:none}
.answer{background:none}
}
@page{size:A4;margin:20mm 17mm 22mm;
@top-left{content:${cssString(title)};font:400 8pt ${chartFonts};color:#5f666d}
@bottom-left{content:${cssString(footer)};font:400 7.5pt ${chartFonts};color:#5f666d;width:80%}
@bottom-right{content:counter(page) " / " counter(pages);font:400 8pt ${chartFonts};color:#5f666d}}
`;
}
