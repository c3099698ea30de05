package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.catalog.Concordance.Link;
import org.jspecify.annotations.Nullable;

/** Reads one concordance: {@code code_list,from_code,to_code,share,source}. */
final class ConcordanceReader {

  private static final List<String> COLUMNS =
      List.of("code_list", "from_code", "to_code", "share", "source");

  private static final String UNKNOWN = "unknown";

  private final Map<String, CodeList> codeLists;

  ConcordanceReader(Map<String, CodeList> codeLists) {
    this.codeLists = codeLists;
  }

  Concordance read(String id, CsvTable table) {
    table.expectColumns(COLUMNS);
    Map<String, List<Link>> links = new LinkedHashMap<>();
    Map<String, CsvTable.Row> firstRows = new LinkedHashMap<>();
    Set<String> pairs = new HashSet<>();
    @Nullable String list = null;
    for (CsvTable.Row row : table.rows()) {
      list = sameList(row, list);
      Link link = link(row);
      if (!pairs.add(link.from() + " " + link.to())) {
        row.fault("to_code", "each pair once", quoted(link.to()) + " twice", "Take one out.");
      }
      links.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
      firstRows.putIfAbsent(link.from(), row);
    }
    firstRows.forEach((from, row) -> checkShares(row, links.getOrDefault(from, List.of())));
    return new Concordance(
        id, list == null ? "" : list, links.values().stream().flatMap(List::stream).toList());
  }

  private String sameList(CsvTable.Row row, @Nullable String list) {
    String own = row.value("code_list");
    if (!codeLists.containsKey(own)) {
      row.fault("code_list", "a code list", quoted(own), "Correct the name.");
    } else if (list != null && !list.equals(own)) {
      row.fault("code_list", "one list a file: " + list, quoted(own), "Use a file of its own.");
    }
    return list == null ? own : list;
  }

  private Link link(CsvTable.Row row) {
    CodeList list = codeLists.get(row.value("code_list"));
    for (String column : List.of("from_code", "to_code")) {
      if (list != null && list.findCode(row.value(column)).isEmpty()) {
        row.fault(
            column, "a code of list " + list.id(), quoted(row.value(column)), "Correct the code.");
      }
    }
    if (row.value("source").isEmpty()) {
      row.fault("source", "the act or publication", "nothing", "Name the source.");
    }
    return new Link(
        row.value("from_code"), row.value("to_code"), share(row).orElse(null), row.value("source"));
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
