package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import kg.koch.engine.dataset.Datasets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight made-up records of three villages, by sex. */
class ProtectCellkeyCommandTest {

  private static final String[] AREAS = {
    "levels,codes", "@,All", "@@,North", "@@@,A", "@@@,B", "@@,C"
  };
  private static final String[] SEXES = {"levels,codes", "@,T", "@@,F", "@@,M"};
  private static final String[] RECORDS = {
    "id,area,sex,key,w,sent",
    "1,A,F,0.5,1,10",
    "2,A,F,0.25,2,0",
    "3,A,M,0.9,1.5,30",
    "4,B,F,0.00000001,1,100",
    "5,B,F,0.1,1,5",
    "6,C,M,0.99999999,2,1",
    "7,C,M,5e-05,1,2",
    "8,C,M,0.3,1,3"
  };

  /** Below 0.5 one more, from there on one fewer. */
  private static final String[] TABLE = {"i,j,v,p_int_ub", "0,0,0,1", "1,2,1,0.5", "1,0,-1,1"};

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);
  private String[] table = TABLE.clone();

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
  }

  private Ended cellkey(String records, String... more) {
    String[] arguments = {
      "protect",
      "cellkey",
      "--records=" + records,
      "--key=key",
      "--ptable=" + runs.file("ptable.csv", table),
      "--hierarchy=area=" + runs.file("areas.csv", AREAS),
      "--hierarchy=sex=" + runs.file("sexes.csv", SEXES)
    };
    return runs.run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
  }

  private String changed(int line, String record) {
    String[] records = RECORDS.clone();
    records[line] = record;
    return runs.file("records.csv", records);
  }

  @Test
  void everyCellHasItsCountItsKeyAndWhatIsPublished() {
    assertThat(cellkey(runs.file("records.csv", RECORDS)).lines())
        .hasSize(1 + 5 * 3)
        .contains(
            "area,sex,count,cell_key,noise,published",
            "A,F,2,0.75000000,-1,1",
            "B,F,2,0.10000001,1,3",
            "B,M,0,0.00000000,0,0",
            "C,M,3,0.30004999,1,4",
            "North,F,4,0.85000001,-1,3",
            "All,T,8,0.05005000,1,9");
  }

  @Test
  void theOrderOfRecordsChangesNothing() {
    String[] turned = RECORDS.clone();
    for (int at = 1; at < turned.length; at++) {
      turned[at] = RECORDS[RECORDS.length - at];
    }
    Ended straight = cellkey(runs.file("records.csv", RECORDS), "--weight=w", "--value=sent");

    assertThat(cellkey(runs.file("turned.csv", turned), "--weight=w", "--value=sent").output())
        .isEqualTo(straight.output());
  }

  @Test
  void wholeNumbersAsKeysAreAddedModulo2To32() {
    Ended ended =
        cellkey(
            runs.file("records.csv", "area,sex,key", "A,F,4294967295", "A,F,2"), "--keys=integers");

    assertThat(ended.lines()).contains("A,F,2,1,1,3");
  }

  @Test
  void weightsMultiplyThePublishedCountByTheirMean() {
    Ended ended = cellkey(runs.file("records.csv", RECORDS), "--weight=w");

    assertThat(ended.lines()).contains("A,F,2,0.75000000,-1,1,3,1.5", "B,M,0,0.00000000,0,0,0,0");
  }

  @Test
  void amountsAreChangedByAShareOfTheLargest() {
    Ended ended =
        cellkey(runs.file("records.csv", RECORDS), "--value=sent", "--share=0.1", "--parts=1,0.5");

    // Keys of those who sent: 0.5 turned by a digit is 0.00000005, one more: 10 + 0.1 * 10.
    assertThat(ended.lines()).contains("A,F,2,0.75000000,-1,1,10,11");
  }

  @Test
  void recordsInParquetGiveTheSame() {
    String csv = runs.file("records.csv", RECORDS);
    Path parquet = folder.resolve("records.parquet");
    try (Datasets datasets = Datasets.open(1, "500MB", folder.resolve("spill"))) {
      datasets.copy("SELECT * FROM read_csv(" + Datasets.text(csv) + ")", parquet);
    }

    assertThat(cellkey(parquet.toString(), "--weight=w", "--value=sent").output())
        .isEqualTo(cellkey(csv, "--weight=w", "--value=sent").output());
  }

  @Test
  void aCodeInParquetThatNoHierarchyHasIsRefusedByItsRow() {
    String csv = changed(6, "6,Z,M,0.9,2,1");
    Path parquet = folder.resolve("records.parquet");
    try (Datasets datasets = Datasets.open(1, "500MB", folder.resolve("spill"))) {
      datasets.copy("SELECT * FROM read_csv(" + Datasets.text(csv) + ")", parquet);
    }

    assertThat(cellkey(parquet.toString()).message())
        .contains("records.parquet, line 6, field 'area'")
        .contains("'Z'");
  }

  @Test
  void aKeyOutsideItsRangeIsRefusedByItsRow() {
    Ended ended = cellkey(changed(3, "3,A,M,1.0,1,30"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("records.csv, line 4, field 'key'")
        .contains("from 0 to below 1")
        .contains("--keys integers");
  }

  @Test
  void aKeyWithMoreDigitsIsRefused() {
    assertThat(cellkey(changed(1, "1,A,F,0.123456789,1,10")).message())
        .contains("at most 8 digits");
  }

  @Test
  void aMissingKeyIsRefusedAndSaidHowToMend() {
    assertThat(cellkey(changed(8, "8,C,M,,1,3")).message())
        .contains("records.csv, line 9, field 'key'")
        .contains("got nothing")
        .contains("keep it with the record over the years");
  }

  @Test
  void aRecordCodedByACategoryWithPartsIsRefused() {
    assertThat(cellkey(changed(2, "2,North,F,0.25,2,0")).message())
        .contains("records.csv, line 3, field 'area'")
        .contains("'North', which has parts");
  }

  @Test
  void aNegativeWeightIsRefused() {
    assertThat(cellkey(changed(2, "2,A,F,0.25,-2,0"), "--weight=w").message())
        .contains("line 3, field 'w'")
        .contains("from 0 to");
  }

  @Test
  void aTableThatLeavesKeysOutIsRefused() {
    table = new String[] {"i,j,v,p_int_ub", "0,0,0,1", "1,2,1,0.5"};

    assertThat(cellkey(runs.file("records.csv", RECORDS)).message())
        .contains("ptable.csv")
        .contains("count 1, noise 1 to 0.5");
  }

  @Test
  void aTableWhoseTargetIsNotTheSumIsRefusedByItsRow() {
    table = new String[] {"i,j,v,p_int_ub", "0,0,0,1", "1,3,1,1"};

    assertThat(cellkey(runs.file("records.csv", RECORDS)).message())
        .contains("ptable.csv, line 3, field 'j'")
        .contains("which is 2");
  }

  @Test
  void aTableMadeHereIsReadHere() throws IOException {
    Path table = folder.resolve("made.csv");
    Ended made = runs.run("protect", "ptable", "--D=2", "--V=1.05", "--js=1", "--out=" + table);

    assertThat(made.message()).contains("changed by more than 2").contains("published is 2");
    assertThat(Files.readAllLines(table)).contains("1,2,0.47500000,1,0.50833333,0.98333333,all");
  }

  @Test
  void aVarianceThatCannotBeIsRefusedWithTheLeastThatCan() {
    Ended ended = runs.run("protect", "ptable", "--D=5", "--V=1.9", "--js=2");

    assertThat(ended.status()).isNotZero();
    assertThat(ended.message()).contains("V of at least 2").contains("a count of 1 becomes 0 or 3");
  }

  @Test
  void theCheckSaysMeanVarianceAndReachOfEachCount() throws IOException {
    Path check = folder.resolve("check.csv");
    runs.run("protect", "ptable", "--D=3", "--V=1", "--pstay=0.5", "--check=" + check);

    assertThat(Files.readAllLines(check))
        .containsExactly(
            "i,p_mean,p_var,p_sum,p_stay,least,most",
            "0,0,0,1,1,0,0",
            "1,0,1,1,0.45,0,4",
            "2,0,1,1,0.5,0,5",
            "3,0,1,1,0.5,0,6");
  }
}
