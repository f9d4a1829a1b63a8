// npm run build: src/ to dist/, and the reading room's page to dist/web.
import { build, installPackages } from './setup.mjs';

installPackages();
build();
