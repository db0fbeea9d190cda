import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { chartFonts, chartStyle } from '../report/charts/theme.js';
import { workInView } from './screens/desks.js';
import { followAddress } from './screens/opening.js';
import { Shell } from './screens/shell.js';
import { offerFaces } from './state/faces.js';
import { keepWork } from './state/kept.js';
import { keepForOffline } from './state/offline.js';
import { followSettings, shownTheme } from './state/settings.js';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/charts.css';

followSettings();
offerFaces();
keepForOffline();

// Colours of charts are the product's own; a style sheet made by the page needs no exception from its policy.
const colours = new CSSStyleSheet();
document.adoptedStyleSheets = [colours];
// Charts of reports are laid out by the widths of the product's font, whatever the page itself is set in.
const fonts = `.drawn svg{font-family:${chartFonts}}`;
effect(() => colours.replaceSync(chartStyle(shownTheme.value).replaceAll('.outlast-chart', ':root') + fonts));

keepWork(computed(workInView));
followAddress();
render(<Shell />, document.getElementById('studio')!);
