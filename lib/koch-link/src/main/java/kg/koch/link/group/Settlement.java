package kg.koch.link.group;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;

/** Town or village, where the words of a place say which. */
final class Settlement {

  private static final Pattern TOWN = words("г|гор|город|пгт|шаар|шаары|city|town");
  private static final Pattern VILLAGE =
      words("с|село|сельский|а/о|аа|айыл|айылы|айылдык|аймагы|village|rural");

  /** Fewer records whose place says it are no basis for comparing. */
  private static final double LEAST_TOLD = 0.5;

  private Settlement() {}

  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<![\\p{L}])(" + words + ")(?![\\p{L}])",
        Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  }

  static Optional<Grouping> of(RawColumn raw, RecordOrder order) {
    byte[] ofText = new byte[raw.texts().size() + 1];
    for (int code = 1; code < ofText.length; code++) {
      String text = new String(raw.texts().get(code), StandardCharsets.UTF_8);
      ofText[code] = (byte) (VILLAGE.matcher(text).find() ? 2 : TOWN.matcher(text).find() ? 1 : 3);
    }
    byte[] groups = new byte[raw.codes().length];
    long told = 0;
    for (int record = 0; record < groups.length; record++) {
      groups[record] = ofText[raw.codes()[order.rows()[record]]];
      told += groups[record] == 1 || groups[record] == 2 ? 1 : 0;
    }
    List<String> names = List.of(Grouping.MISSING, "town", "village", Grouping.OTHER);
    return told < LEAST_TOLD * groups.length
        ? Optional.empty()
        : Optional.of(new Grouping(raw.name(), GroupingKind.SETTLEMENT, names, groups));
  }
}
