package kg.koch.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.openrosa.XFormOutline;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Which field of a source is filled from which answer of a form: the file delivery.csv beside the
 * form, with columns source, field, from.
 *
 * <p>{@code from} is the path of a question; {@code selected(/path, CODE)}, which is 1 if the code
 * was chosen and 0 if not; {@code @area}, the area of the office; {@code @submission}, which filled
 * form it is. The field {@code @period} names the question whose date says into which period a
 * submission belongs. Where questions of a repeat are named, each of its rounds makes a row.
 *
 * @param columns the source's fields in the order of its file
 */
public record DeliveryMapping(String form, String source, String periodPath, List<Column> columns) {

  private static final Pattern SELECTED =
      Pattern.compile("selected\\((/[^,\\s]+),\\s*(\\S+?)\\s*\\)");

  public DeliveryMapping {
    columns = List.copyOf(columns);
  }

  /**
   * @param path of the question; empty for what the server knows
   * @param code chosen or not; empty for the answer itself
   * @param known @area or @submission; empty for an answer
   */
  public record Column(SourceLayout.Field field, String path, String code, String known) {}

  /** The paths of the form that are asked for. */
  public Set<String> paths() {
    return columns.stream()
        .map(Column::path)
        .filter(path -> !path.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The repeat that makes the rows; empty if a submission is one row. */
  public Optional<String> findRepeat(XFormOutline outline) {
    return paths().stream().flatMap(path -> outline.findRepeat(path).stream()).findFirst();
  }

  /**
   * Reads a mapping and checks it against the source and the form.
   *
   * @param lines of the file, the header first
   * @throws BadInputException if a field or question is not there, or a required field is not
   *     filled
   */
  static DeliveryMapping read(
      String file, List<List<String>> lines, XFormOutline outline, Catalog catalog) {
    Reader reader = new Reader(file, outline, catalog);
    for (int line = 1; line < lines.size(); line++) {
      reader.line(line + 1, lines.get(line));
    }
    return reader.mapping();
  }

  private static final class Reader {
    private final String file;
    private final XFormOutline outline;
    private final Catalog catalog;
    private final List<Column> columns = new ArrayList<>();
    private String source = "";
    private String period = "";

    Reader(String file, XFormOutline outline, Catalog catalog) {
      this.file = file;
      this.outline = outline;
      this.catalog = catalog;
    }

    void line(long line, List<String> cells) {
      if (cells.size() < 3) {
        throw refusal(line, "source", "source, field and from", cells.size() + " cells");
      }
      source = source.isEmpty() ? cells.get(0) : source;
      if (!cells.get(0).equals(source) || !catalog.sources().containsKey(source)) {
        throw refusal(line, "source", "one declared source", "'" + cells.get(0) + "'");
      }
      String field = cells.get(1);
      String from = cells.get(2);
      if (field.equals("@period")) {
        period = path(line, from);
      } else {
        columns.add(column(line, field(line, field), from));
      }
    }

    private SourceLayout.Field field(long line, String name) {
      return catalog.source(source).fields().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow(
              () -> refusal(line, "field", "a field of source " + source, "'" + name + "'"));
    }

    private Column column(long line, SourceLayout.Field field, String from) {
      Matcher selected = SELECTED.matcher(from);
      if (selected.matches()) {
        return new Column(field, path(line, selected.group(1)), selected.group(2), "");
      }
      return from.equals("@area") || from.equals("@submission")
          ? new Column(field, "", "", from)
          : new Column(field, path(line, from), "", "");
    }

    private String path(long line, String path) {
      if (!outline.types().containsKey(path)) {
        throw refusal(
            line,
            "from",
            "a question of form %s, selected(...), @area or @submission"
                .formatted(outline.formId()),
            "'" + path + "'");
      }
      return path;
    }

    DeliveryMapping mapping() {
      if (period.isEmpty()) {
        throw refusal(1, "field", "a row @period with the question that has the date", "none");
      }
      List<Column> ordered = new ArrayList<>();
      for (SourceLayout.Field field : catalog.source(source).fields()) {
        Optional<Column> column =
            columns.stream().filter(one -> one.field().equals(field)).findFirst();
        if (column.isEmpty() && field.required()) {
          throw refusal(1, "field", "a row for the required field " + field.name(), "none");
        }
        column.ifPresent(ordered::add);
      }
      return new DeliveryMapping(outline.formId(), source, period, ordered);
    }

    private BadInputException refusal(long line, String field, String expected, String came) {
      return new BadInputException(
          Place.field(file, line, field), expected, came, "Correct the mapping.");
    }
  }
}
