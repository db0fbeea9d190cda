import { effect } from '@preact/signals';
import { render } from 'preact';
import { chartStyle } from '../report/charts/theme.js';
import { followAddress } from './screens/opening.js';
import { Shell } from './screens/shell.js';
import { followSettings, shownTheme } from './state/settings.js';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/charts.css';

followSettings();

// Colours of charts are the product's own; a style sheet made by the page needs no exception from its policy.
const colours = new CSSStyleSheet();
document.adoptedStyleSheets = [colours];
effect(() => colours.replaceSync(chartStyle(shownTheme.value).replaceAll('.outlast-chart', ':root')));

followAddress();
render(<Shell />, document.getElementById('studio')!);
