package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two made-up tables of the same people, by region and age and by region and sex, at once. */
class ProtectTablesCommandTest {

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  /**
   * In each table alone region A is no secret, but in A two are 65, of seven who are 15; by sex
   * nobody is few in A.
   */
  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
    runs.file("regions.csv", "levels,codes", "@,All", "@@,A", "@@,B", "@@,C");
    runs.file("ages.csv", "levels,codes", "@,Any", "@@,0", "@@,15", "@@,65");
    runs.file("sexes.csv", "levels,codes", "@,T", "@@,F", "@@,M");
    runs.file(
        "by-age.csv",
        "region,age,n",
        "A,0,9",
        "A,15,7",
        "A,65,2",
        "B,0,20",
        "B,15,30",
        "B,65,12",
        "C,0,8",
        "C,15,14",
        "C,65,9");
    bySex("A,F,10", "A,M,8", "B,F,1", "B,M,61", "C,F,15", "C,M,16");
    runs.file(
        "tables.yaml",
        "tables:",
        "  by-age:",
        "    cells: by-age.csv",
        "    hierarchies: {region: regions.csv, age: ages.csv}",
        "  by-sex:",
        "    cells: by-sex.csv",
        "    count: people",
        "    hierarchies: {region: regions.csv, sex: [sexes.csv]}");
  }

  private void bySex(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = "region,sex,people";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    runs.file("by-sex.csv", lines);
  }

  private Ended counts(String... further) {
    String[] arguments = new String[further.length + 5];
    arguments[0] = "protect";
    arguments[1] = "counts";
    arguments[2] = "--max-n=2";
    arguments[3] = "--tables=" + folder.resolve("tables.yaml");
    arguments[4] = "--out=" + folder.resolve("out");
    System.arraycopy(further, 0, arguments, 5, further.length);
    return runs.run(arguments);
  }

  private Ended audit(String... further) {
    String[] arguments = new String[further.length + 4];
    arguments[0] = "protect";
    arguments[1] = "audit";
    arguments[2] = "--tables=" + folder.resolve("tables.yaml");
    arguments[3] = "--out=" + folder.resolve("audited");
    System.arraycopy(further, 0, arguments, 4, further.length);
    return runs.run(arguments);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Test
  void eachTableGetsAFileAndSharedCellsAreHiddenInAllOrNone() throws IOException {
    Ended ended = counts();

    assertThat(ended.status()).isZero();
    assertThat(ended.message()).contains("2 tables of 28 cells, 24 of them different");
    assertThat(lines("out/by-age.csv")).hasSize(1 + 16).contains("A,65,2,1,1,,A/65");
    assertThat(lines("out/by-sex.csv")).hasSize(1 + 12).contains("B,F,1,1,1,,B/F");
    assertThat(hidden("out/by-age.csv", "Any")).isEqualTo(hidden("out/by-sex.csv", "T"));
  }

  /** The regions whose total over the second dimension is hidden. */
  private List<String> hidden(String file, String total) throws IOException {
    return lines(file).stream()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields[1].equals(total) && fields[4].equals("1"))
        .map(fields -> fields[0])
        .toList();
  }

  @Test
  void theAuditOfBothFindsNoSmallCount() throws IOException {
    counts();

    Ended audited = audit("--published=" + folder.resolve("out"));

    assertThat(audited.message()).contains("0 primary ones are known");
    assertThat(lines("audited/by-age.csv").get(0))
        .isEqualTo("region,age,primary,low,high,disclosed");
    assertThat(lines("audited/by-sex.csv")).anyMatch(line -> line.startsWith("B,F,1,"));
  }

  @Test
  void aListOfOneTableGivesWhatTheTableAloneGives() throws IOException {
    runs.file(
        "tables.yaml",
        "tables:",
        "  by-age:",
        "    cells: by-age.csv",
        "    hierarchies: {region: regions.csv, age: ages.csv}");
    counts();

    Ended alone =
        runs.run(
            "protect",
            "counts",
            "--max-n=2",
            "--cells=" + folder.resolve("by-age.csv"),
            "--hierarchy=region=" + folder.resolve("regions.csv"),
            "--hierarchy=age=" + folder.resolve("ages.csv"));

    assertThat(alone.output()).isEqualTo(Files.readString(folder.resolve("out/by-age.csv")));
  }

  /** Who publishes a total that the other table hides gives a small count away. */
  @Test
  void whatOneTableShowsIsKnownOfTheOther() throws IOException {
    String[] columns = {"region,sex,count,primary,suppressed", "B,F,,1,1", "B,M,61,0,0"};
    runs.file("by-sex.csv", columns);
    runs.file("by-age.csv", "region,age,n,suppressed", "B,Any,62,0", "All,Any,111,0");
    runs.file(
        "tables.yaml",
        Files.readString(folder.resolve("tables.yaml")).replace("    count: people\n", "").trim());

    Ended audited = audit();

    assertThat(audited.message()).contains("1 primary ones are known");
    assertThat(lines("audited/by-sex.csv")).contains("B,F,1,1,1,1", "B,T,0,62,62,1");
    assertThat(audited.message()).contains("cells are hidden in one table and shown in another");
  }

  @Test
  void tablesThatDifferInACellTheyShareAreRefused() {
    bySex("A,F,10", "A,M,9", "B,F,1", "B,M,61", "C,F,15", "C,M,16");

    Ended ended = counts();

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("by-sex.csv")
        .contains("expected the same count of All/T in every table, 111 as in by-age")
        .contains("got 112 in by-sex");
  }

  @Test
  void publishedCountsThatDifferAreRefusedByTheirLine() throws IOException {
    counts();
    List<String> changed =
        lines("out/by-sex.csv").stream()
            .map(line -> line.replace("All,T,111,0,0,111,", "All,T,112,0,0,112,"))
            .toList();
    runs.file("out/by-sex.csv", changed.toArray(String[]::new));

    Ended audited = audit("--published=" + folder.resolve("out"));

    assertThat(audited.status()).isEqualTo(3);
    assertThat(audited.message())
        .contains("by-sex.csv, line 2, field 'count'")
        .contains("111, as for the same cell in");
  }

  @Test
  void whatMustBeHiddenIsAKeyOfATable() throws IOException {
    runs.file("hide.csv", "region,sex", "C,T");
    String list = Files.readString(folder.resolve("tables.yaml"));
    runs.file("tables.yaml", (list + "    hide: hide.csv").split("\n"));

    assertThat(counts().message()).contains("1 hidden as asked");
    assertThat(hidden("out/by-age.csv", "Any")).contains("C");
  }

  @Test
  void aCellHiddenForTheSakeOfOneInAnotherTableSaysWhich() throws IOException {
    runs.file("hide.csv", "region,age", "C,Any");
    String list = Files.readString(folder.resolve("tables.yaml"));
    runs.file(
        "tables.yaml", list.replace("  by-sex:", "    hide: hide.csv\n  by-sex:").split("\n"));

    counts();

    assertThat(lines("out/by-sex.csv"))
        .anyMatch(line -> line.contains("by-age: ") && line.split(",", -1)[4].equals("1"));
  }

  @Test
  void otherMethodsTakeOneTable() {
    Ended ended = counts("--method=optimal");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--tables: expected --method suppress");
  }

  @Test
  void aListAndATableAreNotBothTaken() {
    Ended ended = counts("--cells=by-age.csv");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("expected no --cells");
  }

  @Test
  void neitherAListNorATableIsRefused() {
    Ended ended = runs.run("protect", "counts", "--max-n=2");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("Missing required option: '--cells=FILE'");
  }

  @Test
  void twoGroupingsOfADimensionAreForOneMethodOnly() {
    Ended ended =
        runs.run(
            "protect",
            "counts",
            "--max-n=2",
            "--method=optimal",
            "--cells=" + folder.resolve("by-age.csv"),
            "--hierarchy=region=" + folder.resolve("regions.csv"),
            "--hierarchy=region=" + folder.resolve("regions.csv"),
            "--hierarchy=age=" + folder.resolve("ages.csv"));

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("expected one file for region");
  }

  @Test
  void aKeyThatMeansNothingIsRefused() throws IOException {
    String list = Files.readString(folder.resolve("tables.yaml"));
    runs.file("tables.yaml", (list + "    hiden: hide.csv").split("\n"));

    Ended ended = counts();

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("tables.yaml").contains("'hiden'");
  }
}
