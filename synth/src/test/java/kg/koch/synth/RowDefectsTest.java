package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Defects of rows occur at the rate asked for: each alone in a country of 3,000 persons and one
 * year, at 20 %, so that few rows tell; the tolerance is four standard deviations.
 */
class RowDefectsTest {

  private static final double RATE = 0.2;

  @TempDir static Path folder;
  private static List<Map<String, String>> happened = List.of();

  @BeforeAll
  static void makeUp() throws IOException {
    happened = crossings(Defects.none(), "clean");
  }

  private static Path write(Defects defects, String name) {
    SynthSettings settings = SynthSettings.endingUsually(3_000, 1, 3, defects, 2);
    Path country = folder.resolve(name);
    new MadeUpCountry(settings).writeTo(country, (part, done, all) -> {});
    return country;
  }

  private static List<Map<String, String>> crossings(Defects defects, String name)
      throws IOException {
    Path country = write(defects, name);
    return DelimitedText.rows(country.resolve("deliveries/border-crossings"));
  }

  private static Defects only(Defect defect) {
    return Defects.none().with(defect, RATE);
  }

  private static <T> long count(List<T> rows, Predicate<T> hit) {
    return rows.stream().filter(hit).count();
  }

  private static void isRate(double hits, double trials) {
    double tolerance = LivesOfHouseholds.fourSigma(RATE, trials);
    assertThat(hits / trials).isCloseTo(RATE, Offset.offset(tolerance));
  }

  private static void isMissing(Defect defect, String direction) throws IOException {
    Predicate<Map<String, String>> affected = row -> row.get("direction").equals(direction);
    long all = count(happened, affected);
    isRate(all - count(crossings(only(defect), defect.optionName()), affected), all);
  }

  @Test
  void missingArrival_ofArrivals() throws IOException {
    isMissing(Defect.MISSING_ARRIVAL, "A");
  }

  @Test
  void missingDeparture_ofDepartures() throws IOException {
    isMissing(Defect.MISSING_DEPARTURE, "D");
  }

  @Test
  void duplicateScan_ofCrossings() throws IOException {
    int recorded = crossings(only(Defect.DUPLICATE_SCAN), "duplicates").size();
    isRate(recorded - happened.size(), happened.size());
  }

  /** A date moved by 400 to 3,000 days leaves the month of its file. */
  @Test
  void impossibleDate_ofCrossings() throws IOException {
    Path country = write(only(Defect.IMPOSSIBLE_DATE), "dates");
    long wrong = 0;
    for (Path file : DelimitedText.files(country.resolve("deliveries/border-crossings"))) {
      String month = file.getFileName().toString().substring(0, 7);
      wrong += count(DelimitedText.rows(file), row -> !row.get("crossed_at").startsWith(month));
    }
    isRate(wrong, happened.size());
  }

  @Test
  void pinTypo_ofCrossingsWithPin() throws IOException {
    Map<String, String> pins = new HashMap<>();
    happened.forEach(row -> pins.put(row.get("document_number"), row.get("pin")));
    List<Map<String, String>> rows = crossings(only(Defect.PIN_TYPO), "typos");
    rows.removeIf(row -> row.get("pin").isEmpty());
    isRate(
        count(rows, row -> !row.get("pin").equals(pins.get(row.get("document_number")))),
        rows.size());
  }

  /**
   * Everyone changes the PIN here. A person's uses are independent draws, so each crossing is a
   * trial; on the day of the change both PINs are right.
   */
  @Test
  void oldPinStillUsed_ofCrossingsAfterTheChange() throws IOException {
    Defects defects = only(Defect.OLD_PIN_STILL_USED).with(Defect.CHANGED_PIN, 1);
    Path country = write(defects, "changed");
    Map<String, Map<String, String>> persons = new HashMap<>();
    DelimitedText.rows(country.resolve("truth/persons.csv"))
        .forEach(person -> persons.put(person.get("document_number"), person));
    List<Map<String, String>> after =
        DelimitedText.rows(country.resolve("deliveries/border-crossings"));
    after.removeIf(row -> !isAfterChange(row, persons.get(row.get("document_number"))));
    isRate(
        count(
            after,
            row -> row.get("pin").equals(persons.get(row.get("document_number")).get("pin"))),
        after.size());
  }

  private static boolean isAfterChange(Map<String, String> crossing, Map<String, String> person) {
    String changedOn = person.get("pin_changed_on");
    return !changedOn.isEmpty() && crossing.get("crossed_at").compareTo(changedOn) > 0;
  }

  @Test
  void latinSpelling_ofPersonsInTheRegister() throws IOException {
    Path country = write(only(Defect.LATIN_SPELLING), "latin");
    List<Map<String, String>> rows =
        DelimitedText.rows(country.resolve("deliveries/person-register/2025-01-01.csv.gz"));
    isRate(count(rows, row -> row.get("surname").matches("[A-Za-z ]+")), rows.size());
  }
}
