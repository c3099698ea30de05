package kg.koch.protect;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.Dimension;

/**
 * C7: flows across the border per 1,000 persons, calculated from protected figures only. A rate
 * with a hidden ingredient is hidden; a flow that does not have a definition, or was not measured
 * under it, is not listed, nor is a rate of an unknown area or age, nor one without anybody moving
 * where nobody lives.
 *
 * <p>Counts are those of C1 (emigration, definitions registered and labour), C2 (emigration), C3
 * (temporary: the four quarters), F1 (return) and H1 (arrival). The denominator is the mean of the
 * population of A1 at both ends of the year, the permanent one for registered flows, else usual
 * residents. A missing end, or nobody, leaves the rate undefined.
 *
 * <p>See docs/methods/rates.md.
 */
public final class BorderRates {

  private static final String TIME = "TIME_PERIOD";
  private static final String DEFINITION = "DEFINITION";
  private static final String OUTCOME = "OUTCOME";
  private static final String REASON = "REASON";
  private static final String REGISTERED = "registered";
  private static final String LABOUR = "labour";
  private static final String TEMPORARY = "temporary";

  private final Map<String, ProtectedTable> counted;

  /**
   * @param counted protected tables by identifier; flows whose table is missing are not listed
   */
  public BorderRates(Map<String, ProtectedTable> counted) {
    this.counted = Map.copyOf(counted);
  }

  /**
   * @param id of the table to make
   * @param dimensions TIME_PERIOD in years, FLOW, DEFINITION, OUTCOME, REF_AREA, SEX, AGE
   * @param parts what of them is crossed, each with all dimensions in the same order
   * @param population A1
   */
  public ProtectedTable of(
      String id,
      List<Dimension> dimensions,
      List<List<Dimension>> parts,
      ProtectedTable population) {
    ProtectedTableBuilder cells = new ProtectedTableBuilder(id, dimensions, 1024);
    Cells.Lookup people = new Cells.Lookup(population);
    for (int part = 0; part < parts.size(); part++) {
      List<List<Dimension>> before = parts.subList(0, part);
      Cells.forEach(
          parts.get(part),
          (codes, positions) -> {
            if (isKnown(dimensions, codes)
                && before.stream().noneMatch(earlier -> has(earlier, codes))) {
              Figure count = count(codes);
              Figure rate = count.times(1000).dividedBy(mean(people, codes));
              if (isListed(count, rate)) {
                rate.addTo(cells, positions(dimensions, codes));
              }
            }
          });
    }
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("from", "A1, C1, C2, C3, F1, H1");
    return cells.build(DerivedTables.METHOD, parameters);
  }

  /**
   * Nobody moving where nobody lives tells nothing, and would be most of a small country's rows.
   */
  private static boolean isListed(Figure count, Figure rate) {
    boolean nothing = count.equals(Figure.ZERO) && rate.state() == CellState.NOT_DEFINED;
    return count.state() != CellState.NOT_DEFINED && !nothing;
  }

  /**
   * What is not known of a flow and what is not known of the population are not the same people.
   */
  private static boolean isKnown(List<Dimension> dimensions, Cells.Codes codes) {
    return dimensions.stream().noneMatch(axis -> codes.of(axis.id()).equals(Dimension.UNKNOWN));
  }

  private static boolean has(List<Dimension> part, Cells.Codes codes) {
    return part.stream().allMatch(axis -> axis.findPosition(codes.of(axis.id())).isPresent());
  }

  private static int[] positions(List<Dimension> dimensions, Cells.Codes codes) {
    return dimensions.stream().mapToInt(axis -> axis.position(codes.of(axis.id()))).toArray();
  }

  private Figure count(Cells.Codes codes) {
    String flow = codes.of("FLOW");
    String definition = codes.of(DEFINITION);
    return switch (flow) {
      case "EMIGRATION" ->
          switch (definition) {
            case REGISTERED -> registered(codes, "_T");
            case LABOUR -> registered(codes, "WORK");
            default -> byRule("C2", codes);
          };
      case "TEMPORARY" -> definition.equals(TEMPORARY) ? fourQuarters(codes) : Figure.NOT_DEFINED;
      case "RETURN" -> byRule("F1", codes);
      case "ARRIVAL" -> byRule("H1", codes);
      default ->
          throw new IllegalArgumentException(
              "Expected a flow of C1, C2, C3, F1 or H1; got '" + flow + "'");
    };
  }

  /** What is registered is confirmed. */
  private Figure registered(Cells.Codes codes, String reason) {
    return codes.of(OUTCOME).equals("CONFIRMED")
        ? figure("C1", codes, codes.of(TIME), REASON, reason)
        : Figure.NOT_DEFINED;
  }

  private Figure byRule(String table, Cells.Codes codes) {
    return figure(
        table, codes, codes.of(TIME), DEFINITION, codes.of(DEFINITION), OUTCOME, codes.of(OUTCOME));
  }

  private Figure fourQuarters(Cells.Codes codes) {
    Figure sum = Figure.ZERO;
    for (int quarter = 1; quarter <= 4; quarter++) {
      String period = codes.of(TIME) + "-Q" + quarter;
      sum = sum.plus(figure("C3", codes, period, OUTCOME, codes.of(OUTCOME)));
    }
    return sum;
  }

  private Figure figure(String table, Cells.Codes codes, String period, String... more) {
    ProtectedTable counts = counted.get(table);
    if (counts == null) {
      return Figure.NOT_DEFINED;
    }
    String[] all = new String[more.length + 8];
    System.arraycopy(
        new String[] {
          TIME,
          period,
          "REF_AREA",
          codes.of("REF_AREA"),
          "SEX",
          codes.of("SEX"),
          "AGE",
          codes.of("AGE")
        },
        0,
        all,
        0,
        8);
    System.arraycopy(more, 0, all, 8, more.length);
    return new Cells.Lookup(counts).get(all);
  }

  private static Figure mean(Cells.Lookup people, Cells.Codes codes) {
    int year = Integer.parseInt(codes.of(TIME));
    return people(people, codes, year).plus(people(people, codes, year + 1)).times(0.5);
  }

  private static Figure people(Cells.Lookup people, Cells.Codes codes, int year) {
    String definition = codes.of(DEFINITION);
    boolean byRegister = definition.equals(REGISTERED) || definition.equals(LABOUR);
    return people.get(
        TIME,
        year + "-01-01",
        "CONCEPT",
        byRegister ? "permanent" : "usual-resident-12m",
        "REF_AREA",
        codes.of("REF_AREA"),
        "SEX",
        codes.of("SEX"),
        "AGE",
        codes.of("AGE"));
  }
}
