package kg.koch.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.disclosure.CellSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which cells, and how they add up. */
final class CellSourceOptions {

  @Option(
      names = "--cells",
      paramLabel = "FILE",
      description = "A row a cell: a column of codes for each dimension, and a count.")
  private @Nullable Path cells;

  @Option(
      names = "--hierarchy",
      paramLabel = "DIM=FILE",
      description =
          "How the codes of a dimension add up; repeat for each dimension. Columns levels (as many"
              + " @ as the category stands deep, the total one) and codes, each right below what it"
              + " is part of. Twice for one dimension: groupings of the same codes without parts,"
              + " all of them published; a code that both have is one category.",
      converter = Grouping.Reader.class)
  private List<Grouping> groupings = new ArrayList<>();

  @Option(
      names = "--count",
      paramLabel = "COLUMN",
      description = "Column of counts (default: count, or the only one that is no dimension).")
  private @Nullable String count;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Whether one of them is given. */
  boolean isGiven() {
    return cells != null || !groupings.isEmpty() || count != null;
  }

  /**
   * The cells.
   *
   * @throws ParameterException if files are not given
   */
  CellSource source() {
    if (cells == null || groupings.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Missing required option: '%s'"
              .formatted(cells == null ? "--cells=FILE" : "--hierarchy=DIM=FILE"));
    }
    Map<String, List<Path>> hierarchies = new LinkedHashMap<>();
    for (Grouping grouping : groupings) {
      hierarchies
          .computeIfAbsent(grouping.dimension(), dimension -> new ArrayList<>())
          .add(grouping.file());
    }
    return new CellSource(cells, hierarchies, count);
  }

  /**
   * For methods that take one grouping of each dimension.
   *
   * @throws ParameterException if a dimension has several
   */
  CellSource sourceOfOneGrouping() {
    CellSource source = source();
    source
        .hierarchies()
        .forEach(
            (dimension, files) -> {
              if (files.size() > 1) {
                throw new ParameterException(
                    command.commandLine(),
                    "--hierarchy: expected one file for %s with this method; got %d. Several groupings of one dimension: ./koch protect counts --method suppress"
                        .formatted(dimension, files.size()));
              }
            });
    return source;
  }

  /** How codes of a dimension add up. */
  record Grouping(String dimension, Path file) {

    /** DIM=FILE. */
    static final class Reader implements ITypeConverter<Grouping> {

      @Override
      public Grouping convert(String text) {
        int sign = text.indexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
          throw new TypeConversionException("expected DIM=FILE; got " + text);
        }
        return new Grouping(text.substring(0, sign), Path.of(text.substring(sign + 1)));
      }
    }
  }
}
