package kg.koch.link.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of columns from their names and content. */
class ColumnProfileTest {

  @ParameterizedTest
  @CsvSource({
    "surname, Асанов Maier Бекова, SURNAME",
    "фамилия, Асанов Maier Бекова, SURNAME",
    "last_name, Асанов Maier Бекова, SURNAME",
    "first_name, Асан Anna Нурбек, GIVEN_NAME",
    "аты, Асан Anna Нурбек, GIVEN_NAME",
    "отчество, Асанович Нурбековна Асановна, PATRONYMIC",
    "first_and_surname, anna-maier asan-bekov nur-as, FULL_NAME",
    "dob, 1980-01-02 1979-12-31 1981-05-05, BIRTH_DATE",
    "date_of_birth, 19800102 19791231 19810505, BIRTH_DATE",
    "gender, male female f, SEX",
    "soc_sec_id, 5304218 4066625 1551941, DOCUMENT",
    "postcode_fake, tq138df bs20el wr117qp, POSTCODE",
    "street_number, 8 12 47, CODE",
    "suburb, cleveland marsden richlands, PLACE",
    "email, a@b.cd e@f.gh i@j.kl, EMAIL",
    "amount, 36.36 221.91 449.79, NUMBER",
    "transaction_date, 2022-03-28 2022-02-14 2022-05-04, DATE",
    "unknown, 2022-03-28 2022-02-14 2022-05-04, DATE",
    "cluster, Q2296770 Q1443188 Q90404618, IGNORED",
    "ent, 223 122 552, IGNORED",
    "ground_truth, 0 1 2, IGNORED",
    "number, 5 6 7, IGNORED",
    "constant, x x x, IGNORED"
  })
  void of_nameAndContent_isTheKind(String name, String values, FieldKind expected) {
    assertThat(ColumnProfile.of(column(name, values.split(" "))).kind()).isEqualTo(expected);
  }

  private static RawColumn column(String name, String... values) {
    ValuesBuilder texts = new ValuesBuilder();
    int[] codes = new int[values.length];
    for (int row = 0; row < codes.length; row++) {
      byte[] text = values[row].getBytes(StandardCharsets.UTF_8);
      codes[row] = texts.code(text, 0, text.length);
    }
    return new RawColumn(name, texts.build(), codes);
  }
}
