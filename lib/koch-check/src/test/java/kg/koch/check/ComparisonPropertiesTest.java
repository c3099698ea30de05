package kg.koch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Comparisons of random rows against the JDK's own calendar and exact decimals. */
class ComparisonPropertiesTest {

  @Property(tries = 50)
  void days_areThoseOfTheCalendar(
      @ForAll @Size(20) int[] first, @ForAll @Size(20) int[] last, @ForAll short difference) {
    LocalDate[] issued = days(first);
    LocalDate[] ends = days(last);
    Catalog catalog =
        DeclaredRules.of(
            "left: days(issued, ends)", "operator: \"<=\"", "right: \"%d\"".formatted(difference));

    Set<Long> broken =
        brokenLines(
            catalog,
            IntStream.range(0, issued.length)
                .mapToObj(row -> ",,,,%s,%s,,,,".formatted(issued[row], ends[row])));

    assertThat(broken)
        .isEqualTo(
            IntStream.range(0, issued.length)
                .filter(row -> ChronoUnit.DAYS.between(issued[row], ends[row]) > difference)
                .mapToObj(row -> row + 2L)
                .collect(Collectors.toSet()));
  }

  @Property(tries = 50)
  void age_afterBirth_isCompletedYears(
      @ForAll @Size(20) int[] births, @ForAll @IntRange(min = 0, max = 30) int years) {
    LocalDate[] born = days(births);
    LocalDate day = LocalDate.of(2150, 12, 31);
    Catalog catalog =
        DeclaredRules.of(
            "left: age(born, " + day + ")", "operator: \">=\"", "right: " + (years + 100));

    Set<Long> broken =
        brokenLines(
            catalog,
            IntStream.range(0, born.length).mapToObj(row -> ",,,%s,,,,,,".formatted(born[row])));

    assertThat(broken)
        .isEqualTo(
            IntStream.range(0, born.length)
                .filter(row -> ChronoUnit.YEARS.between(born[row], day) < years + 100)
                .mapToObj(row -> row + 2L)
                .collect(Collectors.toSet()));
  }

  @Property(tries = 50)
  void decimals_areAddedUpExactly(
      @ForAll @Size(20) List<@LongRange(min = 0, max = 999_999_999_999_999_999L) Long> fees,
      @ForAll @LongRange(min = -9_999_999_999_999L, max = 99_999_999_999_999L) long paid) {
    Catalog catalog =
        DeclaredRules.of("left: fee - 0.5 - 0.5", "operator: \">\"", "right: paid - 1");

    Set<Long> broken =
        brokenLines(
            catalog,
            IntStream.range(0, fees.size())
                .mapToObj(
                    row -> ",,,,,,,%s,%d,".formatted(fee(fees.get(row)).toPlainString(), paid)));

    assertThat(broken)
        .isEqualTo(
            IntStream.range(0, fees.size())
                .filter(row -> fee(fees.get(row)).compareTo(BigDecimal.valueOf(paid)) <= 0)
                .mapToObj(row -> row + 2L)
                .collect(Collectors.toSet()));
  }

  private static BigDecimal fee(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4);
  }

  /** Days of the years 1900 to 2099. */
  private static LocalDate[] days(int[] numbers) {
    LocalDate first = LocalDate.of(1900, 1, 1);
    return IntStream.of(numbers)
        .mapToObj(number -> first.plusDays(Math.floorMod(number, 73_049)))
        .toArray(LocalDate[]::new);
  }

  private static Set<Long> brokenLines(Catalog catalog, Stream<String> rows) {
    try {
      Path folder = Files.createTempDirectory("comparisons");
      Set<Long> lines =
          DeclaredRules.check(folder, catalog, rows.collect(Collectors.joining("\n"))).stream()
              .map(Finding::line)
              .collect(Collectors.toSet());
      Files.delete(folder.resolve("permits.csv"));
      Files.delete(folder);
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
