// Starts the simulator on a port, to be explored by hand: npm run simulator [-- --port 8080 --repositories 1500
// --drifted 0.33 --seed 1 --policy]
import { parseArgs } from "node:util";
import { createSimulator, serve } from "../simulator/index.ts";
import { SEEDED_TOKEN, seedOrganization } from "../simulator/seeds/basic.ts";
import { addPolicyAccounts, seedPolicyOrganization } from "../simulator/seeds/policy.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    repositories: { type: "string", default: "1500" },
    drifted: { type: "string", default: "0.33" },
    seed: { type: "string", default: "1" },
    /** In the state of examples/org-policy.yml, instead of the small one. */
    policy: { type: "boolean", default: false },
  },
});
const { organization, drifted } = (values.policy ? seedPolicyOrganization : seedOrganization)({
  repositories: Number(values.repositories),
  drifted: Number(values.drifted),
  seed: Number(values.seed),
});
// So that both example configs can be planned.
if (!values.policy) addPolicyAccounts(organization);
const simulator = createSimulator({ organization });
const server = await serve(simulator, Number(values.port));
const example = organization.repositories.values().next().value?.name ?? "";

console.log(`The organization ${organization.login} with ${organization.repositories.size} repositories, ${drifted.length} of them drifted, answers on ${server.url}

  export GITHUB_API_URL=${server.url} GITHUB_GRAPHQL_URL=${server.url}/graphql GH_TOKEN=${SEEDED_TOKEN}
  npx . plan --org ${organization.login} --config examples/${values.policy ? "org-policy" : "repo-cop"}.yml
  curl -s -H "authorization: bearer $GH_TOKEN" $GITHUB_API_URL/repos/${organization.login}/${example}
  curl -s -H "authorization: bearer $GH_TOKEN" $GITHUB_GRAPHQL_URL -d '{"query":"{ viewer { login } }"}'
  curl -s -X PATCH -H "authorization: bearer $GH_TOKEN" $GITHUB_API_URL/repos/${organization.login}/${example} -d '{"has_wiki":true}'

It forgets everything when it stops (Ctrl+C).`);

const stop = async (): Promise<void> => {
  await server.close();
  const wrong = simulator.violations.map(({ route, message }) => `  ${route}: ${message.split("\n")[0]}`);
  console.log(
    `\n${simulator.log.length} requests, ${simulator.log.filter(({ write }) => write).length} of them writes`,
  );
  if (wrong.length > 0) console.log(`requests that no description allows:\n${wrong.join("\n")}`);
};
process.once("SIGINT", () => void stop());
process.once("SIGTERM", () => void stop());
