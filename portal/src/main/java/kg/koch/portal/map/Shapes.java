package kg.koch.portal.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shapes of the oblasts in a drawing {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param paths SVG path data by area code, to be filled by the even-odd rule
 * @param neighbours by area code, those that share a piece of border with it in these shapes; the
 *     city of Osh, which has no shape, lies within the region of Osh
 */
public record Shapes(Map<String, String> paths, Map<String, Set<String>> neighbours) {

  public static final int WIDTH = 720;
  public static final int HEIGHT = 372;

  /** How far a simplified border may lie from the true one, in units of the drawing. */
  private static final double TOLERANCE = 0.9;

  private static final double WEST = 69.2;
  private static final double NORTH = 43.32;
  private static final double UNITS_PER_DEGREE = 86.5;
  private static final double SHRINK_OF_LONGITUDE = Math.cos(Math.toRadians(41.5));

  /** Names, not the file's identifiers: two of those are wrong. */
  private static final Map<String, String> AREA_OF_NAME =
      Map.of(
          "Ysyk-Köl", "KG02",
          "Jalal-Abad", "KG03",
          "Naryn", "KG04",
          "Batken", "KG05",
          "Osh", "KG06",
          "Talas", "KG07",
          "Chuy", "KG08",
          "Bishkek", "KG11");

  public Shapes {
    paths = Map.copyOf(paths);
    neighbours = Map.copyOf(neighbours);
  }

  private static final class Loaded {
    private static final Shapes SHAPES = load();
  }

  /** The shapes, decoded once, when first asked for. */
  public static Shapes shapes() {
    return Loaded.SHAPES;
  }

  static double x(double longitude) {
    return (longitude - WEST) * UNITS_PER_DEGREE * SHRINK_OF_LONGITUDE + 8;
  }

  static double y(double latitude) {
    return (NORTH - latitude) * UNITS_PER_DEGREE + 5;
  }

  private static Shapes load() {
    try (var stream = Shapes.class.getResourceAsStream("kgz.topo.json")) {
      JsonNode file =
          JsonMapper.shared()
              .readTree(
                  Objects.requireNonNull(stream, "kgz.topo.json: run npm ci in portal/frontend"));
      List<List<Point>> arcs = arcs(file);
      Map<String, String> paths = new LinkedHashMap<>();
      Map<String, Set<Integer>> borders = new LinkedHashMap<>();
      for (JsonNode geometry : file.get("objects").get("kgz").get("geometries")) {
        String name = geometry.get("properties").get("name").asString();
        String area = Objects.requireNonNull(AREA_OF_NAME.get(name), name);
        paths.put(area, path(geometry.get("arcs"), arcs));
        borders.put(area, border(geometry.get("arcs")));
      }
      return new Shapes(paths, neighbours(borders));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** TopoJSON: an arc is a list of differences on a grid. */
  private static List<List<Point>> arcs(JsonNode file) {
    JsonNode scale = file.get("transform").get("scale");
    JsonNode translate = file.get("transform").get("translate");
    List<List<Point>> arcs = new ArrayList<>();
    for (JsonNode arc : file.get("arcs")) {
      long column = 0;
      long row = 0;
      List<Point> points = new ArrayList<>();
      for (JsonNode step : arc) {
        column += step.get(0).asLong();
        row += step.get(1).asLong();
        double longitude = column * scale.get(0).asDouble() + translate.get(0).asDouble();
        double latitude = row * scale.get(1).asDouble() + translate.get(1).asDouble();
        points.add(new Point(x(longitude), y(latitude)));
      }
      arcs.add(Simplification.simplify(points, TOLERANCE));
    }
    return arcs;
  }

  private static Set<Integer> border(JsonNode rings) {
    Set<Integer> border = new HashSet<>();
    for (JsonNode ring : rings) {
      for (JsonNode index : ring) {
        border.add(index.asInt() < 0 ? ~index.asInt() : index.asInt());
      }
    }
    return border;
  }

  /** Shapes share the pieces of border they have in common. */
  private static Map<String, Set<String>> neighbours(Map<String, Set<Integer>> borders) {
    Map<String, Set<String>> neighbours = new LinkedHashMap<>();
    borders.forEach(
        (area, border) ->
            neighbours.put(
                area,
                borders.entrySet().stream()
                    .filter(other -> !other.getKey().equals(area))
                    .filter(other -> other.getValue().stream().anyMatch(border::contains))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new))));
    neighbours.put("KG21", new TreeSet<>(Set.of("KG06")));
    Objects.requireNonNull(neighbours.get("KG06")).add("KG21");
    return neighbours;
  }

  private static String path(JsonNode rings, List<List<Point>> arcs) {
    StringBuilder path = new StringBuilder();
    for (JsonNode ring : rings) {
      List<Point> points = new ArrayList<>();
      for (JsonNode index : ring) {
        int arc = index.asInt();
        List<Point> line = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
        if (arc < 0) {
          java.util.Collections.reverse(line);
        }
        points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
      }
      write(points, path);
    }
    return path.toString();
  }

  private static void write(List<Point> points, StringBuilder path) {
    long fromX = Math.round(points.get(0).x());
    long fromY = Math.round(points.get(0).y());
    path.append('M').append(fromX).append(' ').append(fromY).append('l');
    for (Point point : points.subList(1, points.size() - 1)) {
      long toX = Math.round(point.x());
      long toY = Math.round(point.y());
      path.append(toX - fromX).append(' ').append(toY - fromY).append(' ');
      fromX = toX;
      fromY = toY;
    }
    path.append('z');
  }
}
