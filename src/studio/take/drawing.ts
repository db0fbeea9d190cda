export { draw } from '../../report/charts/chart.js';
export { withOwnQuotes } from '../../report/charts/quotes.js';
export { summaryOf } from '../../report/charts/told/summary.js';
export { tableOf } from '../../report/charts/told/table.js';
