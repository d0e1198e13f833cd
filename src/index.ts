export { parseText } from './formats/text.ts';
export { loadResources } from './io/resources.ts';
export { analyze, planLayers } from './pipeline/analyze.ts';
