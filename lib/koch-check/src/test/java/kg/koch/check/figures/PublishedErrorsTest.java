package kg.koch.check.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.check.figures.FigureRows.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Errors that official publications and the press really printed of migration to and from the
 * Kyrgyz Republic, each with its source, and correct figures printed beside them. Where only the
 * pattern of an error is known, its numbers are made up and the source says so.
 */
class PublishedErrorsTest {

  private static final List<Written> PRINTED = FigureRows.resource("published-errors.csv");
  private static final List<FigureFinding> FOUND = FigureRows.check(PRINTED);

  static Stream<Written> wrong() {
    return PRINTED.stream().filter(row -> !row.row().get("error").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void everyWrongFigureIsFoundForItsReason(Written wrong) {
    assertThat(FOUND)
        .filteredOn(finding -> finding.figure().line() == wrong.line())
        .extracting(finding -> finding.rule().id())
        .contains(wrong.row().get("rule"));
  }

  @Test
  void allSeventeenAreAmongThem() {
    Set<Integer> numbers =
        wrong().map(row -> Integer.valueOf(row.row().get("error"))).collect(Collectors.toSet());
    assertThat(numbers).containsAll(IntStream.rangeClosed(1, 17).boxed().toList());
  }

  @Test
  void rightFiguresBesideThemAreLeftAlone() {
    Set<Long> wrong = wrong().map(Written::line).collect(Collectors.toSet());
    assertThat(FOUND).filteredOn(finding -> !wrong.contains(finding.figure().line())).isEmpty();
  }

  @Test
  void correctNeighboursRaiseNoAlarm() {
    assertThat(FigureRows.check(FigureRows.resource("correct-neighbours.csv"))).isEmpty();
  }
}
