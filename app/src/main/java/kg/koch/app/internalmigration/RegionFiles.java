package kg.koch.app.internalmigration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.internalmigration.DistanceMatrix;
import kg.koch.measure.internalmigration.FlowMatrix;
import kg.koch.measure.internalmigration.PopulationAtRisk;
import kg.koch.measure.internalmigration.Regions;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** Files about regions and pairs of regions; what cannot be is refused by line and field. */
final class RegionFiles {

  private static final String FROM = "orig";
  private static final String TO = "dest";

  private RegionFiles() {}

  /** Columns region and population; the order of its lines is the order of the regions. */
  static PopulationAtRisk population(Path file) {
    TableFile table = TableFile.read(file, "region", "population");
    Map<String, Long> lines = new HashMap<>();
    List<String> names = new ArrayList<>();
    double[] persons = new double[table.rows().size()];
    for (TableRow row : table.rows()) {
      String name = row.required("region");
      Long earlier = lines.putIfAbsent(name, row.line());
      if (earlier != null) {
        throw row.fault(
            "region", "each region once (it stands in line " + earlier + ")", "Keep one line.");
      }
      persons[names.size()] = believable(row, "population", row.positive("population"));
      names.add(name);
    }
    if (names.size() < 2) {
      throw new BadInputException(
          Place.file(table.name()),
          "2 regions or more",
          "1",
          "There is no migration between regions of a single one; name them all.");
    }
    return PopulationAtRisk.of(Regions.of(names), persons);
  }

  /** Columns orig, dest and flow; pairs that are not there have no moves. */
  static FlowMatrix flows(Path file, Regions regions) {
    TableFile table = TableFile.read(file, FROM, TO, "flow");
    double[][] flows = new double[regions.size()][regions.size()];
    Map<Pair, Long> lines = new HashMap<>();
    double moves = 0;
    for (TableRow row : table.rows()) {
      Pair pair = pair(row, regions);
      requireFirst(lines.putIfAbsent(pair, row.line()), row);
      double flow = believable(row, "flow", row.notNegative("flow"));
      flows[pair.from()][pair.to()] = flow;
      moves += pair.isWithin() ? 0 : flow;
    }
    if (!(moves > 0)) {
      throw new BadInputException(
          Place.file(table.name()),
          "moves between regions",
          "none (moves within a region do not count)",
          "Check that the right file was named and the column flow is filled.");
    }
    return FlowMatrix.of(regions, flows);
  }

  /** Columns orig, dest and distance; every pair, one way or both ways the same. */
  static DistanceMatrix distances(Path file, Regions regions) {
    TableFile table = TableFile.read(file, FROM, TO, "distance");
    double[][] distances = new double[regions.size()][regions.size()];
    Map<Pair, Long> lines = new HashMap<>();
    for (TableRow row : table.rows()) {
      Pair pair = pair(row, regions);
      requireFirst(lines.putIfAbsent(pair, row.line()), row);
      if (!pair.isWithin()) {
        putDistance(row, pair, lines.get(pair.turned()), distances);
      }
    }
    requireAll(table, regions, distances);
    return DistanceMatrix.of(regions, distances);
  }

  private static void putDistance(
      TableRow row, Pair pair, @Nullable Long back, double[][] distances) {
    double distance = believable(row, "distance", row.positive("distance"));
    if (back != null && distances[pair.to()][pair.from()] != distance) {
      throw row.fault(
          "distance",
          "the same distance as the other way, in line " + back,
          "Give one distance for both ways, or the mean of the two.");
    }
    distances[pair.from()][pair.to()] = distance;
    distances[pair.to()][pair.from()] = distance;
  }

  private static void requireAll(TableFile table, Regions regions, double[][] distances) {
    for (int from = 0; from < regions.size(); from++) {
      for (int to = 0; to < from; to++) {
        if (distances[from][to] == 0) {
          throw new BadInputException(
              Place.file(table.name()),
              "a distance for every pair of regions",
              "none between '%s' and '%s'".formatted(regions.name(to), regions.name(from)),
              "Add a line for the pair, one way or both.");
        }
      }
    }
  }

  private record Pair(int from, int to) {

    boolean isWithin() {
      return from == to;
    }

    Pair turned() {
      return new Pair(to, from);
    }
  }

  private static Pair pair(TableRow row, Regions regions) {
    return new Pair(region(row, FROM, regions), region(row, TO, regions));
  }

  private static int region(TableRow row, String column, Regions regions) {
    return regions
        .position(row.required(column))
        .orElseThrow(
            () ->
                row.fault(
                    column,
                    "a region of the population file",
                    "Add its population, or correct the name."));
  }

  private static void requireFirst(@Nullable Long earlier, TableRow row) {
    if (earlier != null) {
      throw row.fault(
          TO,
          "each pair once (%s to %s stands in line %d)"
              .formatted(row.text(FROM), row.text(TO), earlier),
          "Keep one line, or add the two up.");
    }
  }

  /** Numbers beyond this are slips of the pen, and sums of their squares would not hold. */
  private static double believable(TableRow row, String column, double number) {
    if (number != 0 && (number < 1e-15 || number > 1e15)) {
      throw row.fault(column, "a number from 1e-15 to 1e15", "Correct it.");
    }
    return number;
  }
}
