package kg.koch.portal.profile;

import java.util.List;
import java.util.Locale;

/** Names that fit beside bars: what stands before the colon in all of them is left out. */
final class ShortNames {

  private static final String COLON = ": ";

  private ShortNames() {}

  static List<String> of(List<String> names) {
    String first = names.get(0);
    int colon = first.indexOf(COLON);
    String common = colon < 0 ? "" : first.substring(0, colon + COLON.length());
    boolean all = names.stream().allMatch(name -> name.startsWith(common));
    return common.isEmpty() || !all
        ? names
        : names.stream().map(name -> capitalised(name.substring(common.length()))).toList();
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
