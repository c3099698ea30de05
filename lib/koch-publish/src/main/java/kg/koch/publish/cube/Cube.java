package kg.koch.publish.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;

/**
 * A block of a table: codes chosen of some dimensions, in an order of dimensions; the dimensions
 * left out stand at one code each. Immutable; holds no cells, so any size costs nothing until it is
 * walked.
 */
public final class Cube {

  /**
   * A dimension of the block.
   *
   * @param axis number of the dimension in the table
   * @param positions of the codes chosen, in the order they are to stand in; at least one
   */
  public record Axis(int axis, List<Integer> positions) {

    public Axis {
      positions = List.copyOf(positions);
      if (positions.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one code of each dimension");
      }
    }
  }

  private final Manifest release;
  private final TableMetadata metadata;
  private final PublishedTable table;
  private final List<Axis> axes;
  private final int[] standing;
  private final List<Contents> contents;

  private Cube(
      Manifest release,
      TableMetadata metadata,
      PublishedTable table,
      List<Axis> axes,
      int[] standing,
      List<Contents> contents) {
    this.release = release;
    this.metadata = metadata;
    this.table = table;
    this.axes = List.copyOf(axes);
    this.standing = standing;
    this.contents = List.copyOf(contents);
  }

  /**
   * The block of these dimensions; each of the others stands at its total, or at its last code if
   * it has none.
   *
   * @throws java.util.NoSuchElementException if the release has no such table
   */
  public static Cube of(Release release, String table, List<Axis> axes) {
    TableMetadata metadata = release.findMetadata(table).orElseThrow();
    PublishedTable cells = release.findTable(table).orElseThrow();
    int[] standing =
        cells.dimensions().stream()
            .mapToInt(dimension -> dimension.findTotal().orElse(dimension.size() - 1))
            .toArray();
    List<Contents> contents = Contents.of(cells.hasIntervals());
    return new Cube(release.manifest(), metadata, cells, axes, standing, contents);
  }

  /** The block of the whole table, dimensions in its order. */
  public static Cube whole(Release release, String table) {
    TableMetadata metadata = release.findMetadata(table).orElseThrow();
    List<Axis> axes = new ArrayList<>();
    for (int axis = 0; axis < metadata.dimensions().size(); axis++) {
      int codes = metadata.dimensions().get(axis).codes().size();
      axes.add(new Axis(axis, IntStream.range(0, codes).boxed().toList()));
    }
    return of(release, table, axes);
  }

  /** The same block with its dimensions in another order: numbers of its axes. */
  public Cube ordered(List<Integer> order) {
    List<Axis> moved = order.stream().map(axes::get).toList();
    return new Cube(release, metadata, table, moved, standing, contents);
  }

  /** The same block with some of its contents only. */
  public Cube withContents(List<Contents> chosen) {
    return new Cube(release, metadata, table, axes, standing, chosen);
  }

  public Manifest release() {
    return release;
  }

  public TableMetadata metadata() {
    return metadata;
  }

  public PublishedTable table() {
    return table;
  }

  public List<Axis> axes() {
    return axes;
  }

  public int rank() {
    return axes.size();
  }

  public DimensionMetadata dimension(int number) {
    return metadata.dimensions().get(axes.get(number).axis());
  }

  /** The codes chosen of a dimension of the block, in their order. */
  public List<CodeMetadata> codes(int number) {
    List<CodeMetadata> all = dimension(number).codes();
    return axes.get(number).positions().stream().map(all::get).toList();
  }

  /** The code that all others of the dimension add up to, if there is one. */
  public Optional<String> total(int number) {
    return table
        .dimensions()
        .get(axes.get(number).axis())
        .findTotal()
        .map(at -> dimension(number).codes().get(at).id());
  }

  /** What each cell is asked for. */
  public List<Contents> contents() {
    return contents;
  }

  /** How many cells the block has, published or not; Long.MAX_VALUE if no long holds it. */
  public long size() {
    long size = 1;
    for (Axis axis : axes) {
      long times = axis.positions().size();
      size = size > Long.MAX_VALUE / times ? Long.MAX_VALUE : size * times;
    }
    return size;
  }

  /** Positions in the table of a cell of the block whose own are not filled in yet. */
  int[] standing() {
    return standing.clone();
  }

  /** Numbers of the dimensions with the time last, as it stands in the heading of most tables. */
  public List<Integer> timeLast() {
    return IntStream.range(0, rank()).boxed().sorted(Comparator.comparing(this::isTime)).toList();
  }

  /** True if the axis is the one whose codes are the periods reported on. */
  public boolean isTime(int number) {
    return dimension(number).id().equals("TIME_PERIOD");
  }
}
