export { draw } from '../../report/charts/chart.js';
export { withOwnQuotes, withOwnSpaces } from '../../report/charts/typeset.js';
export { summaryOf } from '../../report/charts/told/summary.js';
export { tableOf } from '../../report/charts/told/table.js';
