package kg.koch.publish.pxweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;
import kg.koch.terms.Dimension;

/**
 * The codes of one level of a dimension with several, such as all regions: what PxWeb calls a
 * valueset.
 *
 * @param id vs_, table, dimension and level, the total being level 0
 * @param positions of its codes in the dimension
 */
public record ValueSet(
    String id, Text label, DimensionMetadata dimension, List<Integer> positions) {

  public ValueSet {
    positions = List.copyOf(positions);
  }

  /** One for each level of a dimension with more levels than total and parts; else none. */
  public static List<ValueSet> of(TableMetadata table, int axis) {
    DimensionMetadata metadata = table.dimensions().get(axis);
    Dimension dimension = table.axes().get(axis);
    int[] levels =
        IntStream.range(0, dimension.size()).map(at -> dimension.pathUp(at).length - 1).toArray();
    int deepest = IntStream.of(levels).max().orElse(0);
    List<ValueSet> sets = new ArrayList<>();
    for (int level = 0; deepest >= 2 && level <= deepest; level++) {
      int here = level;
      sets.add(
          new ValueSet(
              "vs_%s_%s_%d".formatted(table.id(), metadata.id(), level),
              label(metadata.label(), level),
              metadata,
              IntStream.range(0, levels.length).filter(at -> levels[at] == here).boxed().toList()));
    }
    return sets;
  }

  private static Text label(Text dimension, int level) {
    Text word = Messages.everywhere("pxweb.level");
    String number = Integer.toString(level);
    return new Text(
        dimension.ky() + ", " + word.ky() + " " + number,
        dimension.ru() + ", " + word.ru() + " " + number,
        dimension.en() + ", " + word.en() + " " + number);
  }

  /** The set with this identifier, of any table of the release. */
  public static Optional<ValueSet> find(Release release, String id) {
    return release.metadata().values().stream()
        .filter(table -> id.startsWith("vs_" + table.id() + "_"))
        .flatMap(
            table ->
                IntStream.range(0, table.dimensions().size())
                    .boxed()
                    .flatMap(axis -> of(table, axis).stream()))
        .filter(set -> set.id().equals(id))
        .findFirst();
  }
}
