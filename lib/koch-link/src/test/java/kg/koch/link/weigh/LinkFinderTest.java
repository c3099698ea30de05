package kg.koch.link.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.link.block.Block;
import kg.koch.link.block.BlockWalk;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.KeyPart;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.profile.Comparisons;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is left out by bounds and sketches, what is found is what plain sums find. */
class LinkFinderTest {

  private static final List<FieldKind> KINDS =
      List.of(
          FieldKind.SURNAME,
          FieldKind.GIVEN_NAME,
          FieldKind.PATRONYMIC,
          FieldKind.SEX,
          FieldKind.BIRTH_DATE,
          FieldKind.DOCUMENT,
          FieldKind.EMAIL,
          FieldKind.ADDRESS,
          FieldKind.DATE);

  private static final List<FieldKind> WITH_WHOLE_NAMES =
      List.of(FieldKind.SURNAME, FieldKind.GIVEN_NAME, FieldKind.FULL_NAME, FieldKind.PHONE);

  private static final String[] NAMES = {
    "Асанов", "Asanova", "Асан уулу", "Асан кызы", "Hasanov", "Асанович", "Асан", "Саша",
    "Александр", "Бакытов", "Bakyt", "Бакытовна", "Ли", "Lee", "Айгуль", "Aygul Asanova"
  };

  @Property(tries = 300)
  void walk_recordsOfOneBlock_findsThePairsThatWeighEnough(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll @IntRange(min = -30, max = 40) int least) {
    Random random = new Random(seed);
    Records records = records(random.nextBoolean() ? KINDS : WITH_WHOLE_NAMES, size, random);
    Scorer scorer = scorer(Comparisons.of(records), random);
    assertThat(found(records, scorer, least)).isEqualTo(weighed(records, scorer, least));
  }

  @Property(tries = 300)
  void oneWithMany_eachWithThoseAfterIt_findsThePairsThatWeighEnough(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll @IntRange(min = -30, max = 40) int least) {
    Random random = new Random(seed);
    Records records = records(random.nextBoolean() ? KINDS : WITH_WHOLE_NAMES, size, random);
    Scorer scorer = scorer(Comparisons.of(records), random);
    OneWithMany one = new OneWithMany(scorer);
    Map<String, Float> found = new TreeMap<>();
    for (int a = 0; a < size; a++) {
      int width = records.width();
      int[] after = IntStream.range(a + 1, size).map(record -> record * width).toArray();
      float[] weights = new float[size];
      one.weigh(least, records.rows(), a * width, after, after.length, weights, a + 1);
      for (int b = a + 1; b < size; b++) {
        if (weights[b] >= (float) least) {
          found.put(a + "-" + b, weights[b]);
        }
      }
    }
    assertThat(found).isEqualTo(weighed(records, scorer, least));
  }

  private static Map<String, Float> found(Records records, Scorer scorer, double least) {
    int all = records.width() - 1;
    KeyPart same = KeyPart.of(records.fields().get(all), all, KeyPart.Taken.WHOLE);
    BlockWalk walk = new BlockWalk(records, List.of(new BlockingRule(List.of(same))), List.of(), 1);
    Block empty = new Block(records);
    List<LinkList> lists =
        walk
            .walk(0, () -> new LinkFinder(scorer, least, empty, records.width()))
            .visitors()
            .stream()
            .map(LinkFinder::found)
            .toList();
    Links links = Links.of(lists);
    Map<String, Float> found = new TreeMap<>();
    for (int link = 0; link < links.size(); link++) {
      found.put(links.left()[link] + "-" + links.right()[link], links.weights()[link]);
    }
    return found;
  }

  private static Map<String, Float> weighed(Records records, Scorer scorer, double least) {
    Map<String, Float> weighed = new TreeMap<>();
    int width = records.width();
    Scratch scratch = new Scratch();
    for (int a = 0; a < records.size(); a++) {
      for (int b = a + 1; b < records.size(); b++) {
        float weight = scorer.weight(records.rows(), a * width, b * width, scratch);
        if (weight >= (float) least) {
          weighed.put(a + "-" + b, weight);
        }
      }
    }
    return weighed;
  }

  /** Any shares whatever: bounds must not rest on what shares usually are. */
  private static Scorer scorer(List<Comparison> comparisons, Random random) {
    List<Parameters> parameters = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      int levels = comparison.last() + 1;
      double[] m = new double[levels];
      double[] u = new double[levels];
      double[] logRarity = new double[levels];
      for (int level = 1; level < levels; level++) {
        m[level] = Math.pow(10, -4 * random.nextDouble());
        u[level] = Math.pow(10, -4 * random.nextDouble());
        logRarity[level] = comparison.isByRarity(level) ? -5 * random.nextDouble() : 0;
      }
      parameters.add(new Parameters(comparison.name(), comparison.levels(), m, u, logRarity));
    }
    return new Scorer(comparisons, new Model(parameters, 0.1, List.of()));
  }

  /** A column of each kind, and at last one in which all records agree. */
  private static Records records(List<FieldKind> kinds, int size, Random random) {
    List<FoldedColumn> columns = new ArrayList<>();
    for (FieldKind kind : kinds) {
      ValuesBuilder values = new ValuesBuilder();
      int[] codes = new int[size];
      for (int record = 0; record < size; record++) {
        codes[record] = random.nextInt(7) == 0 ? 0 : code(values, kind, random);
      }
      columns.add(FoldedColumn.of(kind.label(), kind, values.build(), codes));
    }
    ValuesBuilder one = new ValuesBuilder();
    int[] codes = new int[size];
    java.util.Arrays.fill(codes, one.code(new byte[] {1}, 0, 1));
    columns.add(FoldedColumn.of("all", FieldKind.IGNORED, one.build(), codes));
    return Records.of(columns, size, size);
  }

  private static int code(ValuesBuilder values, FieldKind kind, Random random) {
    byte[] utf8 = spoilt(text(kind, random), random).getBytes(StandardCharsets.UTF_8);
    byte[] folded = Folding.fold(kind, utf8, 0, utf8.length);
    return values.code(folded, 0, folded.length);
  }

  private static String text(FieldKind kind, Random random) {
    return switch (kind) {
      case SEX -> random.nextBoolean() ? "F" : "M";
      case BIRTH_DATE, DATE ->
          "19%d%d-%02d-%02d"
              .formatted(
                  random.nextInt(2),
                  random.nextInt(3),
                  1 + random.nextInt(3),
                  1 + random.nextInt(3));
      case DOCUMENT, PHONE ->
          (random.nextBoolean() ? "996" : "AN") + (5_550_120 + random.nextInt(30));
      case EMAIL -> NAMES[random.nextInt(NAMES.length)] + "@example.org";
      default -> NAMES[random.nextInt(NAMES.length)];
    };
  }

  private static String spoilt(String text, Random random) {
    if (random.nextInt(3) > 0) {
      return text;
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (random.nextBoolean() ? "1" : "") + text.substring(at + 1);
  }
}
