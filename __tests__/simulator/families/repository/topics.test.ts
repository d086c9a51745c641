// The simulator's topics behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../../simulator/state/organization.ts";
import { acme, openLab } from "../../harness.ts";

function lab(topics: string[] = []) {
  const organization = acme();
  const repository = addRepository(organization, { name: "one", topics });
  return { ...openLab(organization), repository };
}

describe("simulator/families/repository/topics", () => {
  test("saves topics in lower case, once each, and clears them", async () => {
    const { send } = lab();

    expect((await send("PUT /repos/acme/one/topics", { names: ["Zebra", "ant", "zebra"] })).body).toEqual({
      names: ["ant", "zebra"],
    });
    expect((await send("PUT /repos/acme/one/topics", { names: [] })).body).toEqual({ names: [] });
  });

  test.each([
    ["more than twenty", Array.from({ length: 21 }, (_, index) => `topic-${index}`)],
    ["a space", ["two words"]],
    ["a long one", ["x".repeat(51)]],
    ["a leading hyphen", ["-x"]],
  ])("refuses %s with 422", async (_what, names) => {
    const { send, repository } = lab(["kept"]);

    expect((await send("PUT /repos/acme/one/topics", { names })).status).toBe(422);
    expect(repository.topics).toEqual(["kept"]);
  });
});
