package kg.koch.link.linkage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;

/** Records of made-up people: lines of an id and fields, made into the columns a linkage reads. */
public final class MadeUpPeople {

  public static final List<String> COLUMNS =
      List.of("id", "surname", "given_name", "birth_date", "area", "phone");

  private static final String[] STARTS = {"as", "bak", "cho", "dam", "er", "gul", "ja", "kub"};
  private static final String[] MIDDLES = {"an", "yt", "ir", "os", "el", "ma", "ny", "ub", "ar"};
  private static final String[] ENDS = {"bek", "kul", "bai", "nur", "gul", "jan", "tash", "mat"};

  private MadeUpPeople() {}

  /** {@code persons} people, a share of them twice, the second time with an error. */
  public static List<String[]> withDuplicates(int persons, double twice, long seed) {
    Random random = new Random(seed);
    List<String[]> lines = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      String[] line = person(person, random);
      lines.add(line);
      if (random.nextDouble() < twice) {
        lines.add(spoilt(line, random));
      }
    }
    return lines;
  }

  private static String[] person(int number, Random random) {
    return new String[] {
      number + "a",
      name(random) + "ov",
      name(random),
      "%d-%02d-%02d"
          .formatted(1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28)),
      "area" + random.nextInt(40),
      "" + (100_000_000 + random.nextInt(900_000_000))
    };
  }

  private static String name(Random random) {
    return STARTS[random.nextInt(STARTS.length)]
        + MIDDLES[random.nextInt(MIDDLES.length)]
        + MIDDLES[random.nextInt(MIDDLES.length)]
        + ENDS[random.nextInt(ENDS.length)];
  }

  private static String[] spoilt(String[] line, Random random) {
    String[] copy = line.clone();
    copy[0] = line[0].replace('a', 'b');
    int field = 1 + random.nextInt(COLUMNS.size() - 1);
    int at = random.nextInt(copy[field].length());
    copy[field] = copy[field].substring(0, at) + copy[field].substring(at + 1);
    return copy;
  }

  /** The lines in another order. */
  public static List<String[]> shuffled(List<String[]> lines, long seed) {
    List<String[]> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** One file of these lines. */
  public static LinkageInput file(List<String[]> lines) {
    return files(lines, List.of());
  }

  /** Two files. */
  public static LinkageInput files(List<String[]> left, List<String[]> right) {
    List<RawColumn> columns = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      ValuesBuilder texts = new ValuesBuilder();
      int[] codes = new int[left.size() + right.size()];
      for (int row = 0; row < codes.length; row++) {
        String[] line = row < left.size() ? left.get(row) : right.get(row - left.size());
        byte[] text = line[column].getBytes(StandardCharsets.UTF_8);
        codes[row] = texts.code(text, 0, text.length);
      }
      columns.add(new RawColumn(COLUMNS.get(column), texts.build(), codes));
    }
    RawColumn ids = columns.remove(0);
    return new LinkageInput(ids, columns, left.size());
  }
}
