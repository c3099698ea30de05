package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that cannot be linked, and of files that are awkward. */
class LinkCommandFaultsTest {

  @TempDir private Path folder;
  private MethodRuns runs = new MethodRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private Ended link(String file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("link", file, "--id=id"));
    arguments.add("--out=" + folder.resolve("out"));
    arguments.addAll(List.of(more));
    return runs.run(arguments.toArray(String[]::new));
  }

  private void refused(Ended ended, String... said) {
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains(said);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anIdThatStandsTwiceIsRefusedWithItsLine() {
    String file = runs.file("a.csv", "id,name", "1,a", "2,b", "1,c");
    refused(link(file), "line 4", "each id once", "the id of record 1 again");
  }

  @Test
  void aMissingIdIsRefused() {
    refused(link(runs.file("a.csv", "id,name", "1,a", ",b")), "line 3", "an id", "nothing");
  }

  @Test
  void aFileWithoutTheIdColumnIsRefused() {
    refused(link(runs.file("a.csv", "number,name", "1,a", "2,b")), "a column 'id'", "number, name");
  }

  @Test
  void aLineWithTooFewFieldsIsRefused() {
    refused(link(runs.file("a.csv", "id,name,date", "1,a,b", "2,b")), "line 3", "3 fields");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    refused(link(folder.resolve("none.csv").toString()), "a file that can be read");
  }

  @Test
  void aFileOfConstantAndEmptyColumnsIsRefused() {
    String file = runs.file("a.csv", "id,name,empty", "1,a,", "2,a,", "3,a,");
    refused(link(file), "columns that can be compared", "name, empty");
  }

  @Test
  void anUnknownKeyOfSettingsIsRefused() {
    String settings = runs.file("s.yaml", "treshold: 0.9");
    String file = runs.file("a.csv", "id,name", "1,a", "2,b");
    refused(link(file, "--settings=" + settings), "one of the keys", "'treshold'");
  }

  @Test
  void aThresholdThatIsNoProbabilityIsRefused() {
    String file = runs.file("a.csv", "id,name", "1,a", "2,b");
    assertThat(link(file, "--threshold=1.5").status()).isEqualTo(2);
  }

  @Test
  void aKeyThatAllShareAndANameWithoutEndAreCappedNotCompared() {
    List<String> lines = new ArrayList<>(List.of("id,surname,given_name,birth_date,constant"));
    for (int row = 0; row < 20_000; row++) {
      lines.add(
          "%d,Asanov,Name%d,19%02d-01-01,x".formatted(row, row % 5_000, 50 + row / 5_000 % 40));
    }
    lines.add("long," + "a".repeat(1_000_000) + ",Name,1950-01-01,x");
    String settings =
        runs.file(
            "s.yaml",
            "columns: {surname: surname, given_name: given-name, birth_date: birth-date}",
            "blocking: [[surname]]");
    Ended ended = link(runs.file("a.csv", lines.toArray(String[]::new)), "--settings=" + settings);
    assertThat(ended.status()).isZero();
    assertThat(ended.message()).contains("1 blocks too large (up to 20,000 records)");
  }

  @Test
  void evaluationCountsPairsOfLinksAndOfClusters() {
    String truth = runs.file("t.csv", "id,entity", "1,x", "2,x", "3,x", "4,y", "5,y");
    String links = runs.file("l.csv", "id_left,id_right", "1,2", "3,4");
    String clusters = runs.file("c.csv", "id,cluster", "1,p", "2,p", "3,p", "4,q", "5,r");
    Ended ended =
        runs.run(
            "link", "evaluate", "--links=" + links, "--clusters=" + clusters, "--truth=" + truth);
    // Four true pairs; of two links one is true; the cluster p has three pairs, all true.
    assertThat(ended.lines().get(1)).isEqualTo("links,4,2,1,0.5,0.25,0.333333");
    assertThat(ended.lines().get(2)).isEqualTo("clusters,4,3,3,1,0.75,0.857143");
  }

  @Test
  void evaluationTakesTruthPairByPair() {
    String truth = runs.file("t.csv", "id_left,id_right", "1,2", "3,4");
    String links = runs.file("l.csv", "id_left,id_right", "2,1", "1,3");
    Ended ended = runs.run("link", "evaluate", "--links=" + links, "--truth=" + truth);
    assertThat(ended.lines().get(1)).isEqualTo("links,2,2,1,0.5,0.5,0.5");
  }
}
