package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office says what it would rather hide, or show, in a made-up table of villages by sex. */
class ProtectChoicesCommandTest {

  private static final String[] CELLS = {
    "area,sex,n", "A,F,1", "A,M,8", "B,F,9", "B,M,9", "C,F,9", "C,M,9", "D,F,0", "D,M,11"
  };

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
  }

  private Ended counts(String[] cells, String... further) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "protect",
                "counts",
                "--max-n=3",
                "--cells=" + runs.file("cells.csv", cells),
                "--hierarchy=area="
                    + runs.file(
                        "areas.csv", "levels,codes", "@,All", "@@,A", "@@,B", "@@,C", "@@,D"),
                "--hierarchy=sex=" + runs.file("sexes.csv", "levels,codes", "@,T", "@@,F", "@@,M"),
                "--out=" + folder.resolve("out.csv")));
    arguments.addAll(List.of(further));
    return runs.run(arguments.toArray(String[]::new));
  }

  private List<String> out() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  private List<String> hidden() throws IOException {
    return out().stream()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields[4].equals("1"))
        .map(fields -> fields[0] + "/" + fields[1])
        .toList();
  }

  /** B and C are alike: one of them is hidden with A. */
  private String earlier(String area) {
    return "--earlier="
        + runs.file(
            "earlier-" + area + ".csv",
            "area,sex,suppressed",
            area + ",F,1",
            area + ",M,1",
            "All,T,0");
  }

  @Test
  void theVillageHiddenLastMonthIsHiddenAgain() throws IOException {
    Ended ended = counts(CELLS, earlier("B"));

    assertThat(hidden()).containsExactly("A/F", "A/M", "B/F", "B/M");
    assertThat(ended.message())
        .contains(
            "hidden again: 2 of the 2 cells hidden in the last earlier table (100.0 %); hidden now"
                + " and not then: 2");
  }

  @Test
  void theLastOfSeveralMonthsWeighsMost() throws IOException {
    counts(CELLS, earlier("B"), earlier("B"), earlier("C"));

    assertThat(hidden()).containsExactly("A/F", "A/M", "C/F", "C/M");
  }

  @Test
  void theOrderOfRowsOfNoFileMatters() throws IOException {
    counts(CELLS);
    List<String> before = out();
    counts(CELLS, "--earlier=" + runs.file("before.csv", before.toArray(String[]::new)));
    List<String> expected = out();
    String[] cells = reversed(List.of(CELLS));

    counts(cells, "--earlier=" + runs.file("before.csv", reversed(before)));

    assertThat(out()).isEqualTo(expected);
  }

  private static String[] reversed(List<String> lines) {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.reverse(rows);
    rows.add(0, lines.get(0));
    return rows.toArray(String[]::new);
  }

  @Test
  void anEarlierFileThatDoesNotSayWhatWasHiddenIsRefused() {
    Ended ended = counts(CELLS, "--earlier=" + runs.file("before.csv", CELLS));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("before.csv").contains("area, sex, suppressed");
  }

  @Test
  void whatMustBePublishedIsAndOthersAreHidden() throws IOException {
    Ended ended = counts(CELLS, earlier("B"), publish("B,F"));

    assertThat(ended.status()).isZero();
    assertThat(hidden()).containsExactly("A/F", "A/M", "C/F", "C/M");
  }

  private String publish(String... rows) {
    List<String> lines = new ArrayList<>(List.of("area,sex"));
    lines.addAll(List.of(rows));
    return "--publish=" + runs.file("publish.csv", lines.toArray(String[]::new));
  }

  private String hide(String row) {
    return "--hide=" + runs.file("hide.csv", "area,sex", row);
  }

  @Test
  void aSmallCountIsNotPublished() {
    Ended ended = counts(CELLS, publish("B,F", "A,F"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("publish.csv, line 3")
        .contains("A/F, whose count is 1")
        .contains("name a total");
  }

  @Test
  void whatIsKnownBecauseOfCellsThatMustBePublishedIsNamed() {
    Ended ended = counts(CELLS, publish("A,M", "A,T"));

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.message())
        .contains("1 known because of the cells of")
        .contains("publish.csv that must be published: A/F");
  }

  @Test
  void whatMustBeHiddenIsWhateverItsCountAndNobodyCalculatesIt() throws IOException {
    Ended ended = counts(CELLS, hide("C,F"));

    assertThat(ended.message()).contains("1 sensitive, 1 hidden as asked, 2 more hidden");
    assertThat(out()).contains("C,F,9,1,1,,C/F");
    Ended audited =
        runs.run(
            "protect",
            "audit",
            "--cells=" + folder.resolve("out.csv"),
            "--hierarchy=area=" + folder.resolve("areas.csv"),
            "--hierarchy=sex=" + folder.resolve("sexes.csv"));
    assertThat(audited.message()).contains("4 hidden cells; 0 primary ones are known");
  }

  /** The women of B are looked up often: those of C, no fewer, are hidden instead. */
  @Test
  void theLittleUsedIsHiddenRather() throws IOException {
    for (String area : List.of("B", "C")) {
      Ended ended = counts(CELLS, use("often.csv", "area,sex,use", area + ",F,5"));

      assertThat(hidden()).doesNotContain(area + "/F").hasSize(4);
      assertThat(ended.message()).contains("use of cells hidden beside these: 3 of 18");
    }
  }

  private String use(String name, String... lines) {
    return "--use=" + runs.file(name, lines);
  }

  @Test
  void whatIsSaidOfADimensionHoldsForAllItsCells() throws IOException {
    for (String area : List.of("B", "C")) {
      counts(CELLS, use("areas-used.csv", "area,use", area + ",0.5"));

      assertThat(hidden()).containsExactly("A/F", "A/M", area + "/F", area + "/M");
    }
  }

  @Test
  void theCheapestPatternHidesTheLittleUsedToo() throws IOException {
    for (String area : List.of("B", "C")) {
      counts(CELLS, "--method=optimal", use("areas-used.csv", "area,use", area + ",0.5"));

      assertThat(hidden()).containsExactly("A/F", "A/M", area + "/F", area + "/M");
    }
  }

  @Test
  void aUseThatIsNotAboveZeroIsRefused() {
    Ended ended = counts(CELLS, use("often.csv", "area,sex,use", "B,F,0"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("often.csv, line 2, field 'use'").contains("above 0");
  }

  @Test
  void aUseOfNoDimensionIsRefused() {
    Ended ended = counts(CELLS, use("often.csv", "place,use", "B,2"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("one dimension or more, of [area, sex]");
  }

  @Test
  void aCellIsNotBothPublishedAndHidden() {
    Ended ended = counts(CELLS, publish("C,F"), hide("C,F"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("hide.csv, line 2").contains("C/F, which must be");
  }

  @Test
  void aZeroIsNotHiddenWhereZerosArePublished() {
    Ended ended = counts(CELLS, hide("D,F"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("hide.csv, line 2").contains("--zeros hideable");
  }

  @Test
  void otherMethodsDoNotForgetWhatMustBeHidden() {
    Ended ended = counts(CELLS, hide("C,F"), "--method=round", "--base=3");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("expected --method suppress");
  }

  @Test
  void groupsAreNotProtectedBesideCellsThatMustBePublished() {
    Ended ended = counts(CELLS, publish("C,F"), "--coalition=0", "--zeros=hideable");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--publish: expected no --coalition");
  }
}
