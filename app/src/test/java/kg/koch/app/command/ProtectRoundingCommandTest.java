package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three made-up villages by sex, rounded or changed by their cell keys. */
class ProtectRoundingCommandTest {

  private static final String[] AREAS = {"levels,codes", "@,All", "@@,A", "@@,B", "@@,C"};
  private static final String[] SEXES = {"levels,codes", "@,T", "@@,F", "@@,M"};
  private static final String[] CELLS = {
    "area,sex,count,cell_key",
    "A,F,1,0.5",
    "A,M,8,0.1",
    "B,F,0,",
    "B,M,4,0.75",
    "C,F,12,0.2",
    "C,M,2,0.9"
  };

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
  }

  private Ended counts(String[] cells, String... more) {
    String[] arguments = {
      "protect",
      "counts",
      "--cells=" + runs.file("cells.csv", cells),
      "--hierarchy=area=" + runs.file("areas.csv", AREAS),
      "--hierarchy=sex=" + runs.file("sexes.csv", SEXES)
    };
    return runs.run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void smallCountsBecomeZeroOrTheBaseAndTotalsAddUp() {
    Ended ended = counts(CELLS, "--method=round", "--base=5");

    assertThat(ended.status()).isZero();
    assertThat(ended.lines())
        .contains(
            "area,sex,count,difference,published",
            "A,F,1,-1,0",
            "A,M,8,0,8",
            "A,T,9,-1,8",
            "B,F,0,0,0",
            "B,M,4,1,5",
            "C,M,2,-2,0");
  }

  @Test
  void whatMovedAndWhatThatLeavesToGuessIsSaid() {
    assertThat(counts(CELLS, "--method=round", "--base=5").message())
        .contains("no count changed by more than 2")
        .contains("inner 0 stands for 0 to 4, an inner 5 for 1 to 5");
  }

  @Test
  void innerCellsThatAreNotPublishedAreLeftOut() {
    assertThat(counts(CELLS, "--method=round", "--base=3", "--totals-only").lines())
        .contains("A,F,1,0,", "A,T,9,0,9");
  }

  @Test
  void whereInnerCellsAreHiddenNothingIsSaidOfThem() {
    assertThat(counts(CELLS, "--method=round", "--base=3", "--totals-only").message())
        .contains("No published count is from 1 to 2.")
        .doesNotContain("inner");
  }

  @Test
  void controlledRoundingMakesEveryCountAMultiple() {
    assertThat(counts(CELLS, "--method=controlled", "--base=5").lines())
        .contains("B,F,0,0,0", "B,M,4,1,5", "C,M,2,-2,0", "A,F,1,-1,0", "A,M,8,2,10");
  }

  @Test
  void cellKeysOfInnerCellsAreAddedUp() {
    String table = runs.file("ptable.csv", "i,v,p_int_ub", "0,0,1", "1,1,0.5", "1,-1,1");

    assertThat(counts(CELLS, "--method=cellkey", "--ptable=" + table).lines())
        .contains(
            "area,sex,count,cell_key,noise,published",
            "A,F,1,0.50000000,-1,0",
            "A,T,9,0.60000000,-1,8",
            "B,F,0,0.00000000,0,0",
            "All,T,27,0.45000000,1,28");
  }

  @Test
  void aKeyOfACellWithoutAnybodyIsRefused() {
    String table = runs.file("ptable.csv", "i,v,p_int_ub", "0,0,1", "1,1,0.5", "1,-1,1");
    String[] cells = {"area,sex,count,cell_key", "A,F,0,0.5"};

    assertThat(counts(cells, "--method=cellkey", "--ptable=" + table).message())
        .contains("cells.csv, line 2, field 'cell_key'")
        .contains("as nobody is in the cell");
  }

  @Test
  void aCountWithoutAKeyIsRefused() {
    String table = runs.file("ptable.csv", "i,v,p_int_ub", "0,0,1", "1,1,0.5", "1,-1,1");
    String[] cells = {"area,sex,count,cell_key", "A,F,3,"};

    assertThat(counts(cells, "--method=cellkey", "--ptable=" + table).message())
        .contains("cells.csv, line 2, field 'cell_key'")
        .contains("a record key from 0");
  }

  @Test
  void roundingWithoutABaseIsRefused() {
    assertThat(counts(CELLS, "--method=round").message())
        .contains("--base: expected such as 3 or 5");
  }

  @Test
  void suppressionWithoutALimitIsRefused() {
    assertThat(counts(CELLS).message()).contains("--max-n: expected 1 or more");
  }
}
