package kg.koch.link.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.link.weigh.Parameters;
import org.junit.jupiter.api.Test;

/** Two records each of 2,000 made-up people, some of whom took another surname in between. */
class SurnamesOfWomenTest {

  private static final List<String> COLUMNS =
      List.of("id", "surname", "given_name", "patronymic", "sex", "birth_date");

  @Test
  void whereWomenTakeTheHusbandsName_anotherSurnameSaysLessAgainstAWoman() {
    Parameters surname = estimated(0.30, 0.02);

    assertThat(weight(surname, "different, of women"))
        .isGreaterThan(weight(surname, "different") + 2);
  }

  @Test
  void whereMenChangeAsOften_itSaysTheSameOfBoth() {
    Parameters surname = estimated(0.15, 0.15);

    assertThat(weight(surname, "different, of women"))
        .isCloseTo(weight(surname, "different"), within(0.4));
  }

  private static double weight(Parameters surname, String level) {
    return surname.weight(surname.levels().indexOf(level) + 1);
  }

  private static Parameters estimated(double womenWhoChange, double menWhoChange) {
    LinkageInput input = people(womenWhoChange, menWhoChange);
    return Linkage.link(input, LinkageSettings.open(), 1, note -> {}).model().parameters().get(0);
  }

  private static LinkageInput people(double womenWhoChange, double menWhoChange) {
    Random random = new Random(7);
    List<String[]> lines = new ArrayList<>();
    for (int person = 0; person < 2_000; person++) {
      boolean woman = random.nextBoolean();
      String[] line = {
        person + "a",
        name(random),
        name(random),
        name(random),
        woman ? "F" : "M",
        "%d-%02d-%02d"
            .formatted(1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28))
      };
      String[] later = line.clone();
      later[0] = person + "b";
      if (random.nextDouble() < (woman ? womenWhoChange : menWhoChange)) {
        later[1] = name(random);
      }
      lines.add(line);
      lines.add(later);
    }
    return input(lines);
  }

  /** Four of 150 syllables' worth of letters: no two names are alike by chance. */
  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int syllable = 0; syllable < 4; syllable++) {
      name.append("bdgklmnprt".charAt(random.nextInt(10))).append("aou".charAt(random.nextInt(3)));
    }
    return name.toString();
  }

  private static LinkageInput input(List<String[]> lines) {
    List<RawColumn> columns = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      ValuesBuilder texts = new ValuesBuilder();
      int[] codes = new int[lines.size()];
      for (int row = 0; row < codes.length; row++) {
        byte[] text = lines.get(row)[column].getBytes(StandardCharsets.UTF_8);
        codes[row] = texts.code(text, 0, text.length);
      }
      columns.add(new RawColumn(COLUMNS.get(column), texts.build(), codes));
    }
    RawColumn ids = columns.remove(0);
    return new LinkageInput(ids, columns, lines.size());
  }
}
