package kg.koch.app.workspace.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked in two written values; marks stand between brackets. */
class FieldComparisonTest {

  private static ComparedField compared(String left, String right) {
    return FieldComparison.of(List.of(new WrittenValue("field", left, right))).get(0);
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(one -> one.differs() ? "[" + one.text() + "]" : one.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "1972-04-09, 1972-09-04, 1972-0[4]-0[9], 1972-0[9]-0[4]",
    "Асанова, Осанова, [А]санова, [О]санова",
    "Асанова, Асанов, Асанов[а], Асанов",
    "Гүлнара, Бакыт, [Гүлнара], [Бакыт]",
    "555123456, 555132456, 5551[2]3456, 55513[2]456"
  })
  void whatTheOtherDoesNotHaveIsMarked(String left, String right, String first, String second) {
    ComparedField field = compared(left, right);
    assertThat(List.of(shown(field.left()), shown(field.right()))).containsExactly(first, second);
  }

  @Test
  void twoScriptsOfOneNameAreReadAlikeAndNoLetterIsMarked() {
    ComparedField field = compared("Жумабеков", "Jumabekov");
    assertThat(field.likeness()).isEqualTo("spelled");
    assertThat(shown(field.left()) + shown(field.right())).isEqualTo("ЖумабековJumabekov");
  }

  @Test
  void twoScriptsAreNamed() {
    ComparedField field = compared("Жумабеков", "Jumabekov");
    assertThat(field.scriptLeft() + " " + field.scriptRight()).isEqualTo("cyrillic latin");
  }

  @Test
  void twoNamesInTwoScriptsDifferAsAWhole() {
    ComparedField field = compared("Жибек", "Zhamilia");
    assertThat(shown(field.left()) + " " + shown(field.right())).isEqualTo("[Жибек] [Zhamilia]");
  }

  @ParameterizedTest
  @CsvSource({
    "1972-04-09, 09.04.1972, spelled",
    "AN 123-456, an123456, spelled",
    "'', Бакыт, missing",
    "Бакыт, Бакыт, same",
    "М, Ж, different"
  })
  void theLikenessIsSaidInAWord(String left, String right, String likeness) {
    assertThat(compared(left, right).likeness()).isEqualTo(likeness);
  }

  @Test
  void aFieldThatBothLeaveOpenIsNotShown() {
    assertThat(FieldComparison.of(List.of(new WrittenValue("field", "", "")))).isEmpty();
  }
}
