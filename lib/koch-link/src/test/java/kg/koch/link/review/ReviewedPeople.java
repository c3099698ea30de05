package kg.koch.link.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import kg.koch.link.linkage.ScoredPairs;
import kg.koch.link.weigh.Links;

/** Records of made-up people, linked; and a reviewer of them who never errs. */
record ReviewedPeople(LinkageInput input, LinkageResult result, Links scored) {

  /** People of whom four in ten are there twice, and every eighth has a twin with another name. */
  static List<String[]> lines(int persons, long seed) {
    List<String[]> lines = MadeUpPeople.withDuplicates(persons, 0.4, seed);
    for (int person = 0; person < persons; person += 8) {
      String[] twin = lines.get(person).clone();
      twin[0] = "twin" + person;
      twin[2] = twin[2].substring(0, twin[2].length() - 3) + "bek";
      twin[5] = "";
      lines.add(twin);
    }
    return lines;
  }

  static ReviewedPeople of(List<String[]> lines, int threads) {
    LinkageInput input = MadeUpPeople.file(lines);
    LinkageResult result = Linkage.link(input, LinkageSettings.open(), threads, note -> {});
    Links scored = ScoredPairs.of(result, WeightBand.LOWEST, List.of(), threads);
    return new ReviewedPeople(input, result, scored);
  }

  ReviewQueue queue(int size) {
    return ReviewQueue.of(result, scored, size);
  }

  String id(int record) {
    int code = input.ids().codes()[result.order().rows()[record]];
    return new String(input.ids().texts().get(code), StandardCharsets.UTF_8);
  }

  /** The second record of a person has the number of the first, with another letter after it. */
  boolean isOnePerson(int left, int right) {
    return id(left).replaceAll("[ab]", "").equals(id(right).replaceAll("[ab]", ""));
  }

  /** How many links are two persons. */
  long falseLinks() {
    Links links = result.links();
    long found = 0;
    for (int link = 0; link < links.size(); link++) {
      found += isOnePerson(links.left()[link], links.right()[link]) ? 0 : 1;
    }
    return found;
  }

  /** What a review without error says. */
  ReviewFigures figures(ReviewQueue queue) {
    List<ReviewedStratum> strata = new ArrayList<>();
    for (int at = 0; at < queue.strata().size(); at++) {
      int stratum = at;
      Stratum one = queue.strata().get(at);
      long same =
          queue.pairs().stream()
              .filter(pair -> pair.stratum() == stratum)
              .filter(pair -> isOnePerson(pair.left(), pair.right()))
              .count();
      int seen = one.drawn();
      strata.add(
          new ReviewedStratum(
              one.band(), one.linked(), one.pairs(), same, seen - same, 0, seen, seen));
    }
    return new ReviewFigures(strata);
  }
}
