// Tests of the page in Chromium: node run.mjs PAGE.html MODULES [WORD...]; only the tests whose
// name holds one of the words.

import "./writing.mjs";
import "./choosing.mjs";
import "./keeping.mjs";
import "./arriving.mjs";
import "./failing.mjs";
import "./unjudged.mjs";
import "./hostile.mjs";
import "./access.mjs";
import "./tutorial.mjs";
import "./brief.mjs";
import { run } from "./stage.mjs";

await run();
