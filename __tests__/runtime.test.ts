// The tests are worth something only on the runtime that the action gets.
import { expect, test } from "vitest";

test("runs on Node 24, which comes with npm ci", () => {
  expect(
    process.version,
    "start tests with npm or npx after npm ci, and let npm run the install script of the package node",
  ).toMatch(/^v24\./);
});
