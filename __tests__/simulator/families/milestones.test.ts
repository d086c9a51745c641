// The simulator's milestones behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

const MILESTONES = "/repos/acme/one/milestones";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  return { ...openLab(organization), repository };
}

describe("simulator/families/milestones", () => {
  test.each([
    ["in summer", "2026-07-01T12:00:00Z", "2026-07-01T07:00:00Z"],
    ["in winter", "2026-12-31T12:00:00Z", "2026-12-31T08:00:00Z"],
    ["that has not begun in California", "2026-12-31T00:00:00Z", "2026-12-30T08:00:00Z"],
    ["on which summer begins", "2026-03-08T23:00:00Z", "2026-03-08T08:00:00Z"],
    ["on which summer ends", "2026-11-01T23:00:00Z", "2026-11-01T07:00:00Z"],
  ])("a due date on a day %s becomes its midnight in California", async (_what, due_on, expected) => {
    const { send } = lab();

    const { status, body } = await send(`POST ${MILESTONES}`, { title: "v1", due_on });

    expect([status, body.due_on, body.state]).toEqual([201, expected, "open"]);
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { due_on: "2027-01-01T12:00:00Z" })).body.due_on).toBe(
      "2027-01-01T08:00:00Z",
    );
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { description: "x" })).body.due_on).toBe(
      "2027-01-01T08:00:00Z",
    );
  });

  describe("by GraphQL", () => {
    async function full() {
      const there = lab();
      await there.send(`POST ${MILESTONES}`, { title: "someday" });
      await there.send(`POST ${MILESTONES}`, { title: "late", due_on: "2027-01-01T12:00:00Z" });
      await there.send(`POST ${MILESTONES}`, { title: "done", state: "closed", due_on: "2026-01-01T12:00:00Z" });
      const read = async (args: string, rows: string) => {
        const query = `{ repository(owner: "acme", name: "one") { milestones(first: 2${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${rows} } } } }`;
        return (await there.graphql(query)).body.data.repository.milestones;
      };
      return {
        ...there,
        read,
        titles: async (args: string) => (await read(args, "title")).nodes.map((one: { title: string }) => one.title),
      };
    }

    test("is what REST wrote, in GraphQL's words", async () => {
      const { read } = await full();

      expect((await read(", states: [CLOSED]", "number title description state dueOn")).nodes).toEqual([
        {
          number: expect.any(Number),
          title: "done",
          description: null,
          state: "CLOSED",
          dueOn: "2026-01-01T08:00:00Z",
        },
      ]);
    });

    test.each([
      ["of every state, in the order of their numbers", "", ["someday", "late"]],
      ["of one state", ", states: [OPEN]", ["someday", "late"]],
      [
        "of several states by due date, those without one last",
        ", states: [OPEN, CLOSED], orderBy: { field: DUE_DATE, direction: ASC }",
        ["done", "late"],
      ],
      ["backwards", ", orderBy: { field: NUMBER, direction: DESC }", ["done", "late"]],
    ])("%s", async (_what, args, expected) => {
      expect(await (await full()).titles(args)).toEqual(expected);
    });

    test("page by page", async () => {
      const { read, titles } = await full();

      const { totalCount, pageInfo } = await read("", "title");

      expect([totalCount, pageInfo.hasNextPage]).toEqual([3, true]);
      expect(await titles(`, after: "${pageInfo.endCursor}"`)).toEqual(["done"]);
    });
  });

  test("a title is there once, also after a change", async () => {
    const { send } = lab();
    const { body } = await send(`POST ${MILESTONES}`, { title: "v1" });
    await send(`POST ${MILESTONES}`, { title: "v2" });

    expect((await send(`POST ${MILESTONES}`, { title: "v2" })).status).toBe(422);
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { title: "v2" })).status).toBe(422);
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { title: "v1", state: "closed" })).body.state).toBe(
      "closed",
    );
  });

  test("a deleted one is gone", async () => {
    const { send, repository } = lab();
    const { body } = await send(`POST ${MILESTONES}`, { title: "v1" });

    expect((await send(`DELETE ${MILESTONES}/${body.number}`)).status).toBe(204);
    expect(repository.milestones).toEqual([]);
    expect((await send(`DELETE ${MILESTONES}/${body.number}`)).status).toBe(404);
  });
});
