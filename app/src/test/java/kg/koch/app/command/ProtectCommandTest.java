package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up table of six villages in two districts, by sex. */
class ProtectCommandTest {

  private static final String[] AREAS = {
    "levels,codes",
    "@,All",
    "@@,North",
    "@@@,A",
    "@@@,B",
    "@@@,C",
    "@@,South",
    "@@@,D",
    "@@@,E",
    "@@@,F"
  };
  private static final String[] SEXES = {"levels,codes", "@,T", "@@,F", "@@,M"};
  private static final String[] CELLS = {
    "area,sex,n",
    "A,F,1",
    "A,M,8",
    "B,F,12",
    "B,M,9",
    "C,F,30",
    "C,M,2",
    "D,F,7",
    "D,M,40",
    "E,F,0",
    "E,M,11",
    "F,F,5",
    "F,M,6",
    "F,M,1"
  };

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
  }

  private Ended counts(String[] areas, String[] cells, String... further) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "protect",
                "counts",
                "--cells=" + runs.file("cells.csv", cells),
                "--hierarchy=area=" + runs.file("areas.csv", areas),
                "--hierarchy=sex=" + runs.file("sexes.csv", SEXES),
                "--out=" + folder.resolve("out.csv")));
    arguments.addAll(
        further.length > 0 ? List.of(further) : List.of("--max-n=3", "--method=suppress"));
    return runs.run(arguments.toArray(String[]::new));
  }

  private Ended audit(String file) {
    return runs.run(
        "protect",
        "audit",
        "--cells=" + file,
        "--hierarchy=area=" + folder.resolve("areas.csv"),
        "--hierarchy=sex=" + folder.resolve("sexes.csv"),
        "--attacker=zeros-published");
  }

  @Test
  void everyCellComesOutAndSmallOnesAreHidden() throws IOException {
    assertThat(counts(AREAS, CELLS).status()).isZero();

    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .hasSize(1 + 9 * 3)
        .contains(
            "area,sex,count,primary,suppressed,published,because",
            "All,T,132,0,0,132,",
            "A,F,1,1,1,,A/F",
            "E,F,0,0,0,0,",
            "F,M,7,0,0,7,");
  }

  @Test
  void theAuditOfWhatIsPublishedFindsNoSmallCount() {
    counts(AREAS, CELLS);

    Ended audited = audit(folder.resolve("out.csv").toString());

    assertThat(audited.message()).contains("0 primary ones are known");
    assertThat(audited.lines().get(0)).isEqualTo("area,sex,primary,low,high,disclosed");
  }

  @Test
  void theCheapestPatternSaysThatItIs() {
    Ended ended = counts(AREAS, CELLS, "--max-n=3", "--method=optimal");

    assertThat(ended.status()).isZero();
    assertThat(ended.message()).contains("no safe pattern costs less");
  }

  @Test
  void theAuditOfTheCheapestPatternFindsNoSmallCount() {
    counts(AREAS, CELLS, "--max-n=3", "--method=optimal", "--cost=value");

    assertThat(audit(folder.resolve("out.csv").toString()).message())
        .contains("0 primary ones are known");
  }

  @Test
  void whatIsLeftToProveIsSaid() {
    Ended ended = counts(AREAS, CELLS, "--max-n=3", "--method=optimal", "--limit=1");

    assertThat(ended.message()).contains("the limit was reached").contains("none costs less than");
  }

  /** All eleven of village E are men: whoever sees the row knows it of each. */
  @Test
  void aVillageOfOneSexIsNotToldAsSuch() throws IOException {
    Ended ended = counts(AREAS, CELLS, "--max-n=0", "--coalition=0", "--zeros=hideable");

    assertThat(ended.message()).contains("1 totals less a part are small groups");
    assertThat(Files.readAllLines(folder.resolve("out.csv"))).contains("E,F,0,0,1,,E/F");
  }

  @Test
  void groupsBesidePublishedZerosAreRefused() {
    Ended ended = counts(AREAS, CELLS, "--max-n=3", "--coalition=1");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--coalition: expected --zeros hideable or protected");
  }

  @Test
  void theAuditOfSmallCountsAloneFindsThemKnown() throws IOException {
    counts(AREAS, CELLS);

    Ended audited = audit(runs.file("primary-only.csv", onlyPrimaryHidden()));

    assertThat(audited.lines()).contains("A,F,1,1,1,1", "C,M,1,2,2,1");
  }

  private String[] onlyPrimaryHidden() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv")).stream()
        .map(ProtectCommandTest::onlyPrimary)
        .toArray(String[]::new);
  }

  private static String onlyPrimary(String line) {
    String[] fields = line.split(",", -1);
    return fields[0].equals("area")
        ? "area,sex,count,primary,suppressed"
        : String.join(",", fields[0], fields[1], fields[2], fields[3], fields[3]);
  }

  private String[] groupings(String second) {
    return new String[] {
      "--cells=" + runs.file("cells.csv", CELLS),
      "--hierarchy=area=" + runs.file("areas.csv", AREAS),
      "--hierarchy=sex=" + runs.file("sexes.csv", SEXES),
      "--hierarchy=area=" + second,
      "--out=" + folder.resolve("out.csv")
    };
  }

  private Ended counted(String second) {
    return runs.run(
        Stream.concat(Stream.of("protect", "counts", "--max-n=3"), Stream.of(groupings(second)))
            .toArray(String[]::new));
  }

  /** All less the plain is the hills: two groupings are no less one table than one is. */
  @Test
  void groupingsOfOneDimensionAreOneTable() throws IOException {
    String byHeight =
        runs.file(
            "heights.csv",
            "levels,codes",
            "@,All",
            "@@,Hills",
            "@@@,A",
            "@@@,D",
            "@@@,F",
            "@@,Plain",
            "@@@,B",
            "@@@,C",
            "@@@,E");

    assertThat(counted(byHeight).status()).isZero();

    assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(1 + 11 * 3);
    Ended audited =
        runs.run(
            "protect",
            "audit",
            "--cells=" + folder.resolve("out.csv"),
            "--hierarchy=area=" + folder.resolve("areas.csv"),
            "--hierarchy=area=" + byHeight,
            "--hierarchy=sex=" + folder.resolve("sexes.csv"));
    assertThat(audited.message()).contains("0 primary ones are known");
  }

  @Test
  void aGroupingOfOtherLeavesIsRefusedByItsLine() {
    Ended ended = counted(runs.file("heights.csv", "levels,codes", "@,All", "@@,Z"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("heights.csv, line 3")
        .contains("a leaf of the other groupings");
  }

  @Test
  void anOrphanInAHierarchyIsRefusedByItsLine() {
    Ended ended = counts(new String[] {"levels,codes", "@,All", "@@@,A"}, CELLS);

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("areas.csv, line 3").contains("code A at depth 3");
  }

  @Test
  void aNegativeCountIsRefusedByItsPlace() {
    Ended ended = counts(AREAS, new String[] {"area,sex,n", "A,F,-4"});

    assertThat(ended.message()).contains("cells.csv, line 2").contains("0 or more");
  }

  @Test
  void aSumAmongInnerCellsIsRefused() {
    Ended ended = counts(AREAS, new String[] {"area,sex,n", "North,F,4"});

    assertThat(ended.message()).contains("a category without parts").contains("North");
  }

  @Test
  void aCodeNoHierarchyHasIsRefused() {
    Ended ended = counts(AREAS, new String[] {"area,sex,n", "Z,F,4"});

    assertThat(ended.message()).contains("a code of the hierarchy of area").contains("'Z'");
  }

  @Test
  void publishedCellsThatDoNotAddUpAreRefusedByTheAudit() {
    counts(AREAS, CELLS);

    Ended ended =
        audit(runs.file("wrong.csv", "area,sex,n,suppressed", "A,F,5,0", "A,M,1,0", "A,T,4,0"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("published cells that add up").contains("4 for A/T");
  }
}
