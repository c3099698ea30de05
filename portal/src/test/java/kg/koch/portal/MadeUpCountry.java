package kg.koch.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;

/**
 * A made-up release with every table of the catalog, for tests of pages that tell of many. Figures
 * are made from the codes of their cell: they mean nothing, a part is less than its whole, and they
 * are the same each time.
 */
public final class MadeUpCountry {

  /** Codes enough for the pages; whole tables would take minutes to write. */
  private static final Set<String> DISTRICTS = Set.of("KG05214", "KG05236");

  private static final Set<String> AGES =
      Set.of("_T", "Y15T19", "Y20T24", "Y25T29", "Y15T29", "Y30T44", "Y0T4");
  private static final Map<String, Integer> MOST =
      Map.of("PARTNER", 6, "CITIZENSHIP", 4, "DEFINITION", 2, "LENGTH", 3, "CHECKPOINT", 4);

  private MadeUpCountry() {}

  /**
   * @param growth added to every figure, in per cent: a later release differs
   * @param only the tables to write; empty: all
   */
  public static Path write(
      Path releases, TableFiles files, String vintage, int growth, Set<String> only) {
    List<TableMetadata> tables =
        CatalogTables.all().stream()
            .filter(table -> only.isEmpty() || only.contains(table.id()))
            .toList();
    ReleaseContent like = HandMadeRelease.content(vintage);
    ReleaseContent content =
        new ReleaseContent(
            new Text("Ойдон чыгарылган өлкө", "Вымышленная страна", "A made-up country"),
            vintage,
            like.demonstrationLabel(),
            "0.1.0",
            tables,
            like.lineage(),
            like.quality());
    return HandMadeRelease.write(
        releases,
        files,
        HandMadeRelease.key(),
        content,
        tables.stream().map(table -> figures(table, growth)).toArray(PublishedTable[]::new));
  }

  private static PublishedTable figures(TableMetadata metadata, int growth) {
    List<Dimension> axes = metadata.axes();
    PublishedTableBuilder table = PublishedTable.builder(metadata.id(), axes);
    Set<String> seen = new java.util.HashSet<>();
    for (TablePart part : metadata.parts()) {
      fill(metadata, part, axes, new int[axes.size()], 0, growth, seen, table);
    }
    return table.build();
  }

  private static void fill(
      TableMetadata metadata,
      TablePart part,
      List<Dimension> axes,
      int[] positions,
      int axis,
      int growth,
      Set<String> seen,
      PublishedTableBuilder table) {
    if (axis == axes.size()) {
      if (seen.add(java.util.Arrays.toString(positions))) {
        add(metadata, axes, positions, growth, table);
      }
      return;
    }
    for (int at : used(part, axes.get(axis))) {
      positions[axis] = at;
      fill(metadata, part, axes, positions, axis + 1, growth, seen, table);
    }
  }

  private static List<Integer> used(TablePart part, Dimension axis) {
    List<String> crossed =
        part.axes().stream()
            .filter(one -> one.dimension().equals(axis.id()))
            .findFirst()
            .map(TablePart.Axis::codes)
            .orElse(null);
    if (crossed == null) {
      return List.of(axis.findTotal().orElse(0));
    }
    List<Integer> used = new ArrayList<>();
    for (int at = 0; at < axis.size(); at++) {
      String code = axis.code(at);
      boolean deep = axis.pathUp(at).length > 2 && !DISTRICTS.contains(code);
      boolean left =
          axis.id().equals("AGE")
              ? !AGES.contains(code)
              : at >= MOST.getOrDefault(axis.id(), Integer.MAX_VALUE)
                  || (axis.id().equals("TIME_PERIOD") && at < axis.size() - 3);
      if (!deep && !left && (crossed.isEmpty() || crossed.contains(code))) {
        used.add(at);
      }
    }
    return used;
  }

  private static void add(
      TableMetadata metadata,
      List<Dimension> axes,
      int[] positions,
      int growth,
      PublishedTableBuilder table) {
    double value = metadata.unit().id().equals("PERCENT") ? 80 : 90_000;
    boolean limit = false;
    boolean small = false;
    for (int axis = 0; axis < positions.length; axis++) {
      String code = axes.get(axis).code(positions[axis]);
      int depth = axes.get(axis).pathUp(positions[axis]).length - 1;
      value *= depth == 0 ? 1 : 0.2 + 0.6 * (Math.floorMod(code.hashCode(), 97) / 97.0);
      value *= code.equals("UNDECIDED") ? 0.02 : 1;
      limit |=
          code.equals("LOWER") || code.equals("UPPER") || code.equals("LOW") || code.equals("HIGH");
      small |= code.equals("KG21");
    }
    value = Math.rint(value * (100 + growth) / 100 * (limit ? 0.9 : 1));
    if (small && value < 300) {
      table.hidden(positions.clone());
    } else {
      table.add(
          positions.clone(),
          value,
          "A",
          "F",
          limit ? null : new FigureInterval(value * 0.9, value * 1.1));
    }
  }
}
