// Reads the inputs by which a run signs in to GitHub: a token, or the key of a GitHub App.
import { ConfigError } from "../errors.ts";
import type { Credentials } from "../github/client.ts";
import { given } from "../objects.ts";
import { INPUTS } from "./input-table.ts";
import { type InputReader, readInput } from "./read-input.ts";

/** @throws ConfigError where nothing is given, or not one of the two whole */
export function readCredentials(reader: InputReader): Credentials {
  const token = readInput(reader, "token", INPUTS.token);
  const appId = readInput(reader, "app-id", INPUTS["app-id"]);
  const privateKey = readInput(reader, "private-key", INPUTS["private-key"]);
  const installationId = readInput(reader, "installation-id", INPUTS["installation-id"]);
  const app = [appId, privateKey, installationId].some((value) => value !== undefined);
  if (token !== undefined && app)
    throw new ConfigError(
      "token: found together with inputs of a GitHub App. Give `token`, or `app-id` and `private-key`, not both.",
    );
  if (token !== undefined) return { kind: "token", token };
  if (appId !== undefined && privateKey !== undefined) {
    return { kind: "app", appId, privateKey, ...given({ installationId }) };
  }
  if (app)
    throw new ConfigError(
      `${appId === undefined ? "app-id" : "private-key"}: nothing is given. ` +
        `A GitHub App needs \`app-id\` and \`private-key\`. ${EMPTY_SECRET}`,
    );
  throw new ConfigError(
    `token: nothing is given. Give \`token\`, or \`app-id\` and \`private-key\` of a GitHub App. ${EMPTY_SECRET}`,
  );
}

const EMPTY_SECRET =
  "A secret that does not exist is empty, and so is every secret in a run for a fork or for Dependabot.";
