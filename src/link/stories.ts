export { type Shelf, storiesAround, type TiedArticle } from './stories/around.ts';
export { type StoryChange, storyChanges } from './stories/changes.ts';
export { clusterStories, type Story } from './stories/cluster.ts';
export { type StoryEdge, storyEdges } from './stories/edges.ts';
export { lookupKeys, storedKeys } from './stories/keys.ts';
export { type SameStory, STORY_LIKENESS, type StoryLikeness, sameStory, scoredOnce } from './stories/likeness.ts';
export { type StorySignature, signatureOf } from './stories/signature.ts';
