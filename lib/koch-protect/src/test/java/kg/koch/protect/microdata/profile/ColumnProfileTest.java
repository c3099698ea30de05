package kg.koch.protect.microdata.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What columns are taken for; all values are made up. */
class ColumnProfileTest {

  private static ColumnProfile many(String name, java.util.function.IntFunction<String> text) {
    return ColumnProfile.of(name, IntStream.range(0, 400).mapToObj(text).toList());
  }

  @Test
  void of_pinsUnderAnyName_areIdentifiers() {
    ColumnProfile profile =
        many("code", row -> String.format("1%02d0419%02d%05d", 1 + row % 28, row % 100, row));

    assertThat(profile.identifier()).contains(DirectIdentifier.PIN);
    assertThat(profile.role()).isEqualTo(ColumnRole.IDENTIFIER);
  }

  @Test
  void of_phonesAndMailsAndDocuments_areIdentifiers() {
    assertThat(many("q1", row -> String.format("+996 555 %06d", row)).identifier())
        .contains(DirectIdentifier.PHONE);
    assertThat(many("q2", row -> "a" + row + "@example.org").identifier())
        .contains(DirectIdentifier.EMAIL);
    assertThat(many("q3", row -> String.format("AN%07d", row)).identifier())
        .contains(DirectIdentifier.DOCUMENT);
  }

  @Test
  void of_namesInThreeLanguages_areIdentifiers() {
    for (String name : List.of("surname", "givenName", "Фамилия", "Аты", "full_name")) {
      assertThat(many(name, row -> "Somebody" + row).identifier())
          .as(name)
          .contains(DirectIdentifier.NAME);
    }
  }

  @Test
  void of_kindsOfDocuments_areNoIdentifiers() {
    assertThat(many("document", row -> row % 2 == 0 ? "passport" : "card").role())
        .isEqualTo(ColumnRole.QUASI_IDENTIFIER);
  }

  @Test
  void of_areaCodes_areCoarsenedByTheirBeginning() {
    assertThat(many("area", row -> "KG0" + (2 + row % 7) + (100 + row % 9)).prefixes())
        .containsExactly(4);
    assertThat(
            many("soate", row -> "4170" + (2 + row % 7) + "2" + (10 + row % 9) + "000000")
                .prefixes())
        .containsExactly(8, 5);
  }

  @Test
  void of_ages_areCoarsenedByIntervals() {
    ColumnProfile profile = many("age", row -> String.valueOf(row % 90));

    assertThat(profile.role()).isEqualTo(ColumnRole.QUASI_IDENTIFIER);
    assertThat(profile.widths()).containsExactly(5, 10, 20);
  }

  @Test
  void of_incomes_areNumbers() {
    assertThat(many("monthly_earnings", row -> String.valueOf(10_000 + 37 * (row % 300))).role())
        .isEqualTo(ColumnRole.NUMBER);
  }

  @Test
  void of_weightHouseholdAndDiagnosis_areWhatTheyAreCalled() {
    assertThat(many("weight", row -> row + ".5").role()).isEqualTo(ColumnRole.WEIGHT);
    assertThat(many("household", row -> "h" + row / 4).role()).isEqualTo(ColumnRole.HOUSEHOLD);
    assertThat(many("diagnosis", row -> "d" + row % 5).role()).isEqualTo(ColumnRole.SENSITIVE);
  }

  @Test
  void of_valueOfItsOwnForEachRecord_isDropped() {
    assertThat(many("remark", row -> "free text " + row).role()).isEqualTo(ColumnRole.DROPPED);
  }

  @Test
  void faith_namesInThreeLanguages_areFound() {
    for (String name :
        List.of("religion", "Religious_group", "вероисповедание", "дини", "ideology", "faith")) {
      assertThat(FaithOrIdeology.isIn(name, List.of("1", "2"))).as(name).isTrue();
    }
  }

  @Test
  void faith_underAnotherName_isFoundByItsCategories() {
    assertThat(FaithOrIdeology.isIn("q17", List.of("Islam", "Orthodox", "none"))).isTrue();
    assertThat(FaithOrIdeology.isIn("q17", List.of("мусульманин", "православный"))).isTrue();
  }

  @Test
  void faith_otherWords_areLeftAlone() {
    for (String name : List.of("region", "единица", "динамика", "unit", "жердин", "verified")) {
      assertThat(FaithOrIdeology.isIn(name, List.of("Bishkek", "Osh"))).as(name).isFalse();
    }
  }
}
