import { explain, gradeForScore, scorecard, spotTest } from "kaoping";
import { expect, test } from "vitest";

test("an article is cited as an article, a rule of a document without articles as a rule", () => {
  const article = gradeForScore({ score: "90" });
  expect(explain(article, { locale: "zh", format: "text" })).toContain("〔《办法》第十条〕");
  expect(explain(article, { locale: "en", format: "text" })).toContain("〔Measures, Art. 10〕");
  const plan = spotTest({ managers: 50 });
  expect(explain(plan, { locale: "zh", format: "text" })).toContain("〔《排名方案》规则（一）〕");
  expect(explain(plan, { locale: "en", format: "text" })).toContain("〔Ranking plan, rule 1〕");
  const card = scorecard({ items: [{ id: "a", weight: "1", score: "80" }] });
  expect(explain(card, { locale: "zh", format: "text" })).toContain("〔《岗位职责》规则（六）〕");
  expect(explain(card, { locale: "en", format: "text" })).toContain("〔Appraisal, rule 3〕");
});
