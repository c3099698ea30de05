package kg.koch.portal.story;

import static kg.koch.portal.story.Fact.count;
import static kg.koch.portal.story.Fact.perCent;
import static kg.koch.portal.story.Fact.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;

/**
 * A subject and what is told of it.
 *
 * @param name in addresses; its title is the text {@code story.<name>}
 * @param needs tables of the national set the whole story would take
 */
public record Story(String name, List<Fact> facts, List<String> needs) {

  private static final String WHAT = "CHARACTERISTIC";
  private static final String[] YOUNG = {"Y15T19", "Y20T24", "Y25T29"};
  private static final Map<String, String> MONTHS_3 = Map.of("ABSENCE", "D90");

  /** In the order they are listed. */
  static final List<Story> ALL =
      List.of(
          new Story(
              "women",
              List.of(
                  perCent("women.share", "E1", Map.of(WHAT, "WOMEN")),
                  share("women.emigrants", "C2", Map.of(), "SEX", "F"),
                  share("women.abroad", "C4", Map.of(), "SEX", "F"),
                  share("women.returned", "F1", Map.of(), "SEX", "F"),
                  perCent("women.married", "E1", Map.of(WHAT, "MARRIED")),
                  perCent("women.children", "E1", Map.of(WHAT, "WITH_CHILDREN")),
                  perCent("women.education", "E1", Map.of(WHAT, "HIGHER_EDUCATION")),
                  perCent("women.hotels", "E1", Map.of(WHAT, "HOSPITALITY")),
                  perCent("women.hours", "E1", Map.of(WHAT, "LONG_HOURS"))),
              List.of("E1", "C2", "C4", "F1", "D1", "E2")),
          new Story(
              "youth",
              List.of(
                  share("youth.labour", "D1", Map.of("PURPOSE", "WORK"), "AGE", "Y15T29"),
                  share("youth.emigrants", "C2", Map.of(), "AGE", YOUNG),
                  share("youth.abroad", "C4", Map.of(), "AGE", YOUNG),
                  share("youth.returned", "F1", Map.of(), "AGE", YOUNG),
                  share("youth.population", "A1", Map.of("CONCEPT", "permanent"), "AGE", YOUNG)),
              List.of("D1", "C2", "C4", "F1", "A1", "E3")),
          new Story(
              "children",
              List.of(
                  count("children.count", "K1", Map.of("ABSENCE", "D90", "PARENTS", "ANY")),
                  share("children.any", "K1", MONTHS_3, "PARENTS", "ANY"),
                  share("children.mother", "K1", MONTHS_3, "PARENTS", "MOTHER"),
                  share("children.father", "K1", MONTHS_3, "PARENTS", "FATHER"),
                  share("children.both", "K1", MONTHS_3, "PARENTS", "BOTH"),
                  share("children.long", "K1", Map.of("ABSENCE", "D180"), "PARENTS", "ANY")),
              List.of("K1")),
          new Story(
              "return",
              List.of(
                  count("return.count", "F1", Map.of()),
                  share("return.russia", "F1", Map.of(), "PARTNER", "RUS"),
                  perCent("return.family", "F2", Map.of(WHAT, "REASON_FAMILY")),
                  perCent("return.job", "F2", Map.of(WHAT, "REASON_JOB_LOSS")),
                  perCent("return.again", "F2", Map.of(WHAT, "PLAN_LEAVE_AGAIN")),
                  perCent("return.stay", "F2", Map.of(WHAT, "PLAN_STAY")),
                  perCent("return.employed", "F3", Map.of(WHAT, "EMPLOYED")),
                  perCent("return.business", "F3", Map.of(WHAT, "BUSINESS")),
                  perCent("return.debt", "F3", Map.of(WHAT, "DEBT"))),
              List.of("F1", "F2", "F3", "F4")),
          new Story(
              "bans",
              List.of(
                  perCent("bans.reason", "F2", Map.of(WHAT, "REASON_BAN")),
                  count("bans.ordered", "F4", Map.of()),
                  share("bans.russia", "F4", Map.of(), "PARTNER", "RUS"),
                  share("bans.carried", "F4", Map.of(), "STEP", "CARRIED_OUT")),
              List.of("F2", "F4", "G1", "G2")),
          new Story(
              "remittances",
              List.of(
                  perCent("remittances.receive", "J3", Map.of(WHAT, "RECEIVES")),
                  perCent("remittances.income", "J3", Map.of(WHAT, "SHARE_OF_INCOME")),
                  perCent("remittances.consumption", "J3", Map.of(WHAT, "USE_CONSUMPTION")),
                  perCent("remittances.housing", "J3", Map.of(WHAT, "USE_HOUSING")),
                  perCent("remittances.schooling", "J3", Map.of(WHAT, "USE_EDUCATION")),
                  perCent("remittances.poor", "J3", Map.of(WHAT, "POOR")),
                  perCent("remittances.without", "J3", Map.of(WHAT, "POOR_WITHOUT"))),
              List.of("J1", "J2", "J3")),
          new Story(
              "health",
              List.of(
                  perCent("health.return", "F2", Map.of(WHAT, "REASON_HEALTH")),
                  perCent("health.use", "J3", Map.of(WHAT, "USE_HEALTH"))),
              List.of("F2", "J3", "K2", "K3", "D5")));

  static Optional<Story> find(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** What every story is called, by its name. */
  public static Map<String, Text> titles() {
    Map<String, Text> titles = new LinkedHashMap<>();
    for (Story one : ALL) {
      String key = "story." + one.name();
      titles.put(
          one.name(), new Text(in(Language.KY, key), in(Language.RU, key), in(Language.EN, key)));
    }
    return titles;
  }

  private static String in(Language language, String key) {
    return Texts.in(language).say(key);
  }
}
