package kg.koch.publish.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.explain.Formula.Ingredient;
import kg.koch.publish.explain.Formula.Kind;
import kg.koch.publish.explain.Formula.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which published figures a cell follows from. Balances: A2 (docs/methods/demographic-balance.md),
 * A5 (balance-of-residents.md) and R1 (reconciliation.md). Rates: B3 (internal-moves.md) and C7
 * (rates.md). A cell of another table is counted and follows from no published cell.
 */
final class Formulas {

  private static final String TIME = "TIME_PERIOD";

  private final Release release;
  private final String table;
  private final Map<String, String> cell;

  private Formulas(Release release, String table, Map<String, String> cell) {
    this.release = release;
    this.table = table;
    this.cell = cell;
  }

  /**
   * @param cell code of every dimension
   */
  static Optional<Formula> of(Release release, String table, Map<String, String> cell) {
    Formulas formulas = new Formulas(release, table, cell);
    List<Ingredient> ingredients =
        switch (table) {
          case "A2", "A5" -> formulas.balance("COMPONENT");
          case "R1" -> formulas.balance("PART");
          case "B3" -> formulas.rateOfMoves();
          case "C7" -> formulas.rateOfFlow();
          default -> List.of();
        };
    Kind kind = table.equals("B3") || table.equals("C7") ? Kind.RATE : Kind.BALANCE;
    return ingredients.isEmpty()
        ? Optional.empty()
        : Optional.of(Formula.of(kind, ingredients, formulas.remainder(ingredients)));
  }

  /** All parts of the balance the cell belongs to. */
  private List<Ingredient> balance(String dimension) {
    TableMetadata metadata = release.findMetadata(table).orElseThrow();
    List<Ingredient> parts = new ArrayList<>();
    for (TableMetadata.CodeMetadata code : metadata.dimension(dimension).codes()) {
      SortedMap<String, String> codes = new TreeMap<>(cell);
      codes.put(dimension, code.id());
      boolean itself = code.id().equals(cell.get(dimension));
      parts.addAll(ingredient(role(code.id()), table, codes, code.label(), itself));
    }
    return parts;
  }

  private static Role role(String part) {
    if (part.equals("closing") || part.equals("END")) {
      return Role.TOTAL;
    }
    boolean less =
        part.startsWith("MINUS_")
            || part.endsWith("-out")
            || part.equals("deaths")
            || part.equals("emigration");
    return less ? Role.SUBTRACTED : Role.ADDED;
  }

  /** The part that takes up what is hidden: of A2 there is none, for it is hidden with them. */
  private @Nullable Ingredient remainder(List<Ingredient> ingredients) {
    String dimension = table.equals("R1") ? "PART" : "COMPONENT";
    return ingredients.stream()
        .filter(one -> "protection".equalsIgnoreCase(one.codes().get(dimension)))
        .findFirst()
        .orElse(null);
  }

  private List<Ingredient> rateOfMoves() {
    String direction = cell.getOrDefault("DIRECTION_OF_MOVE", "");
    String area = cell.getOrDefault("REF_AREA", "");
    List<Ingredient> ingredients = new ArrayList<>();
    if (!direction.equals("out")) {
      ingredients.addAll(moves(Role.ADDED, "DESTINATION", area));
    }
    if (!direction.equals("in")) {
      Role role = direction.equals("net") ? Role.SUBTRACTED : Role.ADDED;
      ingredients.addAll(moves(role, "ORIGIN", area));
    }
    ingredients.addAll(populations("permanent"));
    return ingredients;
  }

  private List<Ingredient> moves(Role role, String dimension, String area) {
    SortedMap<String, String> codes = new TreeMap<>(Map.of(TIME, year(), dimension, area));
    return ingredient(role, "B1", codes);
  }

  private List<Ingredient> rateOfFlow() {
    String definition = cell.getOrDefault("DEFINITION", "");
    boolean registered = definition.equals("registered") || definition.equals("labour");
    List<Ingredient> ingredients = new ArrayList<>();
    switch (cell.getOrDefault("FLOW", "")) {
      case "EMIGRATION" -> ingredients.addAll(emigration(definition, registered));
      case "TEMPORARY" -> {
        for (int quarter = 1; quarter <= 4; quarter++) {
          ingredients.addAll(flow("C3", Map.of(TIME, year() + "-Q" + quarter), true));
        }
      }
      case "RETURN" -> ingredients.addAll(flow("F1", Map.of("DEFINITION", definition), true));
      case "ARRIVAL" -> ingredients.addAll(flow("H1", Map.of("DEFINITION", definition), true));
      default -> {
        return List.of();
      }
    }
    if (!ingredients.isEmpty()) {
      ingredients.addAll(populations(registered ? "permanent" : "usual-resident-12m"));
    }
    return ingredients;
  }

  private List<Ingredient> emigration(String definition, boolean registered) {
    if (!registered) {
      return flow("C2", Map.of("DEFINITION", definition), true);
    }
    return flow("C1", definition.equals("labour") ? Map.of("REASON", "WORK") : Map.of(), false);
  }

  private List<Ingredient> flow(String counts, Map<String, String> own, boolean withOutcome) {
    SortedMap<String, String> codes = new TreeMap<>(Map.of(TIME, year()));
    for (String shared : List.of("REF_AREA", "SEX", "AGE")) {
      codes.put(shared, cell.getOrDefault(shared, ""));
    }
    if (withOutcome) {
      codes.put("OUTCOME", cell.getOrDefault("OUTCOME", ""));
    }
    codes.putAll(own);
    return ingredient(Role.ADDED, counts, codes);
  }

  private List<Ingredient> populations(String concept) {
    int year = Integer.parseInt(year());
    List<Ingredient> populations = new ArrayList<>();
    for (String day : List.of(year + "-01-01", year + 1 + "-01-01")) {
      SortedMap<String, String> codes = new TreeMap<>(Map.of(TIME, day, "CONCEPT", concept));
      for (String shared : List.of("REF_AREA", "SEX", "AGE")) {
        if (cell.containsKey(shared)) {
          codes.put(shared, String.valueOf(cell.get(shared)));
        }
      }
      populations.addAll(ingredient(Role.POPULATION, "A1", codes));
    }
    return populations;
  }

  private String year() {
    return cell.getOrDefault(TIME, "");
  }

  private List<Ingredient> ingredient(Role role, String from, SortedMap<String, String> codes) {
    return release
        .findMetadata(from)
        .map(metadata -> ingredient(role, from, codes, metadata.title(), false))
        .orElse(List.of());
  }

  private List<Ingredient> ingredient(
      Role role, String from, SortedMap<String, String> codes, Text label, boolean itself) {
    return List.of(
        new Ingredient(role, from, codes, label, figure(from, codes).orElse(null), itself));
  }

  private Optional<Explanation.Figure> figure(String from, SortedMap<String, String> codes) {
    PublishedTable cells = release.findTable(from).orElse(null);
    if (cells == null) {
      return Optional.empty();
    }
    int[] positions =
        IntStream.range(0, cells.dimensions().size())
            .map(
                axis -> {
                  String code = codes.get(cells.dimensions().get(axis).id());
                  Optional<Integer> at =
                      code == null
                          ? cells.dimensions().get(axis).findTotal()
                          : cells.dimensions().get(axis).findPosition(code);
                  return at.orElse(-1);
                })
            .toArray();
    return IntStream.of(positions).anyMatch(at -> at < 0)
        ? Optional.empty()
        : Explanation.Figure.find(release.findMetadata(from).orElseThrow(), cells, positions);
  }
}
