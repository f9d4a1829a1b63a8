export { type AttributionModel, loadModel } from './model.ts';
export { type ProposeOptions, proposeAttributions } from './propose.ts';
