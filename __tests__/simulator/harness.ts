// A small simulated organization and short ways to talk to it.
import { createSimulator, type Simulator, type SimulatorOptions } from "../../simulator/index.ts";
import {
  addUser,
  createOrganization,
  type NewOrganization,
  type Organization,
} from "../../simulator/state/organization.ts";

export const OWNER = "ghp_owner";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers have many shapes, and each test names the fields that it expects
  readonly body: any;
}
export interface Lab {
  readonly simulator: Simulator;
  readonly organization: Organization;
  send(request: string, body?: unknown, token?: string): Promise<Reply>;
  graphql(query: string, variables?: object, token?: string): Promise<Reply>;
}

export function acme(wanted: Partial<NewOrganization> = {}): Organization {
  const organization = createOrganization({ login: "acme", ...wanted });
  addUser(organization, "octo-owner", "owner");
  organization.tokens.set(OWNER, {
    kind: "personal",
    login: "octo-owner",
    owner: true,
    permissions: "all",
    role: "admin",
  });
  return organization;
}

/** `send("PATCH /repos/acme/one", { has_wiki: false })` */
export function openLab(organization = acme(), options: Partial<SimulatorOptions> = {}): Lab {
  const simulator = createSimulator({ organization, ...options });
  const send: Lab["send"] = async (request, body, token = OWNER) => {
    const [method = "GET", path = "/"] = request.split(" ");
    const init = { method, headers: { authorization: `bearer ${token}` }, redirect: "manual" as const };
    const response = await simulator.fetch(
      `http://github.test${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
  };
  return {
    simulator,
    organization,
    send,
    graphql: (query, variables = {}, token = OWNER) => send("POST /graphql", { query, variables }, token),
  };
}
