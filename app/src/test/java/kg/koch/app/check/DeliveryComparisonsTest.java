package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.DeliveryOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole deliveries beside others, by the rules that border crossings are shipped with. */
class DeliveryComparisonsTest {

  private static final String REGISTER =
      "pin,previous_pin,pin_changed_on,surname,given_name,patronymic,sex,birth_date,birth_country,"
          + "citizenship,document_number,registered_soate,registered_since\n";

  @TempDir Path folder;

  @Test
  void aMonthWithHalfTheRowsOfTheMonthBeforeIsWarnedOfAndAccepted() {
    Country country = new Country(folder);
    deliver(country, "2024-02", Country.month("2024-02", 100, 0));
    deliver(country, "2024-03", Country.month("2024-03", 50, 0));

    CheckedDelivery march = newest(country);

    assertThat(march.outcomes())
        .contains(
            new DeliveryOutcome(
                "crossings-change",
                "border-crossings 2024-02",
                new BigDecimal("50.00"),
                new BigDecimal("30"),
                false,
                null));
    assertThat(march.refused()).isFalse();
  }

  @Test
  void aMonthLikeTheOneBeforeIsFoundInOrder() {
    Country country = new Country(folder);
    deliver(country, "2024-02", Country.month("2024-02", 100, 0));
    deliver(country, "2024-03", Country.month("2024-03", 110, 0));

    assertThat(newest(country).outcomes()).hasSize(2).allMatch(DeliveryOutcome::holds);
  }

  @Test
  void aMonthWithArrivalsOnlyIsFiftyPointsOff() {
    Country country = new Country(folder);
    deliver(country, "2024-02", Country.month("2024-02", 100, 0));
    deliver(country, "2024-03", Country.month("2024-03", 100, 0).replace(":00,D,", ":00,A,"));

    assertThat(outcome(newest(country), "arrivals-share").value()).isEqualByComparingTo("50");
  }

  /** Twenty days of three arrivals and one of thirty. */
  @Test
  void aDayThatStandsOutIsListedWithASentence() throws IOException {
    Country country = new Country(folder);
    String row = Country.month("2024-03", 2, 0).lines().skip(2).findFirst().orElseThrow();
    StringBuilder rows = new StringBuilder(Country.month("2024-03", 0, 0));
    for (int day = 1; day <= 21; day++) {
      for (int one = 0; one < (day == 21 ? 30 : 3 + day % 2); one++) {
        rows.append(
            row.replace("D00002", "D%02d%03d".formatted(day, one))
                    .replace("2024-03-05T", "2024-03-%02dT".formatted(day))
                + "\n");
      }
    }
    deliver(country, "2024-03", rows.toString());

    DeliveryOutcome outcome = outcome(newest(country), "daily-counts");

    assertThat(outcome.value()).isEqualByComparingTo("4.76");
    assertThat(Files.readAllLines(Objects.requireNonNull(outcome.list())))
        .hasSize(2)
        .last()
        .asString()
        .contains("2024-03-21", "30", "more than");
  }

  @Test
  void aMonthAfterAGapIsHeldAgainstNothing() {
    Country country = new Country(folder);
    deliver(country, "2024-01", Country.month("2024-01", 100, 0));
    deliver(country, "2024-03", Country.month("2024-03", 10, 0));

    assertThat(newest(country).outcomes()).isEmpty();
  }

  @Test
  void aRefusedMonthIsNobodysNeighbour() {
    Country country = new Country(folder);
    deliver(country, "2024-02", Country.month("2024-02", 100, 2));
    deliver(country, "2024-03", Country.month("2024-03", 10, 0));

    assertThat(newest(country).outcomes()).isEmpty();
  }

  @Test
  void pinsAreSoughtInTheFirstRegisterAfterThePeriod() {
    Country country = new Country(folder);
    String month = Country.month("2024-03", 2, 0);
    deliver(
        country,
        "2024-03",
        month
            .replace(",D00001,RUS,F,", "20102199000001,D00001,KGZ,M,")
            .replace(",D00002,RUS,F,", "20102199000002,D00002,KGZ,M,"));
    register(country, "2024-01-01", "20102199000002");
    register(country, "2025-01-01", "20102199000001");
    register(country, "2026-01-01", "20102199000002");

    DeliveryOutcome outcome = outcome(newest(country), "pins-in-register");

    assertThat(outcome.against()).isEqualTo("person-register 2025-01-01");
    assertThat(outcome.value()).isEqualByComparingTo("50");
    assertThat(outcome.holds()).isFalse();
  }

  @Test
  void whatComparisonFoundIsKnownAgainWithoutComparing() {
    Country country = new Country(folder);
    deliver(country, "2024-02", Country.month("2024-02", 100, 0));
    deliver(country, "2024-03", Country.month("2024-03", 50, 0));
    List<CheckedDelivery> checked = country.check(country.collect().receipts(), 1);

    assertThat(country.finished()).isEqualTo(checked);
  }

  @Test
  void aBrokenRuleThatRefusesRefusesTheDelivery() {
    Country country = new Country(folder);
    deliver(country, "2024-03", Country.month("2024-03", 10, 0));
    CheckedDelivery checked = newest(country);

    assertThat(checked.with(List.of(found("31", true))).refused()).isTrue();
    assertThat(checked.with(List.of(found("31", false))).refused()).isFalse();
    assertThat(checked.with(List.of(found("30", true))).refused()).isFalse();
  }

  private static DeliveryOutcome found(String value, boolean refuses) {
    return new DeliveryOutcome(
        "rule", "source 2024", new BigDecimal(value), new BigDecimal("30"), refuses, null);
  }

  private static DeliveryOutcome outcome(CheckedDelivery checked, String rule) {
    return checked.outcomes().stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private void deliver(Country country, String period, String text) {
    country.deliver(country.write(period + ".csv", text), period);
  }

  private static void register(Country country, String day, String pin) {
    String row = pin + ",,,А,А,,M,1990-02-01,KGZ,KGZ,,41702205000000,2020-01-01\n";
    country
        .collect()
        .deliver(country.write("register-" + day + ".csv", REGISTER + row), "person-register", day);
  }

  /** The newest month of crossings. */
  private static CheckedDelivery newest(Country country) {
    return country.check(country.collect().receipts(), 1).stream()
        .filter(one -> one.source().equals(Country.SOURCE))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
