// npm run build: src/ bundled into dist/, and the reading room's page to dist/web.
import { build, installPackages } from './setup.mjs';

installPackages();
build();
