package kg.koch.link.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.ValuesBuilder;
import org.junit.jupiter.api.Test;

/** Columns of a handful of values, and the groups they put their records in. */
class GroupingsTest {

  private static RawColumn column(String... values) {
    ValuesBuilder texts = new ValuesBuilder();
    int[] codes = new int[values.length];
    for (int row = 0; row < codes.length; row++) {
      byte[] text = values[row].getBytes(StandardCharsets.UTF_8);
      codes[row] = texts.code(text, 0, text.length);
    }
    return new RawColumn("column", texts.build(), codes);
  }

  /** By kind of grouping the group of each value, in the order given. */
  private static List<String> groups(FieldKind kind, GroupingKind wanted, String... values) {
    int[] rows = new int[values.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
    }
    RecordOrder order = new RecordOrder(rows, rows.length);
    RawColumn raw = column(values);
    List<String> groups = new ArrayList<>();
    for (Grouping one : Groupings.of(raw, raw.folded(kind, order), order)) {
      for (int record = 0; one.kind() == wanted && record < rows.length; record++) {
        groups.add(one.names().get(one.groups()[record]));
      }
    }
    return groups;
  }

  @Test
  void of_surnames_tellsScriptAndLetters() {
    assertThat(
            groups(
                FieldKind.SURNAME,
                GroupingKind.SCRIPT,
                "Асанов",
                "Өмүрова",
                "Қодиров",
                "Asanov",
                "Toʻrayev",
                "Acанов",
                "ასანი",
                ""))
        .containsExactly(
            "cyrillic",
            "cyrillic-kyrgyz",
            "cyrillic-uzbek-tajik",
            "latin",
            "latin-marked",
            "mixed",
            "other",
            "missing");
  }

  @Test
  void of_surnames_tellsHowTheyAreMade() {
    assertThat(
            groups(
                FieldKind.SURNAME,
                GroupingKind.NAME_FORM,
                "Асанова",
                "Асан уулу",
                "Рахимзода",
                "Ким"))
        .containsExactly("slavic-form", "turkic-form", "zoda-form", "bare-form");
  }

  @Test
  void of_patronymics_tellsHowTheyAreMade() {
    assertThat(groups(FieldKind.PATRONYMIC, GroupingKind.NAME_FORM, "Асановна", "Асан кызы", ""))
        .containsExactly("slavic-form", "turkic-form", "missing");
  }

  @Test
  void of_sexes_readsThemInAnyLanguage() {
    assertThat(groups(FieldKind.SEX, GroupingKind.SEX, "F", "муж.", "аял", "?7", ""))
        .containsExactly("female", "male", "female", "other", "missing");
  }

  @Test
  void of_birthDates_tellsTheFirstOfJanuary() {
    assertThat(
            groups(
                FieldKind.BIRTH_DATE, GroupingKind.NEW_YEAR_BIRTH, "01.01.1980", "1980-01-02", ""))
        .containsExactly("first-of-january", "other-day", "missing");
  }

  @Test
  void of_documents_tellsTheirShape() {
    assertThat(
            groups(FieldKind.DOCUMENT, GroupingKind.NUMBER_SHAPE, "ID 123", "АН321", "7-654", ""))
        .containsExactly("AA999", "AA999", "9999", "missing");
  }

  @Test
  void of_placesWithFewValues_namesThemAsMostOftenWritten() {
    assertThat(groups(FieldKind.PLACE, GroupingKind.VALUE, "Ош", "Osh", "Ош", "Нарын"))
        .containsExactly("Ош", "Ош", "Ош", "Нарын");
  }

  @Test
  void of_placesThatSayTownOrVillage_tellsWhich() {
    assertThat(
            groups(
                FieldKind.PLACE, GroupingKind.SETTLEMENT, "г. Ош", "с. Ак-Суу", "Кара-Суу айылы"))
        .containsExactly("town", "village", "village");
  }

  @Test
  void of_codesOfTerritories_groupsByTheirFirstDigits() {
    String[] codes = new String[60];
    List<String> expected = new ArrayList<>();
    for (int at = 0; at < codes.length; at++) {
      codes[at] = "417" + (at % 3) + (1_000 + at * 137);
      expected.add("417" + at % 3 + "…");
    }
    assertThat(groups(FieldKind.CODE, GroupingKind.VALUE, codes)).isEqualTo(expected);
  }

  @Test
  void of_aColumnOfOneGroup_givesNoGrouping() {
    assertThat(
            groups(FieldKind.BIRTH_DATE, GroupingKind.NEW_YEAR_BIRTH, "1980-01-02", "1981-05-05"))
        .isEmpty();
  }
}
