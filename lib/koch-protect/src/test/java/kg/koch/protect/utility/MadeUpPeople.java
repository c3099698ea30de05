package kg.koch.protect.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;

/** Tables of nobody real. */
final class MadeUpPeople {

  static final Dimension SEXES =
      new Dimension("SEX", List.of(new Code("_T", null), new Code("F", "_T"), new Code("M", "_T")));
  static final Dimension AREAS =
      new Dimension(
          "REF_AREA",
          List.of(
              new Code("KG", null),
              new Code("KG02", "KG"),
              new Code("KG03", "KG"),
              new Code("KG04", "KG")));

  private static final PerturbationTable NOISE =
      new PerturbationTable(PerturbationParameters.DEFAULT);

  private MadeUpPeople() {}

  /** A key that gives a count a noise. */
  static int key(long count, int noise) {
    return IntStream.range(0, 1 << 20)
        .map(at -> at << 12)
        .filter(key -> NOISE.noiseOf(count, key) == noise)
        .findFirst()
        .orElseThrow();
  }

  /** One dimension, a count for each of its codes, each changed by so much. */
  static CountTable counts(Dimension dimension, long[] counts, int[] noises) {
    return new CountTable(
        "T",
        List.of(dimension),
        IntStream.range(0, counts.length).toArray(),
        counts,
        IntStream.range(0, counts.length).map(at -> key(counts[at], noises[at])).toArray());
  }

  /** Thirty people of three areas and two sexes. */
  static CountTable random(long seed) {
    Random random = new Random(seed);
    long[][] people = new long[AREAS.size()][SEXES.size()];
    int[][] keys = new int[AREAS.size()][SEXES.size()];
    for (int person = 0; person < 30; person++) {
      int key = random.nextInt();
      int area = 1 + (int) Math.sqrt(random.nextInt(9));
      int sex = 1 + random.nextInt(8) / 6;
      for (int atArea : AREAS.pathUp(area)) {
        for (int atSex : SEXES.pathUp(sex)) {
          people[atArea][atSex]++;
          keys[atArea][atSex] += key;
        }
      }
    }
    List<int[]> cells = new ArrayList<>();
    for (int area = 0; area < AREAS.size(); area++) {
      for (int sex = 0; sex < SEXES.size(); sex++) {
        if (people[area][sex] > 0) {
          cells.add(new int[] {area, sex});
        }
      }
    }
    return new CountTable(
        "T",
        List.of(AREAS, SEXES),
        cells.stream().flatMapToInt(IntStream::of).toArray(),
        cells.stream().mapToLong(cell -> people[cell[0]][cell[1]]).toArray(),
        cells.stream().mapToInt(cell -> keys[cell[0]][cell[1]]).toArray());
  }
}
