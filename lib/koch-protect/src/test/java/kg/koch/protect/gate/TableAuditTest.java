package kg.koch.protect.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.protect.CellKeyPerturbation;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Two women and two men, threshold 3, noise of at most 5: what a reader makes of them. */
class TableAuditTest {

  private static final PerturbationTable NOISE =
      new PerturbationTable(PerturbationParameters.DEFAULT);
  private static final Protection PROTECTION =
      new Protection(new FrequencyThreshold(3), new CellKeyPerturbation(NOISE));
  private static final FigureReach REACH =
      new FigureReach(3, PerturbationParameters.DEFAULT.largestNoise());
  private static final Dimension SEXES =
      new Dimension("SEX", List.of(new Code("_T", null), new Code("F", "_T"), new Code("M", "_T")));
  private static final Dimension AREAS =
      new Dimension(
          "REF_AREA",
          List.of(
              new Code("KG", null),
              new Code("KG02", "KG"),
              new Code("KG03", "KG"),
              new Code("KG02215", "KG02"),
              new Code("KG02220", "KG02"),
              new Code("KG03430", "KG03")));

  /** 2 and 2 are hidden, 4 is shown as 9: it is at least 4, and two hidden cells are at most 4. */
  private static CountTable twoAndTwoShownAsNine() {
    return sexes(key(4, 5), 4, 2, 2);
  }

  private static CountTable sexes(int keyOfAll, long... counts) {
    return new CountTable(
        "T", List.of(SEXES), new int[] {0, 1, 2}, counts, new int[] {keyOfAll, 0, 0});
  }

  private static int key(long count, int noise) {
    return IntStream.range(0, 1 << 20)
        .map(at -> at << 12)
        .filter(key -> NOISE.noiseOf(count, key) == noise)
        .findFirst()
        .orElseThrow();
  }

  private static AuditedTable audit(
      CountTable counts, ProtectedTable table, EarlierTable... earlier) {
    return TableAudit.of(counts, table, REACH, List.of(counts.dimensions()), List.of(earlier));
  }

  @Test
  void noiseThatWentAsFarAsItMayTellsTheHiddenCounts() {
    CountTable counts = twoAndTwoShownAsNine();
    assertThat(audit(counts, PROTECTION.protect(counts)).known())
        .containsExactly(List.of("F"), List.of("M"));
  }

  @Test
  void safeProtectionHidesTheTotalThatWouldTellThem() {
    CountTable counts = twoAndTwoShownAsNine();
    ProtectedTable table = new SafeProtection(PROTECTION, REACH).protect(counts, parts(counts));
    assertThat(audit(counts, table).known()).isEmpty();
    assertThat(table.isHidden(table.findRow(0).orElseThrow())).isTrue();
  }

  /** Five persons in five places, whom noise took out of the total. */
  @Test
  void safeProtectionHidesATotalThatWasPublishedAsZero() {
    Dimension places =
        new Dimension(
            "REF_AREA",
            IntStream.range(0, 6)
                .mapToObj(at -> at == 0 ? new Code("KG", null) : new Code("KG0" + at, "KG"))
                .toList());
    CountTable counts =
        new CountTable(
            "T",
            List.of(places),
            IntStream.range(0, 6).toArray(),
            new long[] {5, 1, 1, 1, 1, 1},
            new int[] {key(5, -5), 0, 0, 0, 0, 0});
    assertThat(audit(counts, PROTECTION.protect(counts)).known()).hasSize(5);
    ProtectedTable table = new SafeProtection(PROTECTION, REACH).protect(counts, parts(counts));
    assertThat(audit(counts, table).known()).isEmpty();
  }

  @Test
  void safeProtectionHidesNothingMoreWhereNothingIsTold() {
    CountTable counts = sexes(key(4, 0), 4, 2, 2);
    ProtectedTable table = new SafeProtection(PROTECTION, REACH).protect(counts, parts(counts));
    assertThat(table.isHidden(table.findRow(0).orElseThrow())).isFalse();
  }

  @Test
  void ordinaryNoiseLeavesOtherPeoplePossible() {
    CountTable counts = sexes(key(40, 1), 40, 2, 38);
    AuditedTable audited = audit(counts, PROTECTION.protect(counts));
    assertThat(audited.known()).isEmpty();
    assertThat(audited.looked()).isEqualTo(1);
    assertThat(audited.open()).isZero();
  }

  /** What an earlier release said of everybody together. */
  private record Said(FigureReach reach, Range ofAll) implements EarlierTable {

    @Override
    public Optional<Range> told(List<String> codes) {
      return codes.equals(List.of("_T")) ? Optional.of(ofAll) : Optional.empty();
    }
  }

  @Test
  void whatAReleaseWithLessNoiseSaidIsPutTogetherWithThisOne() {
    CountTable counts = sexes(key(4, 0), 4, 2, 2);
    EarlierTable said = new Said(new FigureReach(3, 1), new Range(4, 6));
    assertThat(audit(counts, PROTECTION.protect(counts), said).known())
        .containsExactly(List.of("F"), List.of("M"));
  }

  /** The same people have the same figure; another figure tells that they are others. */
  @Test
  void anotherFigureOfTheSameProtectionTellsThatItWasRevised() {
    CountTable counts = sexes(key(4, 0), 4, 2, 2);
    EarlierTable said = new Said(REACH, new Range(4, 14));
    assertThat(audit(counts, PROTECTION.protect(counts), said).known()).isEmpty();
  }

  @Test
  void whatIsHiddenNowAndWasShownBeforeIsNotForgotten() {
    CountTable counts = twoAndTwoShownAsNine();
    ProtectedTable table = PROTECTION.protect(counts, row -> row == 0);
    EarlierTable said = new Said(REACH, new Range(4, 14));
    Deduction deduction =
        Deduction.of(counts, Sums.of(counts, parts(counts)), table, REACH, List.of(said));
    assertThat(deduction.holds(0, 15)).isFalse();
    assertThat(deduction.holds(0, 14)).isTrue();
  }

  /** A count of 2 would have been hidden: what was published as zero was none, or 3 and more. */
  @Test
  void publishedAsZeroTellsThatItWasNoSmallCount() {
    assertThat(REACH.zero().holds(0)).isTrue();
    assertThat(REACH.zero().holds(2)).isFalse();
    assertThat(REACH.zero().holds(3)).isTrue();
  }

  @Test
  void anEarlierFigureThatIsNotTrueAnyMoreIsRevised() {
    CountTable counts = sexes(key(4, 0), 4, 2, 2);
    EarlierTable said = new Said(new FigureReach(3, 1), new Range(8, 12));
    AuditedTable audited = audit(counts, PROTECTION.protect(counts), said);
    assertThat(audited.revised()).isEqualTo(1);
    assertThat(audited.known()).isEmpty();
  }

  @Property(tries = 200)
  void safeProtection_leavesNothingKnownInAnyTable(@ForAll long seed) {
    CountTable counts = random(seed);
    ProtectedTable table = new SafeProtection(PROTECTION, REACH).protect(counts, parts(counts));
    assertThat(audit(counts, table).known()).isEmpty();
  }

  @Property(tries = 200)
  void deduction_fromWhatIsPublished_neverExcludesTheTruth(@ForAll long seed) {
    CountTable counts = random(seed);
    ProtectedTable table = PROTECTION.protect(counts);
    Deduction deduction =
        Deduction.of(counts, Sums.of(counts, parts(counts)), table, REACH, List.of());
    assertThat(IntStream.range(0, counts.rows()))
        .allMatch(row -> deduction.holds(row, counts.count(row)));
  }

  private static List<List<Dimension>> parts(CountTable counts) {
    return List.of(counts.dimensions());
  }

  /** People of six places and two sexes, few in each. */
  private static CountTable random(long seed) {
    Random random = new Random(seed);
    int[][] people = new int[AREAS.size()][SEXES.size()];
    int[][] keys = new int[AREAS.size()][SEXES.size()];
    for (int person = 0; person < 12; person++) {
      int key = random.nextInt();
      for (int area : AREAS.pathUp(3 + random.nextInt(3))) {
        for (int sex : SEXES.pathUp(1 + random.nextInt(2))) {
          people[area][sex]++;
          keys[area][sex] += key;
        }
      }
    }
    List<int[]> cells = new ArrayList<>();
    for (int area = 0; area < AREAS.size(); area++) {
      for (int sex = 0; sex < SEXES.size(); sex++) {
        if (people[area][sex] > 0) {
          cells.add(new int[] {area, sex});
        }
      }
    }
    return new CountTable(
        "T",
        List.of(AREAS, SEXES),
        cells.stream().flatMapToInt(IntStream::of).toArray(),
        cells.stream().mapToLong(cell -> people[cell[0]][cell[1]]).toArray(),
        cells.stream().mapToInt(cell -> keys[cell[0]][cell[1]]).toArray());
  }
}
