package kg.koch.portal.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;

/** The year a report is of, and the periods it stands for. */
record ReportYear(int year) {

  /** A period the data decide: the last one up to the year whose figures are not open. */
  static final String DECIDED = "decided";

  /**
   * The years a release can tell of, oldest first: those it has yearly figures of and whose end it
   * has seen.
   */
  static List<Integer> of(Release release) {
    int seen = Integer.parseInt(release.manifest().vintage().substring(0, 4));
    return release.metadata().values().stream()
        .filter(table -> table.frequency().equals("YEAR"))
        .flatMap(table -> table.dimension("TIME_PERIOD").codes().stream())
        .map(code -> Integer.valueOf(code.id()))
        .filter(year -> year < seen)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * @throws BadInputException if the release cannot tell of the year
   */
  static ReportYear in(Release release, int year) {
    List<Integer> years = of(release);
    if (!years.contains(year)) {
      throw new BadInputException(
          BadInputException.Place.file(release.id()),
          "a year of " + years,
          String.valueOf(year),
          "Name a year whose end the release has seen, or another release.");
    }
    return new ReportYear(year);
  }

  String opening() {
    return year + "-01-01";
  }

  String closing() {
    return year + 1 + "-01-01";
  }

  /** The codes a word of the template stands for; another word stands for itself. */
  List<String> codes(String word) {
    return switch (word) {
      case "year" -> List.of(String.valueOf(year));
      case "opening" -> List.of(opening());
      case "closing" -> List.of(closing());
      case "quarters" -> IntStream.rangeClosed(1, 4).mapToObj(q -> year + "-Q" + q).toList();
      case "months" ->
          IntStream.rangeClosed(1, 12).mapToObj(m -> "%d-%02d".formatted(year, m)).toList();
      default -> List.of(word);
    };
  }

  /** The cell with the words of its codes replaced. */
  Map<String, List<String>> cell(Map<String, List<String>> cell) {
    return cell.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> one.getValue().stream().flatMap(this::each).toList(),
                (first, second) -> second,
                LinkedHashMap::new));
  }

  private Stream<String> each(String word) {
    return codes(word).stream();
  }

  /** True for a period that begins no later than the report's closing day. */
  boolean reaches(String period) {
    return period.compareTo(closing()) <= 0
        && (period.length() == 10 || !period.startsWith(next()));
  }

  private String next() {
    return String.valueOf(year + 1);
  }
}
