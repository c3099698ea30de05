package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.measure.page.MethodPage;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class CitizenshipChangeTest {

  private final CountedLives lives = new CountedLives("2020-01-01", "2024-01-01");
  private final CitizenshipChangeCounter counter =
      new CitizenshipChangeCounter(
          CountedLives.tally(
              "C6",
              Dimension.flat("TIME_PERIOD", List.of("2021", "2022")),
              Dimension.flat("CHANGE", List.of("ACQUIRED", "LOST")),
              CountedLives.withTotal("CITIZENSHIP", "KGZ", "RUS", "TUR", "_O")),
          lives.person());

  private List<String> counted() {
    counter.finish();
    return CountedLives.cells(counter).stream().filter(cell -> !cell.contains("_T")).toList();
  }

  private void life(long key, String first, String second) {
    lives.person(key, "F", "1990-01-01", "KGZ", second);
    lives.registeredAs(first, "2022-01-01").registeredAs(second, "2023-01-01").shownTo(counter);
  }

  @Test
  void visit_foreignerBecomesCitizen_hasAcquiredFromTheFormerOne() {
    life(1, "TUR", "KGZ");
    assertThat(counted()).containsExactly("2022 ACQUIRED TUR 1");
  }

  @Test
  void visit_citizenBecomesForeigner_hasLostToTheNewOne() {
    life(1, "KGZ", "RUS");
    assertThat(counted()).containsExactly("2022 LOST RUS 1");
  }

  @Test
  void visit_oneForeignCitizenshipForAnother_isNoChangeOfThisCountrys() {
    life(1, "TUR", "RUS");
    assertThat(counted()).isEmpty();
  }

  @Test
  void visit_leavesTheRegister_isNotSeen() {
    lives.citizen(1, "F", "1990-01-01").registeredAs("KGZ", "2022-01-01").shownTo(counter);
    assertThat(counted()).isEmpty();
  }

  @Test
  void page_isInTheDocuments() {
    life(1, "TUR", "KGZ");
    life(2, "KGZ", "RUS");
    life(3, "KGZ", "KGZ");
    MethodPage.of("change-of-citizenship", "Change of citizenship: C6")
        .answers(
            "How many persons in the register acquired or lost citizenship of Kyrgyzstan in a year.")
        .formula(
            """
            A person counts in a year who stands in the snapshots of both its New Years, in one as a citizen of \
            Kyrgyzstan and in the other not: `ACQUIRED` by the former citizenship, `LOST` by the new one. Area and \
            age are those of the second snapshot.""")
        .source(
            "Regulation (EC) No 862/2007, article 3 (acquisition of citizenship by former citizenship).")
        .example(
            "three persons in the snapshots of 2022-01-01 and 2023-01-01",
            "Türkiye then Kyrgyzstan; Kyrgyzstan then Russia; Kyrgyzstan in both. Year, change, other citizenship, persons:",
            String.join("\n", counted()))
        .limits(
            """
            - **Losses are hardly seen**: who gives up citizenship abroad usually leaves the register with it. \
            Partner countries' figures of naturalised citizens of Kyrgyzstan are the better source.
            - Two changes within one year cancel out. Dual citizenship is not in the register.
            - The made-up country has no changes of citizenship: its table is zero throughout.""")
        .notWhen("For the number of citizens of Kyrgyzstan naturalised by other states.")
        .command("Table C6 of a run: `./koch demo`.")
        .isInTheDocuments();
  }
}
