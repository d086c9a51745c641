// The fault matrix, second half: what every request that changes something may come to.
import { describeCases, runAllWithoutFaults } from "./matrix/describe-cases.ts";

describeCases("writing", await runAllWithoutFaults(), ({ role }) => role === "write");
