package kg.koch.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two offices call the same columns by other names. */
class SharedColumnsTest {

  private static SharedColumns shared(List<String> left, List<String> right) {
    return SharedColumns.of(left, right, "id");
  }

  @Test
  void capitalsAndSignsInNamesDoNotMatter() {
    SharedColumns shared = shared(List.of("id", "birth_date"), List.of("BirthDate", "id"));

    assertThat(shared.names()).containsExactly("id", "birth_date");
    assertThat(shared.places()[1]).containsExactly(1, 0);
  }

  @Test
  void columnsOfOneKindAreOneColumnInTwoLanguages() {
    SharedColumns shared = shared(List.of("id", "surname"), List.of("id", "Фамилия"));

    assertThat(shared.places()[1]).containsExactly(0, 1);
  }

  @Test
  void whereTwoColumnsCouldBeItNoneIsTaken() {
    SharedColumns shared =
        shared(List.of("id", "surname"), List.of("id", "Фамилия", "maiden_name"));

    assertThat(shared.names()).containsExactly("id");
  }

  @Test
  void aColumnOfTheSameNameIsPreferredToOneOfTheSameKind() {
    SharedColumns shared = shared(List.of("id", "passport"), List.of("id", "inn", "passport"));

    assertThat(shared.places()[1]).containsExactly(0, -1, 1);
  }

  @Test
  void theUserIsToldWhatWasTakenForWhatAndWhatWasLeftOut() {
    List<String> left = List.of("id", "surname", "colour");
    List<String> right = List.of("id", "Фамилия", "plate");

    assertThat(shared(left, right).notes(List.of(left, right)))
        .containsExactly(
            "Column Фамилия of the second file is taken for surname",
            "Column colour takes no part: it is in the first file only",
            "Column plate takes no part: it is in the second file only");
  }
}
