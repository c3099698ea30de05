package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Records added one lot after another, beside one full run over all of them. */
class AdditionTest {

  @Property(tries = 25)
  void add_anySplitIntoLots_givesWhatOneFullRunGives(
      @ForAll @IntRange(min = 1, max = 4) int lots,
      @ForAll @IntRange(min = 5, max = 19) int twentiethsFirst,
      @ForAll @LongRange(min = 1, max = 1_000) long seed) {
    List<String[]> lines = crowded(600, seed);
    List<List<String[]>> split = Standing.split(lines, twentiethsFirst / 20.0, lots, seed);
    Spine spine = Standing.of(split.get(0), twoThresholds());
    for (List<String[]> lot : split.subList(1, split.size())) {
      spine = Standing.add(spine, lot);
    }
    LinkageResult full = Linkage.link(MadeUpPeople.file(lines), spine.trained(), 1, note -> {});
    assertThat(Standing.links(spine)).isEqualTo(Standing.links(lines, full)).isNotEmpty();
    assertThat(Standing.clusters(spine)).isEqualTo(Standing.clusters(lines, full, 0));
    assertThat(Standing.furtherClusters(spine)).isEqualTo(Standing.clusters(lines, full, 1));
  }

  @Test
  void link_trainedAsTheSpine_givesTheSpineAgain() {
    List<String[]> lines = crowded(900, 3);
    Spine spine = Standing.of(lines, LinkageSettings.open());
    LinkageResult again = Linkage.link(MadeUpPeople.file(lines), spine.trained(), 1, note -> {});
    assertThat(Standing.links(lines, again)).isEqualTo(Standing.links(spine)).isNotEmpty();
    assertThat(Standing.clusters(lines, again, 0)).isEqualTo(Standing.clusters(spine));
  }

  /**
   * Blocks around the 1,000 records that are compared whole, cut by a part that does not tell
   * records apart and so into runs; links by a telephone number that others share; sources.
   */
  @Property(tries = 4)
  void add_blocksThatBecomeTooLarge_givesWhatOneFullRunGives(
      @ForAll @IntRange(min = 1, max = 3) int lots, @ForAll @LongRange(min = 1, max = 99) long seed) {
    List<String[]> lines = crowded(1_500, seed);
    lines.forEach(line -> line[4] = "area" + line[0].length() % 2);
    for (int at = 0; at < lines.size(); at += 9) {
      lines.get(at)[5] = "55500" + at % 7;
    }
    LinkageSettings open = LinkageSettings.open();
    LinkageSettings declared =
        new LinkageSettings(
            open.kinds(),
            List.of(List.of("phone"), List.of("area", "given_name:start")),
            List.of(List.of("area"), List.of("surname:start"), List.of("birth_date")),
            List.of("area"),
            null,
            List.of(0.5, 0.9),
            true,
            "area");
    List<List<String[]>> split = Standing.split(lines, 0.5, lots, seed);
    Spine spine = Standing.of(split.get(0), declared);
    for (List<String[]> lot : split.subList(1, split.size())) {
      spine = Standing.add(spine, lot);
    }
    LinkageResult full = Linkage.link(MadeUpPeople.file(lines), spine.trained(), 1, note -> {});
    assertThat(full.counts()).anyMatch(count -> count.hotBlocks() > 0);
    assertThat(Standing.links(spine)).isEqualTo(Standing.links(lines, full)).isNotEmpty();
    assertThat(Standing.clusters(spine)).isEqualTo(Standing.clusters(lines, full, 0));
    assertThat(Standing.furtherClusters(spine)).isEqualTo(Standing.clusters(lines, full, 1));
  }

  private static LinkageSettings twoThresholds() {
    return LinkageSettings.open().withThresholds(List.of(0.5, 0.99));
  }

  /** Duplicates, some of them thrice, some with several errors, and missing values. */
  static List<String[]> crowded(int persons, long seed) {
    Random random = new Random(seed);
    List<String[]> lines = new ArrayList<>(MadeUpPeople.withDuplicates(persons, 0.4, seed));
    int size = lines.size();
    for (int at = 0; at < size; at += 3) {
      String[] third = lines.get(at).clone();
      third[0] = third[0] + "c";
      for (int column = 1; column < third.length; column++) {
        if (random.nextInt(3) == 0) {
          third[column] =
              random.nextBoolean() ? "" : third[column].substring(third[column].length() / 3);
        }
      }
      lines.add(third);
    }
    return lines;
  }
}
