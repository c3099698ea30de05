package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.Period;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** The columns of SDMX-CSV: how each is written, with what can be known beforehand worked out. */
final class CsvColumns {

  /** Writes one field of a row, or two where names stand beside identifiers. */
  @FunctionalInterface
  interface Column {
    void write(Utf8Output out, int row) throws IOException;
  }

  private final CsvOptions options;
  private final Language language;

  CsvColumns(CsvOptions options, Language language) {
    this.options = options;
    this.language = language;
  }

  /** A field as it stands in the file: with quotes where RFC 4180 asks for them. */
  static String quoted(String value) {
    boolean needed =
        value.indexOf(',') >= 0
            || value.indexOf('"') >= 0
            || value.indexOf('\n') >= 0
            || value.indexOf('\r') >= 0;
    return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /** An identifier and its name: one field or two. */
  String labelled(String id, Text name) {
    return switch (options.labels()) {
      case ID -> quoted(id);
      case NAME -> quoted(id) + "," + quoted(name.in(language));
      case BOTH -> quoted(id + ": " + name.in(language));
    };
  }

  /** A value without a name, where its kind has one: its name stays empty. */
  String unlabelled(String value) {
    return options.labels() == CsvLabels.NAME ? quoted(value) + "," : quoted(value);
  }

  /** A text that is its own label is not said twice. */
  String term(@Nullable Term term) {
    if (term == null) {
      return unlabelled("");
    }
    return term.label().equals(Text.same(term.id()))
        ? unlabelled(term.id())
        : labelled(term.id(), term.label());
  }

  static Column constant(String field) {
    byte[] bytes = Utf8Output.bytes(field);
    return (out, row) -> out.put(bytes);
  }

  Column absent() {
    return constant(unlabelled(""));
  }

  /** The codes of these dimensions with points between. */
  static Column key(DataSelection data, int[] axes) {
    List<CodeTexts> codes =
        Arrays.stream(axes).mapToObj(axis -> new CodeTexts(data, axis, CodeMetadata::id)).toList();
    return (out, row) -> {
      for (int i = 0; i < codes.size(); i++) {
        if (i > 0) {
          out.put('.');
        }
        out.put(codes.get(i).of(row));
      }
    };
  }

  Column dimension(DataSelection data, int axis) {
    boolean time = data.dimension(axis).id().equals("TIME_PERIOD");
    Function<CodeMetadata, String> text =
        time ? code -> period(code) : code -> labelled(code.id(), code.label());
    CodeTexts codes = new CodeTexts(data, axis, text);
    return (out, row) -> out.put(codes.of(row));
  }

  /** A period is its own name: with both, it is written once. */
  private String period(CodeMetadata code) {
    String id =
        options.normalizedTime()
            ? Period.parse(code.id()).map(period -> period.start().toString()).orElse(code.id())
            : code.id();
    return options.labels() == CsvLabels.NAME
        ? quoted(id) + "," + quoted(code.label().in(language))
        : quoted(id);
  }

  Column measure(PublishedTable table) {
    byte[] after = Utf8Output.bytes(options.labels() == CsvLabels.NAME ? "," : "");
    return (out, row) -> {
      if (!table.isHidden(row)) {
        out.number(table.value(row).orElseThrow());
      }
      out.put(after);
    };
  }

  Column attribute(DataSelection data, SdmxAttribute attribute) {
    return switch (attribute) {
      case OBS_STATUS, CONF_STATUS -> {
        StatusTexts texts = new StatusTexts(data.table(), attribute, this::term);
        yield (out, row) -> out.put(texts.of(row));
      }
      case LOWER_BOUND -> limit(data.table(), true);
      case UPPER_BOUND -> limit(data.table(), false);
      case UNIT_MEASURE,
          POPULATION_CONCEPT,
          REFERENCE_PERIOD,
          TERRITORY_VERSION,
          VINTAGE,
          SOURCE_STATUS,
          QUALITY_FLAG,
          COMMENT_DSET ->
          constant(term(attribute.ofTable(data.release(), data.metadata())));
    };
  }

  private Column limit(PublishedTable table, boolean lower) {
    byte[] after = Utf8Output.bytes(options.labels() == CsvLabels.NAME ? "," : "");
    return (out, row) -> {
      FigureInterval interval = table.interval(row).orElse(null);
      if (interval != null) {
        out.number(lower ? interval.lower() : interval.upper());
      }
      out.put(after);
    };
  }

  /** Identifiers in the order they first occur. */
  static <T> List<T> union(Stream<List<T>> lists) {
    List<T> union = new ArrayList<>();
    lists.flatMap(List::stream).filter(one -> !union.contains(one)).forEach(union::add);
    return union;
  }
}
