package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records added one lot after another, beside one full run over all of them. */
class AdditionTest {

  @Property(tries = 12)
  void add_anySplitIntoLots_givesWhatOneFullRunGives(
      @ForAll @IntRange(min = 1, max = 4) int lots,
      @ForAll @IntRange(min = 5, max = 19) int twentiethsFirst,
      @ForAll @LongRange(min = 1, max = 1_000) long seed) {
    List<String[]> lines = crowded(600, seed);
    List<List<String[]>> split = Standing.split(lines, twentiethsFirst / 20.0, lots, seed);
    requireSame(lines, split, twoThresholds());
  }

  @Test
  void link_trainedAsTheSpine_givesTheSpineAgain() {
    List<String[]> lines = crowded(900, 3);
    Spine spine = Standing.of(lines, LinkageSettings.open());
    LinkageResult again = Linkage.link(MadeUpPeople.file(lines), spine.trained(), 1, note -> {});
    assertThat(Standing.links(lines, again)).isEqualTo(Standing.links(spine)).isNotEmpty();
    assertThat(Standing.clusters(lines, again, 0)).isEqualTo(Standing.clusters(spine));
  }

  /** Blocks of more than 1,000 records; links by a telephone that others share; sources. */
  @Property(tries = 2)
  void add_blocksThatAreTooLarge_givesWhatOneFullRunGives(
      @ForAll @IntRange(min = 4, max = 8) int tenthsFirst,
      @ForAll @LongRange(min = 1, max = 99) long seed) {
    List<String[]> lines = ofTwoAreas(1_500, seed);
    for (int at = 0; at < lines.size(); at += 9) {
      lines.get(at)[5] = "55500" + at % 7;
    }
    LinkageSettings declared =
        declared(
            List.of(List.of("phone"), List.of("area", "given_name:start")),
            List.of(List.of("area"), List.of("surname:start"), List.of("birth_date")),
            "area");
    List<List<String[]>> split = Standing.split(lines, tenthsFirst / 10.0, 2, seed);
    LinkageResult full = requireSame(lines, split, declared);
    assertThat(full.counts()).anyMatch(count -> count.hotBlocks() > 0);
  }

  /**
   * Blocks cut by a part that does not tell their records apart, and so where a certain number is
   * full: one record more shifts the cut, and standing records meet that did not before.
   */
  @Test
  void add_blocksCutByNumber_givesWhatOneFullRunGives() {
    List<String[]> lines = ofTwoAreas(1_300, 7);
    LinkageSettings declared = declared(List.of(), List.of(List.of("area")), null);
    LinkageResult full = requireSame(lines, Standing.split(lines, 0.95, 1, 7), declared);
    assertThat(full.counts()).anyMatch(count -> count.hotBlocks() > 0);
  }

  private static List<String[]> ofTwoAreas(int persons, long seed) {
    List<String[]> lines = crowded(persons, seed);
    for (int at = 0; at < lines.size(); at++) {
      lines.get(at)[4] = "area" + at % 2;
    }
    return lines;
  }

  /** Rules that find little, so that most links rest on rare parts, which become common. */
  @Property(tries = 4)
  void add_partsThatAreRareNoMore_givesWhatOneFullRunGives(
      @ForAll @IntRange(min = 1, max = 4) int lots,
      @ForAll @LongRange(min = 1, max = 99) long seed) {
    List<String[]> lines = crowded(700, seed);
    LinkageSettings declared = declared(List.of(), List.of(List.of("phone", "area")), null);
    LinkageResult full = requireSame(lines, Standing.split(lines, 0.3, lots, seed), declared);
    assertThat(full.links().rules()).contains((byte) 1);
  }

  @Test
  void add_toPiecesPutTogether_givesWhatOneFullRunGives() {
    List<String[]> lines = crowded(600, 11);
    List<List<String[]>> split = Standing.split(lines, 0.6, 3, 11);
    Spine spine = Standing.of(split.get(0), twoThresholds());
    for (List<String[]> lot : split.subList(1, split.size())) {
      spine = Standing.together(Standing.add(spine, lot));
      assertThat(spine.pieces()).isEqualTo(1);
    }
    LinkageResult full = Linkage.link(MadeUpPeople.file(lines), spine.trained(), 1, note -> {});
    assertThat(Standing.links(spine)).isEqualTo(Standing.links(lines, full)).isNotEmpty();
    assertThat(Standing.clusters(spine)).isEqualTo(Standing.clusters(lines, full, 0));
  }

  private static LinkageSettings declared(
      List<List<String>> deterministic, List<List<String>> rules, @Nullable String source) {
    return new LinkageSettings(
        Map.of(), deterministic, rules, List.of("area"), null, List.of(0.5, 0.9), true, source);
  }

  private static LinkageResult requireSame(
      List<String[]> lines, List<List<String[]>> split, LinkageSettings settings) {
    Spine spine = Standing.of(split.get(0), settings);
    for (List<String[]> lot : split.subList(1, split.size())) {
      spine = Standing.add(spine, lot);
    }
    LinkageResult full = Linkage.link(MadeUpPeople.file(lines), spine.trained(), 1, note -> {});
    assertThat(Standing.links(spine)).isEqualTo(Standing.links(lines, full)).isNotEmpty();
    assertThat(Standing.clusters(spine)).isEqualTo(Standing.clusters(lines, full, 0));
    assertThat(Standing.furtherClusters(spine)).isEqualTo(Standing.clusters(lines, full, 1));
    return full;
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
