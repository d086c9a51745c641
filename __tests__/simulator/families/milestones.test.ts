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
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { due_on: "2027-01-01T12:00:00Z" })).body.due_on).toBe("2027-01-01T08:00:00Z");
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { description: "x" })).body.due_on).toBe("2027-01-01T08:00:00Z");
  });

  test("lists open ones alone unless asked, by due date", async () => {
    const { send } = lab();
    await send(`POST ${MILESTONES}`, { title: "someday" });
    await send(`POST ${MILESTONES}`, { title: "late", due_on: "2027-01-01T12:00:00Z" });
    await send(`POST ${MILESTONES}`, { title: "done", state: "closed", due_on: "2026-01-01T12:00:00Z" });
    const titles = async (query: string) => (await send(`GET ${MILESTONES}${query}`)).body.map(({ title }: { title: string }) => title);

    expect(await titles("")).toEqual(["late", "someday"]);
    expect(await titles("?state=closed")).toEqual(["done"]);
    expect(await titles("?state=all")).toEqual(["done", "late", "someday"]);
  });

  test("a title is there once, also after a change", async () => {
    const { send } = lab();
    const { body } = await send(`POST ${MILESTONES}`, { title: "v1" });
    await send(`POST ${MILESTONES}`, { title: "v2" });

    expect((await send(`POST ${MILESTONES}`, { title: "v2" })).status).toBe(422);
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { title: "v2" })).status).toBe(422);
    expect((await send(`PATCH ${MILESTONES}/${body.number}`, { title: "v1", state: "closed" })).body.state).toBe("closed");
  });

  test("a deleted one is gone", async () => {
    const { send, repository } = lab();
    const { body } = await send(`POST ${MILESTONES}`, { title: "v1" });

    expect((await send(`DELETE ${MILESTONES}/${body.number}`)).status).toBe(204);
    expect(repository.milestones).toEqual([]);
    expect((await send(`DELETE ${MILESTONES}/${body.number}`)).status).toBe(404);
  });
});
