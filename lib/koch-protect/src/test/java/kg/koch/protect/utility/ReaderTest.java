package kg.koch.protect.utility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.gate.Sums;
import kg.koch.terms.CountTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReaderTest {

  private static final Setting SHOWN = new Setting(1, PerturbationParameters.DEFAULT);

  private static Reader reader(CountTable counts, Setting setting, long[] frequencies) {
    return Reader.of(
        counts,
        Sums.of(counts, List.of(counts.dimensions())),
        setting.protection().rows(counts, row -> false),
        setting,
        frequencies);
  }

  /** One person: a count of 1 is published as 0, or as 3 and more; figures start at js + 1. */
  private static CountTable one(int noise) {
    return MadeUpPeople.counts(MadeUpPeople.SEXES, new long[] {41, 40, 1}, new int[] {0, 0, noise});
  }

  /** 4 is 1 with noise 3, 2 with noise 2, 3 with noise 1 or 4 with none; all as frequent. */
  @Test
  void guess_fromAFigure_isTheCountThatMakesItMostProbable() {
    long[] alike = new long[20];
    Arrays.fill(alike, 1);
    Reader reader = reader(one(3), SHOWN, alike);
    PerturbationTable noise = new PerturbationTable(SHOWN.noise());
    long likeliest =
        IntStream.rangeClosed(1, 9)
            .boxed()
            .max(Comparator.comparingDouble(count -> noise.probability(count, 4 - count)))
            .orElseThrow();
    assertThat(reader.guess(2)).isEqualTo(likeliest);
  }

  /** Were nearly all counts 1, a figure of 4 is one of them. */
  @Test
  void guess_fromAFigure_leansToTheCountThatIsMoreFrequent() {
    long[] mostlyOne = new long[20];
    Arrays.fill(mostlyOne, 1);
    mostlyOne[1] = 1_000_000;
    assertThat(reader(one(3), SHOWN, mostlyOne).guess(2)).isEqualTo(1);
  }

  @Test
  void reader_ofAFigureAboveZero_isToldThatSomebodyWasCounted() {
    long[] alike = new long[20];
    assertThat(reader(one(3), SHOWN, alike).isTold(2)).isTrue();
    assertThat(reader(one(-1), SHOWN, alike).isTold(2)).isFalse();
  }

  @Property(tries = 100)
  void guess_ofACountThatIsKnown_isRight(@ForAll long seed) {
    CountTable counts = MadeUpPeople.random(seed);
    Setting setting = new Setting(3, PerturbationParameters.DEFAULT);
    Reader reader = reader(counts, setting, new long[50]);
    assertThat(IntStream.range(0, counts.rows()).filter(reader::isKnown))
        .allMatch(row -> reader.guess(row) == counts.count(row));
  }
}
