package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.catalog.Concordance.Link;

/**
 * Reads one concordance, {@code from_code,to_code,share,source}, whose file name says the list and
 * the first day of the later version: {@code areas-2024-01-01.csv}.
 */
final class ConcordanceReader {

  private static final List<String> COLUMNS = List.of("from_code", "to_code", "share", "source");

  private static final Pattern NAME = Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2})");

  private static final String UNKNOWN = "unknown";

  private final Map<String, CodeList> codeLists;

  ConcordanceReader(Map<String, CodeList> codeLists) {
    this.codeLists = codeLists;
  }

  /** The concordance, or empty if its name does not say a list and a day. */
  Optional<Concordance> read(String id, CsvTable table) {
    Matcher name = NAME.matcher(id);
    CodeList list = name.matches() ? codeLists.get(name.group(1)) : null;
    Optional<LocalDate> day = name.matches() ? day(name.group(2)) : Optional.empty();
    if (list == null || day.isEmpty()) {
      table.fault(
          "a file name of a code list and a day, as areas-2024-01-01.csv",
          quoted(id),
          "Rename the file.");
      return Optional.empty();
    }
    table.expectColumns(COLUMNS);
    return Optional.of(new Concordance(id, list.id(), day.get(), links(table, list, day.get())));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static List<Link> links(CsvTable table, CodeList list, LocalDate day) {
    CodeList before = list.on(day.minusDays(1));
    CodeList after = list.on(day);
    Map<String, List<Link>> links = new LinkedHashMap<>();
    Map<String, CsvTable.Row> firstRows = new LinkedHashMap<>();
    Set<String> pairs = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      Link link =
          new Link(
              code(row, "from_code", before, "before"),
              code(row, "to_code", after, "from"),
              share(row).orElse(null),
              source(row));
      if (!pairs.add(link.from() + " " + link.to())) {
        row.fault("to_code", "each pair once", quoted(link.to()) + " twice", "Take one out.");
      }
      links.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
      firstRows.putIfAbsent(link.from(), row);
    }
    firstRows.forEach((from, row) -> checkShares(row, links.getOrDefault(from, List.of())));
    return links.values().stream().flatMap(List::stream).toList();
  }

  private static String code(CsvTable.Row row, String column, CodeList version, String when) {
    String code = row.value(column);
    if (version.findCode(code).isEmpty()) {
      row.fault(
          column,
          "a code of list %s valid %s the day of the file".formatted(version.id(), when),
          quoted(code),
          "Correct the code or its validity.");
    }
    return code;
  }

  private static String source(CsvTable.Row row) {
    String source = row.value("source");
    if (source.isEmpty()) {
      row.fault("source", "the act or publication", "nothing", "Name the source.");
    }
    return source;
  }

  private static Optional<BigDecimal> share(CsvTable.Row row) {
    String text = row.value("share");
    if (text.equals(UNKNOWN)) {
      return Optional.empty();
    }
    try {
      BigDecimal share = new BigDecimal(text);
      if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
        return Optional.of(share);
      }
    } catch (NumberFormatException notANumber) {
      // Said below, like a number out of its bounds.
    }
    row.fault(
        "share", "a share above 0 and at most 1, or 'unknown'", quoted(text), "Correct the share.");
    return Optional.empty();
  }

  private static void checkShares(CsvTable.Row first, List<Link> links) {
    BigDecimal sum = BigDecimal.ZERO;
    int unknown = 0;
    for (Link link : links) {
      BigDecimal share = link.share();
      if (share == null) {
        unknown++;
      } else {
        sum = sum.add(share);
      }
    }
    if (unknown == 0 ? sum.compareTo(BigDecimal.ONE) != 0 : unknown < links.size()) {
      first.fault(
          "share",
          "shares of a code that add up to 1, or are all unknown",
          unknown == 0 ? "a sum of " + sum : unknown + " unknown of " + links.size(),
          "Correct the shares of " + quoted(links.get(0).from()) + ".");
    }
  }
}
