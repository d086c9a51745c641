// The fault matrix, second half: what every request that changes something may come to.
import { describeCells, rehearseAll } from "./matrix/describe-cases.ts";

describeCells("writing", await rehearseAll(), ({ role }) => role === "write");
