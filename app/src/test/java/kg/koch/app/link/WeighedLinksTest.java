package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deaths under PINs that no register has: 1,500 made-up men are registered, 720 die in 2021 under
 * their own PINs and are in the register of 2022 no more.
 */
class WeighedLinksTest {

  private static final LinkageKey KEY = LinkageKey.forDemonstration(1);
  private static final int MEN = 1_500;
  private static final int DEATHS_A_MONTH = 60;
  private static final int GONE = MEN - 1;
  private static final int STAYED = MEN - 2;
  private static final List<String> AREAS =
      List.of("41721000000000", "41706207000000", "41711203000000", "41705214000000");

  @TempDir static Path folder;
  private static LinkedFiles files;

  @BeforeAll
  static void linkOnce() {
    MadeUpDeliveries made = new MadeUpDeliveries();
    for (int man = 0; man < MEN; man++) {
      boolean dies = man < 12 * DEATHS_A_MONTH || man == GONE;
      register(made, "2021-01-01", man);
      if (!dies) {
        register(made, "2022-01-01", man);
      }
    }
    for (int man = 0; man < 12 * DEATHS_A_MONTH; man++) {
      dies(made, man, pin(man, 10_000 + man), 1 + man / DEATHS_A_MONTH);
    }
    dies(made, GONE, pin(GONE, 77_777), 12);
    dies(made, STAYED, pin(STAYED, 66_666), 12);
    made.visits("FA0000071", "UZB", "2021-01-05T09:00:00", "A");
    files = new LinkedFiles(made.link(folder, KEY, 1), folder);
  }

  private static LocalDate birth(int man) {
    return LocalDate.of(1940, 1, 1).plusDays(man * 11L);
  }

  private static String pin(int man, int serial) {
    LocalDate birth = birth(man);
    return "2%02d%02d%d%05d"
        .formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear(), serial);
  }

  private static void register(MadeUpDeliveries made, String day, int man) {
    made.row(
        "person-register",
        day,
        "%s,,,Асанов,Азамат,,M,%s,KGZ,KGZ,,%s,2015-01-01"
            .formatted(pin(man, 10_000 + man), birth(man), AREAS.get(man % AREAS.size())));
  }

  private static void dies(MadeUpDeliveries made, int man, String pin, int month) {
    String period = YearMonth.of(2021, month).toString();
    made.row(
        "civil-deaths",
        period,
        "D-%d,%s-05,%s-09,%s,M,%s,KGZ,%s"
            .formatted(man, period, period, pin, birth(man), AREAS.get(man % AREAS.size())));
  }

  private static long person(int man) {
    return new PersonKeys(KEY).ofPin(Long.parseLong(pin(man, 10_000 + man))).value();
  }

  @Test
  void aDeathUnderAnotherNumberIsOfWhomTheRegisterHasNoMoreAfterwards() {
    assertThat(files.rows("residual-links", "person, source, linked_by"))
        .containsExactly(person(GONE) + " civil-deaths weighed");
  }

  @Test
  void itStandsAmongTheDeaths() {
    assertThat(files.rows("deaths", "person")).contains("" + person(GONE));
  }

  @Test
  void whoIsStillRegisteredAYearLaterIsNotTakenForDead() {
    assertThat(files.rows("deaths", "person")).doesNotContain("" + person(STAYED));
  }

  /** Draw 1 is what is linked. Which draws take the death away is chance, but always the same. */
  @Test
  void drawsTakeTheDeathAwayAsOftenAsTheLinkIsImprobable() {
    double improbable = 1 - Double.parseDouble(files.rows("residual-links", "probability").get(0));
    List<String> taken = files.rows("link-draws", "person, given, dataset, kind").stream().toList();
    long ofGone =
        taken.stream().filter(one -> one.equals(person(GONE) + " false deaths death")).count();
    double error = 4 * Math.sqrt(improbable * (1 - improbable) / 99) + 1.0 / 99;
    assertThat(ofGone / 99.0).isCloseTo(improbable, within(error));
  }

  @Test
  void whoeverHasAnActAlreadyIsGivenNoneInAnyDraw() {
    long withAnAct =
        files.rows("link-draws", "CASE WHEN given THEN person END").stream()
            .filter(one -> !one.isEmpty())
            .filter(one -> files.rows("deaths", "person").contains(one))
            .count();
    assertThat(withAnAct).isZero();
  }

  @Test
  void theLinkSaysHowSureItIs() {
    assertThat(files.rows("residual-links", "probability > 0.5 AND probability < 1"))
        .containsExactly("true");
  }
}
