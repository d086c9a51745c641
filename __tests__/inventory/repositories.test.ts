// Listing: pages, kinds of owner and of token, what is unknown and what is an error.
import { describe, expect, test } from "vitest";
import type { GitHub, Reply } from "../../src/deps.ts";
import { ConfigError } from "../../src/errors.ts";
import { listRepositories, readRepositoriesByName } from "../../src/inventory/repositories.ts";
import type { ApiRequest, Json, JsonObject, RestRequest } from "../../src/model.ts";
import { answer, apiError, flagFamily, scriptedGitHub } from "../support/fixtures.ts";

const PAGE = 100;

function listed(at: number, difference: JsonObject = {}): JsonObject {
  return {
    id: at,
    node_id: `R_${at}`,
    name: `r${at}`,
    owner: { login: "acme", type: "Organization" },
    private: true,
    visibility: "internal",
    archived: false,
    fork: false,
    is_template: false,
    language: "Go",
    topics: ["a"],
    default_branch: "main",
    custom_properties: { tier: "1", tags: ["x"], owner: null },
    permissions: { admin: true, push: true, pull: true },
    ...difference,
  };
}

const many = (count: number, difference: JsonObject = {}) =>
  Array.from({ length: count }, (_, at) => listed(at + 1, difference));

/** One page of a list, with a `Link` header as GitHub writes it. */
function pageOf(list: readonly Json[], request: RestRequest, wrap: (page: Json) => Json = (page) => page): Reply {
  const page = Number(request.parameters["page"] ?? 1);
  const size = Number(request.parameters["per_page"] ?? 30);
  const last = Math.max(1, Math.ceil(list.length / size));
  const url = (number: number, rel: string) =>
    `<https://api.github.com/organizations/1/repos?per_page=${size}&page=${number}>; rel="${rel}"`;
  const links =
    page < last ? [url(page + 1, "next"), url(last, "last")] : page > 1 ? [url(page - 1, "prev"), url(1, "first")] : [];
  return answer(
    wrap(list.slice((page - 1) * size, page * size)),
    links.length > 0 ? { headers: { link: links.join(", ") } } : {},
  );
}

/** GraphQL answers in the place of a route, since the query for the count is the only one. */
const COUNTED: RestRequest = { kind: "rest", route: "GET /orgs/{org}/repos", parameters: {} };
const counts = (totalCount: number) => () => answer({ repositoryOwner: { repositories: { totalCount } } });
const noCount = () => answer({ repositoryOwner: null });

type Routes = Readonly<Record<string, (request: RestRequest) => Reply | Error>>;
const missing = () => apiError("missing", 404, "Not Found");

function github(routes: Routes, viewer: string | null = "robot"): GitHub & { readonly sent: ApiRequest[] } {
  const scripted = scriptedGitHub((request) =>
    request.kind === "rest" ? (routes[request.route] ?? missing)(request) : (routes["count"] ?? noCount)(COUNTED),
  );
  return { ...scripted, viewer };
}

const organization = (list: readonly Json[]): Routes => ({
  "GET /orgs/{org}/repos": (request) => pageOf(list, request),
});
const routes = (requests: readonly ApiRequest[]) =>
  requests.map((request) => (request.kind === "rest" ? request.route : "graphql"));

async function listing(client: GitHub, owner = "acme") {
  const result = await listRepositories(client, owner);
  if (result.kind === "deferred") throw new Error(`deferred: ${result.reason}`);
  return result;
}

describe("src/inventory/repositories.ts", () => {
  describe("an organization", () => {
    test("each family keeps what it needs of an entry, and nothing where the entry does not say", async () => {
      const families = ["security", "other"].map((key) =>
        flagFamily({ key, listed: (entry: JsonObject) => entry[key] }),
      );
      const client = github(organization([listed(1, { security: { on: true } }), listed(2)]));

      const result = await listRepositories(client, "acme", families);

      expect(result.kind === "listed" && result.repositories.map((repo) => repo.listed)).toEqual([
        { security: { on: true } },
        undefined,
      ]);
    });

    test("makes our own shape of what GitHub lists", async () => {
      const { repositories, ownerKind } = await listing(github(organization([listed(1)])));

      expect(ownerKind).toBe("organization");
      expect(repositories).toEqual([
        {
          id: 1,
          nodeId: "R_1",
          owner: "acme",
          name: "r1",
          visibility: "internal",
          archived: false,
          fork: false,
          template: false,
          language: "Go",
          topics: ["a"],
          defaultBranch: "main",
          properties: { tier: "1", tags: ["x"] },
          admin: true,
        },
      ]);
    });

    test("leaves unknown what GitHub does not tell", async () => {
      const { topics: _, custom_properties: __, permissions: ___, visibility: ____, ...bare } = listed(1);
      const { repositories } = await listing(github(organization([bare])));

      expect(Object.keys(repositories[0] ?? {})).toEqual(expect.not.arrayContaining(["topics", "properties", "admin"]));
      expect(repositories[0]?.visibility).toBe("private");
    });

    test("does not take an App, which has no role anywhere, for a user without rights", async () => {
      const none = { permissions: { admin: false, maintain: false, push: false, triage: false, pull: false } };
      const { repositories } = await listing(github(organization([listed(1, none)])));

      expect(Object.keys(repositories[0] ?? {})).not.toContain("admin");
    });

    test("asks for 100 a page by date of creation, and reads the last page once more", async () => {
      const client = github({ ...organization(many(250)), count: counts(250) });

      const { repositories } = await listing(client);

      expect(repositories.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
      expect(
        client.sent.map((request) => (request.kind === "rest" ? (request.parameters["page"] ?? 1) : "count")),
      ).toEqual(["count", 1, 2, 3, 3, "count"]);
      expect(client.sent[1]).toMatchObject({
        parameters: { org: "acme", per_page: PAGE, sort: "created", direction: "asc", type: "all" },
      });
    });

    test.each([0, 1, 100])("reads a list of %i with one request, beside that for the count", async (count) => {
      const client = github({ ...organization(many(count)), count: counts(count) });

      expect((await listing(client)).repositories).toHaveLength(count);
      expect(client.sent).toHaveLength(2);
    });

    test("has never more than two pages in pending", async () => {
      let inFlight = 0;
      let most = 0;
      const list = many(1500);
      const client: GitHub = {
        ...github({}),
        async send(request) {
          inFlight += 1;
          most = Math.max(most, inFlight);
          await new Promise<void>((resolve) => setImmediate(resolve));
          inFlight -= 1;
          return request.kind === "rest" ? pageOf(list, request) : counts(1500)();
        },
      };

      expect((await listing(client)).repositories).toHaveLength(1500);
      expect(most).toBe(2);
    });

    test("finds what is created while it lists, also on a new page, and lists nothing twice", async () => {
      let list = many(200);
      const client = github({
        "GET /orgs/{org}/repos": (request) => {
          const reply = pageOf(list, request);
          list = many(201);
          return reply;
        },
      });

      const { repositories } = await listing(client);

      expect(repositories.map(({ id }) => id)).toEqual(Array.from({ length: 201 }, (_, at) => at + 1));
    });

    test("ends with the first request that is put off: half a list is none", async () => {
      const client = github({
        "GET /orgs/{org}/repos": (request) =>
          request.parameters["page"] === 2
            ? { kind: "deferred", reason: "the reserve is reached" }
            : pageOf(many(300), request),
      });

      expect(await listRepositories(client, "acme")).toEqual({ kind: "deferred", reason: "the reserve is reached" });
    });

    test("passes on what GitHub refuses", async () => {
      const client = github({ "GET /orgs/{org}/repos": () => apiError("denied", 403, "SAML") });

      await expect(listRepositories(client, "acme")).rejects.toThrow("SAML");
    });

    test("marks what the token's user cannot administer", async () => {
      const list = [listed(1), listed(2, { permissions: { admin: false } })];

      expect((await listing(github(organization(list)))).repositories.map(({ admin }) => admin)).toEqual([true, false]);
    });

    test("an answer that is no list is not taken for an empty one", async () => {
      const noList = github({ "GET /orgs/{org}/repos": () => answer({ message: "hello" }) });

      expect(await listRepositories(noList, "acme")).toEqual({
        kind: "deferred",
        reason: "GitHub answered no list where it lists repositories",
      });
    });

    test.each<[string, Json]>([
      ["null", null],
      ["a text", "repository"],
      ["a number", 7],
      ["a list", []],
      ["an empty object", {}],
      ["no node id", listed(2, { node_id: null })],
      ["an id that is a text", listed(2, { id: "2" })],
      ["no owner", listed(2, { owner: null })],
      ["topics that are no texts", listed(2, { topics: [null] })],
    ])("one odd entry, %s, costs that entry alone, and is named", async (_, odd) => {
      const { repositories, odd: found } = await listing(
        github({ ...organization([listed(1), odd, listed(3)]), count: counts(3) }),
      );

      expect(repositories.map(({ id }) => id)).toEqual([1, 3]);
      expect(found).toEqual([expect.stringContaining("GitHub describes a repository in an unknown way")]);
    });
  });

  describe("a list that is not to be trusted", () => {
    const page = (request: RestRequest) => Number(request.parameters["page"] ?? 1);
    const link = (rel: string, number: number) =>
      ({ headers: { link: `<https://api.github.com/x?page=${number}>; rel="${rel}"` } }) as const;
    const slice = (list: readonly Json[], number: number) => list.slice((number - 1) * PAGE, number * PAGE);

    test("a proxy drops the Link header: the whole list is read by full pages", async () => {
      const client = github({
        "GET /orgs/{org}/repos": (request) => answer(slice(many(250), page(request))),
        count: counts(250),
      });

      expect((await listing(client)).repositories).toHaveLength(250);
    });

    test.each<[string, Routes["x"]]>([
      ["page 1 again and again, without a Link header", () => answer(many(100))],
      ["page 1 again and again, with one", () => answer(many(100), link("next", 2))],
      ["a next page without end", (request) => answer([listed(1000 + page(request))], link("next", page(request) + 1))],
      ["empty pages without end", (request) => answer(page(request) === 1 ? many(100) : [], link("next", 2))],
      ["only the first page", () => answer(many(100), link("first", 1))],
    ] as const)("%s: nothing is listed rather than a part", async (_, route) => {
      const client = github({ "GET /orgs/{org}/repos": route, count: counts(150) });
      const result = await listRepositories(client, "acme");

      expect(result).toMatchObject({ kind: "deferred", reason: expect.stringMatching(/GitHub('s list| counts 150)/) });
      expect(client.sent.length).toBeLessThan(25);
    });

    test("a last page of a billion is not believed", async () => {
      const client = github({
        "GET /orgs/{org}/repos": (request) => answer(slice(many(150), page(request)), link("last", 1_000_000_000)),
        count: counts(150),
      });

      expect((await listing(client)).repositories).toHaveLength(150);
      expect(client.sent.length).toBeLessThan(25);
    });

    test("whatever repository is deleted while pages are read, every living one is listed", async () => {
      for (let moment = 1; moment <= 8; moment += 1) {
        for (const victim of [1, 99, 100, 150, 201, 350]) {
          let list = many(350);
          let requests = 0;
          const move = () => {
            requests += 1;
            if (requests === moment) list = list.filter(({ id }) => id !== victim);
          };
          const client = github({
            "GET /orgs/{org}/repos": (request) => {
              move();
              return pageOf(list, request);
            },
            count: () => {
              move();
              return counts(list.length)();
            },
          });
          const ids = new Set((await listing(client)).repositories.map(({ id }) => id));

          expect(list.filter(({ id }) => !ids.has(Number(id)))).toEqual([]);
        }
      }
    });

    test("a list without a known total is read page by page", async () => {
      const client = github({ ...organization(many(250)), count: () => apiError("rejected", 400) });

      expect((await listing(client)).repositories).toHaveLength(250);
    });
  });

  describe("an organization, with an App", () => {
    const everywhere = (list: readonly Json[]): Routes => ({
      ...organization(list),
      "GET /installation/repositories": (request) =>
        pageOf(list, request, (repositories) => ({ total_count: list.length, repositories })),
    });
    const NO_RIGHTS = { permissions: { admin: false, push: false, pull: false } };

    test("does not believe `permissions`, which tell only about users", async () => {
      const client = github(everywhere(many(2, NO_RIGHTS)), "repo-cop[bot]");

      expect((await listing(client)).repositories.map((repository) => "admin" in repository)).toEqual([false, false]);
      expect(routes(client.sent)).toEqual(["GET /installation/repositories", "GET /orgs/{org}/repos"]);
    });

    test("marks repositories on which the App is not installed", async () => {
      const client = github(
        { ...everywhere([listed(2, NO_RIGHTS)]), ...organization(many(3, NO_RIGHTS)) },
        "repo-cop[bot]",
      );

      expect((await listing(client)).repositories.map(({ admin }) => admin)).toEqual([false, undefined, false]);
    });
  });

  describe("a user", () => {
    const USER = { owner: { login: "mona", type: "User" } };
    const user: Routes = { "GET /users/{username}": () => answer({ login: "mona", type: "User" }) };

    test("lists what the user owns, private repositories too", async () => {
      const own: Routes = { ...user, "GET /user/repos": (request) => pageOf(many(130, USER), request) };
      const client = github(own, "Mona");

      const { repositories, ownerKind } = await listing(client, "mona");

      expect(ownerKind).toBe("user");
      expect(repositories).toHaveLength(130);
      expect(client.sent).toContainEqual(
        expect.objectContaining({
          route: "GET /user/repos",
          parameters: expect.objectContaining({ affiliation: "owner" }),
        }),
      );
    });

    test("leaves out repositories of other owners", async () => {
      const own: Routes = { ...user, "GET /user/repos": (request) => pageOf([listed(1, USER), listed(2)], request) };

      expect((await listing(github(own, null), "mona")).repositories.map(({ id }) => id)).toEqual([1]);
    });

    test("lists the repositories of the installation with an App", async () => {
      const installed: Routes = {
        ...user,
        "GET /installation/repositories": (request) =>
          pageOf(many(130, USER), request, (repositories) => ({ total_count: 130, repositories })),
      };

      expect((await listing(github(installed, "repo-cop[bot]"), "mona")).repositories).toHaveLength(130);
    });

    test("refuses a token of another user, naming both", async () => {
      const refused = listRepositories(github(user, "robot"), "mona");

      await expect(refused).rejects.toThrow(ConfigError);
      await expect(refused).rejects.toThrow('"mona" is a user, and the token belongs to "robot"');
    });
  });

  test("an owner that does not exist is a mistake of the input, with advice", async () => {
    const refused = listRepositories(github({}), "acmee");

    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.toThrow('there is no organization or user "acmee"');
  });

  test("an organization that hides its list from the token is a mistake too", async () => {
    const hidden: Routes = { "GET /users/{username}": () => answer({ login: "acme", type: "Organization" }) };

    await expect(listRepositories(github(hidden), "acme")).rejects.toThrow('may not list the repositories of "acme"');
  });

  describe("by name", () => {
    const known: Routes = {
      "GET /repos/{owner}/{repo}": ({ parameters: { owner, repo } }) => {
        if (repo === "old") return answer(listed(9, { name: "new" }));
        if (repo === "gone")
          return answer(listed(8, { name: "gone", owner: { login: "other", type: "Organization" } }));
        const at = /^r(\d)$/i.exec(String(repo))?.[1];
        return at && owner === "acme" ? answer(listed(Number(at))) : missing();
      },
    };

    test("reads each name once, and says which do not exist, were renamed or moved away", async () => {
      const client = github(known);

      const result = await readRepositoriesByName(client, "acme", ["r1", "R1", "r2", "nope", "old", "gone"]);

      expect(result).toMatchObject({ kind: "listed", ownerKind: "organization", unknown: ["nope", "old", "gone"] });
      expect(result.kind === "listed" && result.repositories.map(({ name }) => name)).toEqual(["r1", "r2"]);
      expect(client.sent).toHaveLength(5);
    });

    test("does not believe `permissions` with an App, which tell only about users", async () => {
      const read = (viewer: string) => readRepositoriesByName(github(known, viewer), "acme", ["r1"]);

      expect(await read("robot")).toMatchObject({ repositories: [{ admin: true }] });
      const { repositories } = (await read("repo-cop[bot]")) as { repositories: readonly object[] };
      expect(repositories).toHaveLength(1);
      expect(repositories[0]).not.toHaveProperty("admin");
    });

    test("is put off as a whole", async () => {
      const client = github({ "GET /repos/{owner}/{repo}": () => ({ kind: "deferred", reason: "stopping" }) });

      expect(await readRepositoriesByName(client, "acme", ["r1"])).toEqual({ kind: "deferred", reason: "stopping" });
    });
  });
});
