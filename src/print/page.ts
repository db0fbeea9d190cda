import { parseHTML } from 'linkedom';

/** A document without a browser, on which charts are drawn. */
export const page = (): Document => parseHTML('<!doctype html><html><body></body></html>').document;
